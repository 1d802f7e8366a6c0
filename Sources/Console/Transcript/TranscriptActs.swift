import Conversations
import Store
import Words

/// What may be done in a conversation: each act is one use case in one cycle of the writer.
enum TranscriptActs {
    typealias Act = @Sendable (Desk, PersonID, ConsoleRequest, Instant, any StoreTransaction) throws -> Void

    static let all: [ConsoleRoute] = [
        route("take") { desk, person, request, now, store in
            try desk.takeOver(person, from: request.form["from"], by: request.user.name, at: now, in: store)
        },
        route("hand-back") { desk, person, request, now, store in
            let resume = request.form["resume"].flatMap(Resumption.init) ?? .whereItWas
            try desk.handBack(person, resuming: resume, by: request.user.name, at: now, in: store)
        },
        route("note") { desk, person, request, now, store in
            try desk.note(
                request.form.raw("note") ?? "", about: person, by: request.user.name, at: now, in: store)
        },
        route("call") { desk, person, request, now, store in
            try desk.recordCall(
                request.form.raw("note") ?? "", with: person, by: request.user.name, at: now, in: store)
        },
        route("snooze") { desk, person, request, now, store in
            try desk.snooze(
                person, until: try Self.morning(request.form["until"]), by: request.user.name, at: now, in: store)
        },
        route("wake") { desk, person, request, now, store in
            try desk.wake(person, by: request.user.name, at: now, in: store)
        },
        route("close") { desk, person, request, now, store in
            try desk.closeConversation(person, by: request.user.name, at: now, in: store)
        },
        route("reopen") { desk, person, request, now, store in
            try desk.reopenConversation(person, by: request.user.name, at: now, in: store)
        },
        route("reply/cancel") { desk, person, request, now, store in
            let reply = try Self.reply(request, to: person, in: store)
            try desk.cancelReply(reply, by: request.user.name, at: now, in: store)
        },
        route("reply/now") { desk, person, request, now, store in
            let reply = try Self.reply(request, to: person, in: store)
            try desk.sendReplyNow(reply, by: request.user.name, at: now, in: store)
        },
        route("draft") { _, person, request, now, store in
            try store.saveDraft(
                request.form.raw("reply"), to: person, by: request.user.name,
                seen: Self.seen(request) ?? MessageID(0), at: now)
        },
        route("discard") { _, person, request, now, store in
            try store.saveDraft(nil, to: person, by: request.user.name, seen: MessageID(0), at: now)
        },
        ConsoleRoute(.post, "/c/:person/reply", .actForPeople, reply),
    ]

    private static func route(_ name: String, _ act: @escaping Act) -> ConsoleRoute {
        ConsoleRoute(.post, "/c/:person/\(name)", .actForPeople) { request in
            let person = try request.wantedPerson
            let desk = request.service.writer.desk
            try await request.write { store, now in try act(desk, person, request, now, store) }
            return .see(request.conversationPath, .saved)
        }
    }

    /// The newest line that the page showed.
    private static func seen(_ request: ConsoleRequest) -> MessageID? {
        request.form["seen"].flatMap { request.service.ids.read($0, .message) }.map { MessageID($0) }
    }

    /// The reply of this conversation that the form names.
    private static func reply(
        _ request: ConsoleRequest, to person: PersonID, in store: any StoreReader
    ) throws -> OutboxID {
        guard let message = request.form["message"].flatMap({ request.service.ids.read($0, .message) }),
            let held = try store.heldReply(message: MessageID(message)), held.text.person == person
        else { throw PlainRefusal.notFound }
        return held.text.id
    }

    /// Nine in the morning of a day; nothing until they reply.
    private static func morning(_ day: String?) throws -> Instant? {
        guard let day else { return nil }
        guard let date = CivilDate(iso: day) else {
            throw PlainRefusal(400, "That is not a day", "Write the day as 2026-11-30, or leave the box empty.")
        }
        return LocalTime(date: date, time: CivilTime(hour: 9, minute: 0)).instant
    }

    /// Sends a reply; if somebody wrote meanwhile, its words stand beside what is new, and nothing is sent.
    private static func reply(_ request: ConsoleRequest) async throws -> ConsoleAnswer {
        let person = try request.wantedPerson
        let words = request.form.raw("reply") ?? ""
        guard let seen = seen(request) else { throw PlainRefusal.notFound }
        let desk = request.service.writer.desk
        let resume = request.form["then"].flatMap(Resumption.init)
        do {
            try await request.write { store, now in
                _ = try desk.reply(
                    words, to: person, seen: seen, handingBack: resume, by: request.user.name, at: now, in: store)
            }
            return .see(request.conversationPath + "#thread")
        } catch let refusal as StaffRefusal {
            // The words are kept, whatever was wrong with them.
            try await request.write { store, now in
                try store.saveDraft(words, to: person, by: request.user.name, seen: seen, at: now)
            }
            switch refusal {
            case .newerText, .colleagueReplied:
                return .refused(409, try CollisionPage(refusal, words, seen: seen, request).content)
            default: throw refusal
            }
        }
    }
}
