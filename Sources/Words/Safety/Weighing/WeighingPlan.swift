/// What an author sets of the weighed net, from `content/safety/weighing.talk`: its classes of words and its constants.
package struct WeighingPlan: Hashable, Sendable {
    /// Words that mean the same to the net: "my mum is", "my nan is" are both "@my @kin is".
    package struct Kind: Hashable, Sendable {
        package var name: String
        /// Single words, folded.
        package var members: [String]

        package init(name: String, members: [String]) {
            self.name = name
            self.members = members
        }
    }

    /// Where the net decides; the unit is that of its score, the logarithm of odds.
    package struct Constants: Hashable, Sendable {
        /// A text that scores so much is a crisis.
        package var alarm = 0.0
        /// Several texts read together must score so much.
        package var alarmTogether = 1.0
        /// Texts of up to three different words must score so much.
        package var alarmShort = 1.0
        /// A text that plainly answers the question that waits must score so much, if no rule finds anything in it.
        package var alarmAnswer = 2.5
        /// What a rule of level explicit adds, and one of level indirect.
        package var explicitRule = 2.0
        package var indirectRule = 2.0
        /// What it adds (below nought) that a denial, a film or the past has taken every crisis rule away.
        package var takenAway = 0.0
        /// What a rule of the response distress adds.
        package var distressRule = 0.0
        /// A text whose score is at least this is distress, if distress outweighs every other kind by `distressLead`.
        package var distress = -2.0
        package var distressLead = 0.0
        /// What the second table adds to a score near enough to a crisis: so much for each point of the heaviest crisis
        /// in it, of suicide besides, of distress and of a harmless text, and so much always.
        package var addsHeaviest = 0.0
        package var addsSuicide = 0.0
        package var addsDistress = 0.0
        package var addsHarmless = 0.0
        package var adds = 0.0

        package init() {}
    }

    package var kinds: [Kind] = []
    /// Words that the classes step over: "i just really want" is "i want".
    package var passedOver: [String] = []
    /// Ways of writing and what they are plainly: those of the rules.
    package var spellings: [SafetySpelling] = []
    package var constants = Constants()

    package init() {}
}

extension WeighingPlan.Constants {
    /// Each constant by its name in the file, in the order of the file.
    package static let names: [(name: String, path: any WritableKeyPath<Self, Double> & Sendable)] = [
        ("alarm", \.alarm), ("alarm-together", \.alarmTogether), ("alarm-short", \.alarmShort),
        ("alarm-answer", \.alarmAnswer),
        ("explicit-rule", \.explicitRule), ("indirect-rule", \.indirectRule), ("taken-away", \.takenAway),
        ("distress-rule", \.distressRule),
        ("distress", \.distress), ("distress-lead", \.distressLead),
        ("adds-heaviest", \.addsHeaviest), ("adds-suicide", \.addsSuicide), ("adds-distress", \.addsDistress),
        ("adds-harmless", \.addsHarmless), ("adds", \.adds),
    ]
}

extension WeighingPlan {
    /// One class, list or constant a line, so that it can be embedded as a single string.
    ///
    /// ``spellings`` are not in it: they are those of the rules that are embedded beside it.
    package var notation: String {
        var lines = kinds.map { "class \($0.name) \($0.members.joined(separator: " "))" }
        lines.append("pass \(passedOver.joined(separator: " "))")
        for (name, path) in Constants.names { lines.append("constant \(name) \(constants[keyPath: path])") }
        return lines.joined(separator: "\n")
    }

    /// Reads what ``notation`` has written; a line that is neither is passed over.
    package init(notation: String, spellings: [SafetySpelling]) {
        self.spellings = spellings
        for line in notation.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 2 else { continue }
            switch words[0] {
            case "class": kinds.append(Kind(name: words[1], members: Array(words[2...])))
            case "pass": passedOver += words[1...]
            default:
                guard words.count == 3, let value = Double(words[2]),
                    let constant = Constants.names.first(where: { $0.name == words[1] })
                else { continue }
                constants[keyPath: constant.path] = value
            }
        }
    }
}
