import Conversations
import Store
import Words

/// A conversation, and everything done in it.
enum TranscriptRoutes {
    static let all: [ConsoleRoute] =
        [
            ConsoleRoute(.get, "/c/:person", .readPeople) { .page(try read($0).content("transcript")) },
            ConsoleRoute(.get, "/c/:person/print", .readPeople) { .page(try read($0).content("print")) },
            ConsoleRoute(.get, "/fragment/transcript/:person", .readPeople) { .fragment("thread", try read($0)) },
            ConsoleRoute(.get, "/c/:person/close", .actForPeople) { .page(try closing($0)) },
            ConsoleRoute(.post, "/fragment/segments", .actForPeople, segments),
        ] + TranscriptActs.all

    /// Reads the page; that it was read, and up to which line, is kept without the reader waiting for it.
    private static func read(_ request: ConsoleRequest) throws -> TranscriptPage {
        let ids = request.service.ids
        let before = request.query["before"].flatMap { ids.read($0, .message) }.map { MessageID($0) }
        let page = try request.read { store in
            try TranscriptPage(
                of: try request.wantedPerson, for: request.user.name, before: before, ids: ids, now: request.now,
                in: store)
        }
        guard let page else { throw PlainRefusal.notFound }
        try look(request, at: ids.read(page.seen, .message).map { MessageID($0) })
        return page
    }

    private static func look(_ request: ConsoleRequest, at seen: MessageID?) throws {
        let person = try request.wantedPerson
        let name = request.user.name
        request.service.noteRead("transcript.read", by: request.user, of: person)
        guard let seen, !request.path.hasPrefix("/fragment/") else { return }
        Task { try? await request.write { try $0.saveLook(at: person, by: name, seen: seen, now: $1) } }
    }

    private static func segments(_ request: ConsoleRequest) async throws -> ConsoleAnswer {
        .fragment("segments", SegmentLine(request.form.raw("reply") ?? "", limit: Desk.replySegments))
    }

    private static func closing(_ request: ConsoleRequest) throws -> PageContent {
        let person = try request.wantedPerson
        let (tasks, standing) = try request.read { (try $0.tasks(of: person), try $0.queueStanding(of: person)) }
        let open = tasks.filter { $0.done == nil && !$0.withdrawn }.map { Shown.line($0.task.because) }
        let isWithPerson = (standing?.keeper ?? .assistant) != .assistant
        let what =
            isWithPerson
            ? "The assistant will have this conversation again, and tells them so in a text."
            : "The assistant goes on with whoever texts."
        let page = ClosePage(
            path: request.conversationPath, title: "Close this conversation?",
            what: what + " An open flag stays open. If they text, it opens again.",
            tasks: open.isEmpty ? nil : ClosePage.Tasks(list: open))
        return PageContent(title: page.title, active: .queue, template: "close", value: page)
    }
}

struct ClosePage: Sendable {
    struct Tasks: Sendable {
        var list: [String]
    }

    var path: String
    var title: String
    var what: String
    var tasks: Tasks?
}

extension TranscriptPage {
    func content(_ template: String) -> PageContent {
        PageContent(title: "Conversation with \(banner.name)", active: .queue, template: template, value: self)
    }
}

extension ConsoleRequest {
    /// The person of the path.
    var wantedPerson: PersonID {
        get throws {
            guard let person else { throw PlainRefusal.notFound }
            return person
        }
    }

    var conversationPath: String {
        "/c/" + (person.map { service.ids.text(PageID(person: $0)) } ?? "")
    }
}
