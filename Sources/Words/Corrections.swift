/// "Sorry, I meant 4", "change 2", "it's LS6 not LS8".
enum Corrections {
    static func read(_ text: PreparedText) -> KeywordReading? {
        let tokens = text.tokens.indices.filter { text.tokens[$0].isSpoken }
        var words = tokens.map { text.tokens[$0].text }
        while let last = words.last, words.count > 1, KeywordTables.politeEndings.contains(last) || isPictogram(last) {
            words.removeLast()
        }
        var start = 0
        while start < words.count, openings.contains(words[start]) { start += 1 }
        let spoken = Spoken(text: text, tokens: Array(tokens.prefix(words.count)), words: words)
        return change(spoken, start) ?? meant(spoken, start) ?? insteadOf(spoken, start) ?? mistake(spoken, start)
    }

    private struct Spoken {
        let text: PreparedText
        let tokens: [Int]
        let words: [String]

        /// What the patient wrote for these words.
        func quote(_ range: Range<Int>) -> String? {
            guard !range.isEmpty else { return nil }
            let first = text.tokens[tokens[range.lowerBound]].range.lowerBound
            let last = text.tokens[tokens[range.upperBound - 1]].range.upperBound
            return text.folded.quote(bytes: first..<last)
        }
    }

    private static let openings: WordSet = [
        "sorry", "oh", "oops", "no", "wait", "hang", "on", "ah", "ooh", "please", "can", "could", "i", "want", "to",
        "need", "would", "like", "hi", "actually", "let", "me", "oopsie", "whoops", "damn", "may", "we", "you", "um",
        "er",
    ]

    /// "Change 2", "change 2 to 7", "change my answer to 4", "change my answer".
    private static func change(_ spoken: Spoken, _ start: Int) -> KeywordReading? {
        let words = spoken.words
        guard start < words.count, ["change", "correct", "edit", "alter", "newid"].contains(words[start]) else {
            return nil
        }
        var index = start + 1
        if let line = lineNumber(words, &index) {
            if index == words.count { return KeywordReading(.correct, line: line) }
            guard words[index] == "to", index + 1 < words.count else { return nil }
            return KeywordReading(.correct, argument: spoken.quote(index + 1..<words.count), line: line)
        }
        guard let end = changed.end(in: words, from: index) else {
            return index == words.count && words[start] == "change" ? KeywordReading(.correct) : nil
        }
        guard end < words.count else { return KeywordReading(.correct) }
        if words[end] == "to" || words[end] == "from" {
            let value = words[end...].lastIndex(of: "to") ?? end
            return value + 1 < words.count
                ? KeywordReading(.correct, argument: spoken.quote(value + 1..<words.count)) : KeywordReading(.correct)
        }
        return KeywordReading(.correct)
    }

    private static let changed = Phrases([
        "my|the|that|last|previous|an|one last|previous|earlier|first|other? answer|answers|one|reply|question",
        "my|the last|previous|earlier", "it", "that", "what i said|put|sent", "answer",
    ])

    /// "2", "number 2", "line 2", "answer 2", "no 2", "the second one".
    private static func lineNumber(_ words: [String], _ index: inout Int) -> Int? {
        var next = index
        while next < words.count, ["number", "line", "answer", "question", "the", "no", "my"].contains(words[next]) {
            next += 1
        }
        guard next < words.count else { return nil }
        if let line = NumberWords.figures(words[next]) ?? NumberWords.values[words[next]], line > 0,
            words[next] != "one" || next > index
        {
            index = next + 1
            return line
        }
        guard let line = NumberWords.ordinal(of: words[next]), line > 0 else { return nil }
        index = next + 1
        if index < words.count, ["one", "1", "answer", "line"].contains(words[index]) { index += 1 }
        return line
    }

    private static let signals = Phrases([
        "meant to say|put|send|type|text|press", "meant say|put?", "mean", "should be|read|say",
        "should have been|said|put",
        "that|it should be|read", "that|it should have been", "make that", "scratch that", "correction", "wrong",
        "i meant to say|put|send|type|text|press", "i meant", "i mean",
    ])

    /// "Should be able to", "I meant well": no new value.
    private static let notValues: WordSet = [
        "that", "it", "to", "well", "every", "what", "able", "ok", "okay", "fine", "there", "good", "alright", "all",
        "home",
        "back", "easy", "possible", "better", "free", "in", "at", "on", "a", "more",
    ]

