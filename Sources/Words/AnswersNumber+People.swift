/// Who lives there: people named are counted.
extension QuantityReader {
    /// "Including you", "in your household": the patient is one of those asked about.
    var asksPatientToo: Bool {
        Self.includesPatient.occur(in: question) || !Self.withPatient.occur(in: question)
    }

    static let includesPatient = Phrases([
        "including|counting you|yourself", "you included", "yourself included", "and you|yourself", "with you included",
    ])
    static let withPatient = Phrases(["with you", "live|lives with"])

    /// People named are counted: "me and my two kids" are 3, "2 adults and a baby" too.
    func household(_ words: [String]) -> Answer? {
        guard asksPeople else { return nil }
        if words.count <= 9, Self.alone.occur(in: words),
            !words.contains("and") || words.contains(where: Self.pets.contains)
        {
            return asksPatientToo ? worth(1) : .reprompt(.ambiguous)
        }
        if Self.nobody.occur(in: words), words.count <= 5, !words.contains("or") {
            return asksPatientToo ? .reprompt(.ambiguous) : worth(0)
        }
        let conclusion = words.lastIndex(of: "so").map { Array(words[($0 + 1)...]) } ?? words
        if let joined = Self.beside(conclusion) { return worth(joined) }
        guard words.count <= 24, !words.contains("or"), !words.contains("not") else { return nil }
        return sum(words)
    }

    /// "3 plus me", "me + 2", "me and 2 others".
    static func beside(_ words: [String]) -> Int? {
        let core = words.filter {
            !["others", "more", "other", "people", "just", "so", "there", "is", "that", "+"].contains($0)
        }
        guard core.count == 2 || core.count == 3 && ["and", "plus"].contains(core[1]) else { return nil }
        let (first, last) = (core[0], core[core.count - 1])
        let isPatient: (String) -> Bool = { ["me", "myself"].contains($0) }
        func number(_ word: String) -> Int? { NumberWords.figures(word) ?? NumberWords.values[word] }
        if isPatient(first), let count = number(last) { return count + 1 }
        if isPatient(last), core.count == 3, let count = number(first) { return count + 1 }
        return nil
    }

    func sum(_ words: [String]) -> Answer? {
        var count = 0
        var kinds = 0
        var hasPatient = false
        var index = 0
        while index < words.count {
            let word = words[index]
            let single = word.withoutEnding("s")
            if word == "me" || word == "myself" || word == "i" {
                hasPatient = true
            } else if let number = NumberWords.figures(word) ?? NumberWords.values[word] {
                var next = index + 1
                while next < words.count, Self.ages.contains(words[next]) { next += 1 }
                guard next < words.count, Self.isPerson(words[next]) else { return nil }
                (count, kinds, index) = (count + number, kinds + 1, next)
            } else if Self.persons.contains(word) {
                // "The kids": how many is not said.
                if Self.plurals.contains(word) { return hasPatient || kinds > 0 ? .reprompt(.notANumber) : nil }
                (count, kinds) = (count + 1, kinds + 1)
            } else if Self.persons.contains(single), word != single {
                return hasPatient || kinds > 0 ? .reprompt(.notANumber) : nil
            } else if !Self.between.contains(word) {
                return nil
            }
            index += 1
        }
        guard kinds > 0 else { return nil }
        if hasPatient { return worth(count + 1) }
        if words.contains("adult") || words.contains("adults") || words.contains("people") { return worth(count) }
        return asksPatientToo ? .reprompt(.ambiguous) : worth(count)
    }

    static func isPerson(_ word: String) -> Bool {
        persons.contains(word) || persons.contains(word.withoutEnding("s"))
    }

    static let nobody = Phrases(["nobody", "no one|body else?", "none", "nobody else"])
    static let alone = Phrases([
        "just|only for? me|myself", "on my own", "me and the|my dog|cat|budgie", "by myself", "live alone", "just me",
        "me only", "on my|ma ain|own|todd|tod", "oan my|ma ain|own", "me myself",
    ])
    static let pets: WordSet = ["dog", "cat", "budgie", "dogs", "cats", "fish", "rabbit", "parrot"]
    static let plurals: WordSet = ["kids", "children", "parents", "grandchildren", "grandkids", "family"]
    static let ages: WordSet = [
        "little", "small", "young", "older", "grown", "teenage", "up", "adult", "of", "my", "other",
    ]
    static let between: WordSet = [
        "and", "my", "the", "our", "a", "an", "his", "her", "just", "with", "plus", "also", "is", "it", "there", "live",
        "lives", "us", "are", "in", "law", "so", "old", "dog", "cat", "well", "that", "too", "here", "now", "thanks",
        "please", "oh", "little", "both", "x", "new", "big", "young", "older", "younger", "eldest", "youngest", "at",
        "home", "me", "ma", "wee", "am", "still", "only", "&", "for",
    ]
    static let persons: WordSet = [
        "wife", "husband", "mum", "mam", "mother", "dad", "father", "son", "daughter", "brother", "sister", "nan",
        "gran", "grandad", "partner", "kid", "kids", "child", "children", "grandson", "granddaughter", "boy", "girl",
        "baby", "lodger", "adult", "people", "person", "parent", "grandchild", "grandchildren", "grandkid", "toddler",
        "teenager", "niece", "nephew", "cousin", "carer", "tenant", "missus", "fella", "fiance", "grandparent",
        "parents", "family", "grandkids", "twin", "bairn", "wean", "lad", "lass", "hubby", "mrs", "grandma", "grandpa",
        "boyfriend", "girlfriend", "mate", "friend", "flatmate", "housemate", "uncle", "aunt",
    ]
}
