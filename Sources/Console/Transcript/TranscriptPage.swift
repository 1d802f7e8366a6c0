package import Store
package import Words

/// A conversation: who it is with, what was said and why, what staff did, and what may be done now.
package struct TranscriptPage: Sendable {
    package var path: String
    package var banner: PersonBanner
    package var days: [Day]
    /// Where earlier messages are.
    package var earlier: String?
    package var notes: [Note]
    /// Who has it, in words.
    package var with: String
    package var isWithPerson: Bool
    package var isMine: Bool
    package var isWithAssistant: Bool
    /// A colleague has it: taking over names them.
    package var holder: String?
    package var isSnoozed: Bool
    package var isClosed: Bool
    /// Who looked, and when.
    package var looks: String?
    package var composer: Composer?
    /// Why nothing can be written to them.
    package var wall: String?
    /// The newest line on the page.
    package var seen: String
    package var fragment: String

    package struct Note: Hashable, Sendable {
        package var author: String
        package var when: String
        package var text: String
    }

    /// Where a reply is written.
    package struct Composer: Hashable, Sendable {
        package var to: String
        package var draft: String
        package var segments: String
        package var seen: String
    }

    package struct Day: Hashable, Sendable {
        package var heading: String
        package var entries: [Entry]
    }
}

extension TranscriptPage {
    /// Messages on a page.
    static let size = 100

    /// Reads a conversation, in thirteen statements; nothing if there is no such person.
    ///
    /// - Parameters:
    ///   - person: whose it is.
    ///   - worker: who reads it.
    ///   - before: the first message of the page after this one; nothing for the newest.
    ///   - ids: writes the addresses.
    ///   - now: the moment of the page.
    ///   - store: a reading.
    /// - Throws: a `StoreError`.
    package init?(
        of person: PersonID, for worker: String, before: MessageID? = nil, ids: PageIDs, now: Instant,
        in store: any StoreReader
    ) throws {
        guard let record = try store.person(person) else { return nil }
        let contact = try store.contact(of: person)
        let standing = try store.queueStanding(of: person)
        let thread = try store.thread(of: person, before: before, limit: Self.size)
        let flags = try store.flags(of: person)
        let held = try store.heldReplies(to: person, limit: 20)
        let draft = try store.draft(to: person, by: worker)
        let looks = try store.looks(at: person)
        let given = try store.consent(of: person)
        let path = "/c/\(ids.text(PageID(person: person)))"
        self.path = path
        banner = PersonBanner(record, contact, flags: flags, consent: given, now: now)
        let entries = TranscriptEntries(
            thread, held: held, flags: flags, path: path, ids: ids, record: record, now: now)
        days = entries.days
        earlier =
            thread.hasEarlier
            ? thread.messages.first.map { "\(path)?before=\(ids.text(PageID(message: $0.id)))" } : nil
        notes = try store.notes(of: person).filter { $0.kind == .note && !$0.withdrawn }.reversed().map {
            Note(author: $0.author ?? "Assistant", when: Moments.when($0.at, now: now), text: Shown.text($0.text))
        }
        seen = thread.messages.last.map { ids.text(PageID(message: $0.id)) } ?? ""
        fragment = "/fragment/transcript/\(ids.text(PageID(person: person)))"
        let keeper = standing?.keeper ?? .assistant
        isWithPerson = keeper != .assistant
        isMine = keeper == .taken && standing?.holder == worker
        isWithAssistant = keeper == .assistant
        holder = standing?.holder
        with = Self.with(keeper, standing?.holder, worker: worker)
        isSnoozed = standing?.isSnoozed ?? false
        isClosed = standing?.closed != nil
        let lookers = looks.map { look in
            let name = look.worker == worker ? "you" : look.worker
            return "\(name) \(Moments.when(look.at, now: now))"
        }
        self.looks = lookers.isEmpty ? nil : lookers.joined(separator: ", ")
        wall = Self.wall(record, contact)
        if wall == nil, before == nil {
            let words = draft?.text ?? ""
            composer = Composer(
                to: "\(record.details.name ?? "them") (\(NumberShown.national(record.number)))", draft: words,
                segments: words.isEmpty ? "" : SegmentLine(words, limit: Self.replySegments).words, seen: seen)
        }
    }

    /// As the use case has it: `Desk.replySegments`.
    static let replySegments = 6

    private static func with(_ keeper: ConversationKeeper, _ holder: String?, worker: String) -> String {
        switch keeper {
        case .assistant: "With the assistant"
        case .asked: "Waits for a person"
        case .taken: holder == worker ? "With you" : "With \(holder ?? "a colleague")"
        }
    }

    private static func wall(_ person: PersonRecord, _ contact: ContactRecord) -> String? {
        if person.standing?.optedOut == true {
            return "They have said STOP, so they cannot be texted by anybody. Use the phone."
        }
        guard contact.line == .closed else { return nil }
        return "The line is closed: the number is not theirs any more, or they have died. Do not text it."
    }
}