    /// "I meant 4", "should be 6", "scratch that, 2", "wrong, 6", "I pressed 9 by mistake should be 6".
    private static func meant(_ spoken: Spoken, _ start: Int) -> KeywordReading? {
        let words = spoken.words
        let signal: Range<Int>
        if let end = signals.end(in: words, from: start) {
            signal = start..<end
        } else if words.contains("mistake") || words.contains("wrong"), let found = signals.first(in: words),
            found.lowerBound > 0, words[found.lowerBound] != "wrong"
        {
            signal = found
        } else {
            return nil
        }
        guard signal.upperBound < words.count, words.count - signal.upperBound <= 6 else { return nil }
        let value = signal.upperBound..<words.count
        if notValues.contains(words[signal.upperBound]) { return nil }
        if ["i", "wrong", "mean"].contains(words[signal.upperBound - 1]), !isValue(words[value]) { return nil }
        return KeywordReading(.correct, argument: spoken.quote(value))
    }

    /// "It's LS6 not LS8", "4 not 5", "no 4 not 5".
    private static func insteadOf(_ spoken: Spoken, _ start: Int) -> KeywordReading? {
        let words = spoken.words
        var first = start
        let lead = leads.end(in: words, from: first)
        if let lead { first = lead }
        // "Not 4, 5".
        if first + 2 < words.count, words.count - first <= 4, words[first] == "not", isValue(words[(first + 1)...]),
            isValue(words[(words.count - 1)...]), isValue(words[(first + 1)..<(words.count - 1)])
        {
            return KeywordReading(.correct, argument: spoken.quote(words.count - 1..<words.count))
        }
        guard let turn = words[first...].firstIndex(of: "not"), turn > first, turn + 1 < words.count,
            turn - first <= 3, words.count - turn - 1 <= 3, !YesNoWords.helpers.contains(words[turn - 1]),
            isValue(words[first..<turn]), isValue(words[(turn + 1)...])
        else { return nil }
        return KeywordReading(.correct, argument: spoken.quote(first..<turn))
    }

    private static let leads = Phrases(["it is", "that is", "it was", "its"])

    /// Words that look like a value: a number, a day, a postcode.
    private static func isValue(_ words: ArraySlice<String>) -> Bool {
        !words.isEmpty && words.count <= 3
            && words.contains { word in
                word.utf8.contains(where: isDigit) || NumberWords.values[word] != nil
                    || Weekdays.number(of: word) != nil
                    || word == "yes"
            }
    }

    /// "I put the wrong thing for the one before, need to change it", "that was wrong": no new value yet.
    private static func mistake(_ spoken: Spoken, _ start: Int) -> KeywordReading? {
        let words = spoken.words
        if let end = wholeWrongs.end(in: words, from: start), end == words.count { return KeywordReading(.correct) }
        guard let wrong = wrongs.first(in: words) else { return nil }
        let rest = words[..<wrong.lowerBound] + words[wrong.upperBound...]
        let isAll = wrong.upperBound == words.count && words[..<wrong.lowerBound].allSatisfy(openings.contains)
        return isAll || rest.contains { earlier.contains($0) } ? KeywordReading(.correct) : nil
    }

    private static let wrongs = Phrases([
        "put|gave|pressed|pressd|press|sent|typed|answered|said|hit|picked|chose you? the|a? wrong|rong|incorrect"
            + " thing|number|one|answer|button|1|option|key?",
        "made|make a mistake",
    ])
    private static let wholeWrongs = Phrases([
        "wrong answer|button|one|key", "that|it|last|my was|is|answer was? a? wrong|mistake|rong", "my mistake",
        "got that|it|the last? answer|one|question|1? wrong", "made a mistake", "the? last one|answer was|is wrong",
        "put|said that|it wrong", "did not mean that|it|to send|say|put? that|it?", "by mistake", "mistake",
    ])
    private static let earlier: WordSet = ["last", "previous", "before", "earlier", "change", "correct", "fix"]
}

/// The days of the week.
enum Weekdays {
    /// 0 Monday to 6 Sunday, by name or short form, one or many ("mondays").
    static func number(of word: String) -> Int? { names[word] ?? slip(word) }

    static let names: WordTable<Int> = {
        var table: [(String, Int)] = []
        let forms = [
            ["mon", "monday", "mondays", "llun"], ["tue", "tues", "tuesday", "tuesdays", "mawrth"],
            ["wed", "weds", "wednesday", "wednesdays", "mercher"],
            ["thu", "thur", "thurs", "thursday", "thursdays", "iau"],
            ["fri", "friday", "fridays", "gwener"], ["sat", "saturday", "saturdays", "sadwrn"],
            ["sun", "sunday", "sundays", "sul"],
        ]
        for (day, words) in forms.enumerated() {
            for word in words { table.append((word, day)) }
        }
        return WordTable(table)
    }()

    private static let full = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private static func slip(_ word: String) -> Int? {
        guard word.utf8.count >= 5 else { return nil }
        return full.firstIndex { BoundedSpelling.isSlip(word.withoutEnding("s"), of: $0) }
    }
}
