import Dialogue
import Words

/// Recorded conversations as a file: one a line, as JSON with its keys in order.
///
/// It holds patients' words: whoever writes one keeps it as the database is kept.
package enum ConversationFile {
    /// Why a line cannot be read.
    package struct Unreadable: Error, CustomStringConvertible {
        package var line: Int
        var what: String

        package var description: String { "line \(line): \(what)" }
    }

    package static func line(_ conversation: RecordedConversation) -> String {
        JSON.object([
            "number": .init(conversation.number), "nation": text(conversation.nation),
            "language": .string(conversation.language), "shared": .bool(conversation.sharesPhone),
            "name": text(conversation.name),
            "private": .array(conversation.privateWords.map { .string($0) }),
            "events": .array(conversation.events.map(json)),
        ]).text
    }

    /// The conversations of a file.
    ///
    /// - Parameter bytes: the whole file; empty lines are passed over.
    /// - Returns: the conversations, in its order.
    /// - Throws: the first line that cannot be read.
    package static func read(_ bytes: [UInt8]) throws(Unreadable) -> [RecordedConversation] {
        var conversations: [RecordedConversation] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            do {
                conversations.append(try conversation(try JSON(Array(line))))
            } catch {
                throw Unreadable(line: index + 1, what: "\(error)")
            }
        }
        return conversations
    }

    // MARK: Writing

    private static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

    private static func json(_ event: RecordedEvent) -> JSON {
        var members: [String: JSON] = [
            "at": .number(event.at.seconds),
            "said": .array(
                event.said.map { .object(["text": .string($0.text), "id": .string($0.id), "at": text($0.place)]) }),
        ]
        switch event.happening {
        case .accepted(let words, let media, let decision):
            members["text"] = .string(words)
            members["media"] = .init(media)
            members["decision"] = .string(decision.rawValue)
        case .heard(let number): members["heard"] = .init(number)
        case .time: members["time"] = .bool(true)
        case .staff(let act): members["staff"] = .array(words(of: act).map { .string($0) })
        }
        return .object(members)
    }

    private static func words(of act: StaffAct) -> [String] {
        switch act {
        case .takesOver: ["takes-over"]
        case .replies(let text): ["replies", text]
        case .handsBack: ["hands-back"]
        case .closesFlag: ["closes-flag"]
        case .starts(let dialogue, _): ["starts", dialogue]
        case .releasesTexts: ["releases-texts"]
        }
    }

    // MARK: Reading

    private static func conversation(_ json: JSON) throws(StateError) -> RecordedConversation {
        let members = try Members(json)
        var conversation = RecordedConversation(number: try members.number("number"))
        conversation.nation = members.textIfAny("nation")
        conversation.language = try members.text("language")
        conversation.sharesPhone = try members.flag("shared")
        conversation.name = members.textIfAny("name")
        for word in try members.list("private") {
            guard case .string(let word) = word else { throw .shape("private") }
            conversation.privateWords.append(word)
        }
        for value in try members.list("events") { conversation.events.append(try event(try Members(value))) }
        return conversation
    }

    private static func event(_ members: Members) throws(StateError) -> RecordedEvent {
        var event = RecordedEvent(at: Instant(seconds: Int64(try members.number("at"))), happening: .time)
        if let text = members.textIfAny("text") {
            guard let decision = Admission.Decision(rawValue: try members.text("decision")) else {
                throw .shape("decision")
            }
            event.happening = .accepted(text: text, media: try members.number("media"), decision: decision)
        } else if members.has("heard") {
            event.happening = .heard(try members.number("heard"))
        } else if members.has("staff") {
            event.happening = .staff(try act(try members.list("staff")))
        }
        for value in try members.list("said") {
            let saying = try Members(value)
            event.said.append(
                Saying(text: try saying.text("text"), id: try saying.text("id"), place: saying.textIfAny("at")))
        }
        return event
    }

    private static func act(_ words: [JSON]) throws(StateError) -> StaffAct {
        let texts = words.compactMap { if case .string(let text) = $0 { text } else { nil } }
        switch (texts.first, texts.dropFirst().first) {
        case ("takes-over", nil): return .takesOver
        case ("replies", let text?): return .replies(text)
        case ("hands-back", nil): return .handsBack
        case ("closes-flag", nil): return .closesFlag
        case ("starts", let dialogue?): return .starts(dialogue: dialogue, inputs: [:])
        case ("releases-texts", nil): return .releasesTexts
        default: throw .shape("staff")
        }
    }
}

/// The members of an object, each asked for by name.
private struct Members {
    private let members: [String: JSON]

    init(_ json: JSON) throws(StateError) {
        guard case .object(let members) = json else { throw .shape("object") }
        self.members = members
    }

    func has(_ name: String) -> Bool { members[name] != nil }

    func number(_ name: String) throws(StateError) -> Int {
        guard case .number(let number)? = members[name] else { throw .shape(name) }
        return Int(number)
    }

    func flag(_ name: String) throws(StateError) -> Bool {
        guard case .bool(let flag)? = members[name] else { throw .shape(name) }
        return flag
    }

    func textIfAny(_ name: String) -> String? {
        if case .string(let text)? = members[name] { text } else { nil }
    }

    func text(_ name: String) throws(StateError) -> String {
        guard let text = textIfAny(name) else { throw .shape(name) }
        return text
    }

    func list(_ name: String) throws(StateError) -> [JSON] {
        guard case .array(let list)? = members[name] else { throw .shape(name) }
        return list
    }
}
