import FoundationEssentials
import Words

/// Whether one answer was read as it was meant.
package struct AnswerOutcome: Hashable, Sendable {
    /// What was waited for (`scale`, `date` ...).
    package var kind: String
    package var author: String
    /// Status, value and reason are as meant.
    package var isRight: Bool
    /// As meant, but for the reason of a reprompt.
    package var isNearlyRight: Bool
    /// A value was taken that was not meant.
    package var isWrongValue: Bool

    package init(kind: String, author: String, isRight: Bool, isNearlyRight: Bool, isWrongValue: Bool) {
        self.kind = kind
        self.author = author
        self.isRight = isRight
        self.isNearlyRight = isNearlyRight
        self.isWrongValue = isWrongValue
    }

    /// Compares what was read with what the line says was meant; nothing if either has no answer.
    ///
    /// - Parameters:
    ///   - text: a line with its `answer`, as `linkline explain reading` writes it.
    ///   - read: the reading of that line, as one JSON object with `answer`.
    package init?(_ text: AccuracyTexts.Answer, read: String) {
        guard let line = JSONValue.read(text.line), case .string(let kind)? = line["expect"]?["kind"],
            let meant = line["answer"], case .string(let status)? = meant["status"],
            let answer = JSONValue.read(Array(read.utf8))?["answer"]
        else { return nil }
        let isStatus = answer["status"] == .string(status)
        let isValue = Self.isSame(answer["value"] ?? .null, meant["value"] ?? .null)
        let isReason = (answer["reason"] ?? .null) == (meant["reason"] ?? .null)
        self.init(
            kind: kind, author: text.author, isRight: isStatus && isValue && isReason,
            isNearlyRight: isStatus && isValue,
            isWrongValue: answer["status"] == .string("ok") && !(isStatus && isValue))
    }

    /// Of an object only what was written down is compared; the order of chosen options does not matter.
    private static func isSame(_ read: JSONValue, _ meant: JSONValue) -> Bool {
        switch (read, meant) {
        case (.object(let read), .object(let meant)):
            meant.allSatisfy { key, value in isSame(read[key] ?? .null, value) }
        case (.array(let read), .array(let meant)):
            read.count == meant.count && Set(read) == Set(meant)
        default: read == meant
        }
    }
}

/// The figures of many answers.
package struct AnswerFigures: Hashable, Sendable {
    package var right: Share
    package var nearlyRight: Share
    package var wrongValue: Share

    package init(_ outcomes: [AnswerOutcome]) {
        right = Share(of: outcomes, where: \.isRight)
        nearlyRight = Share(of: outcomes, where: \.isNearlyRight)
        wrongValue = Share(of: outcomes, where: \.isWrongValue)
    }
}

/// How commands are heard.
package struct CommandFigures: Hashable, Sendable {
    /// Of the texts that ask to stop: taken, or asked back once.
    package var stopHeard: Share
    package var stopTaken: Share
    /// Of all other texts: taken as STOP; asked back once.
    package var stopFromOthers: Share
    package var askedFromOthers: Share
    /// Of the other commands: heard as the one they are.
    package var others: Share
    /// Of the texts that are no command: taken for one.
    package var falselyHeard: Share

    package init(_ texts: [AccuracyTexts.Command]) {
        let read = texts.map { (text: $0, heard: readKeyword($0.text, optedOut: $0.optedOut)?.keyword) }
        let stops = read.filter { $0.text.keyword == Keyword.stop.rawValue }
        let rest = read.filter { $0.text.keyword != Keyword.stop.rawValue }
        stopHeard = Share(of: stops) { $0.heard == .stop || $0.heard == .confirmStop }
        stopTaken = Share(of: stops) { $0.heard == .stop }
        stopFromOthers = Share(of: rest) { $0.heard == .stop }
        askedFromOthers = Share(of: rest) { $0.heard == .confirmStop && $0.text.keyword != "confirm-stop" }
        others = Share(of: rest.filter { $0.text.keyword != nil }) { $0.heard?.rawValue == $0.text.keyword }
        falselyHeard = Share(of: rest.filter { $0.text.keyword == nil }) { $0.heard != nil }
    }
}
