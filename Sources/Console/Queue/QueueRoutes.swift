import Store
import Words

/// The lists of conversations.
enum QueueRoutes {
    static let all: [ConsoleRoute] = [
        ConsoleRoute(.get, "/queue", .readPeople) { .page(try page($0).content) },
        ConsoleRoute(.get, "/fragment/queue", .readPeople) { .fragment("queue-list", try page($0)) },
    ]

    private static func page(_ request: ConsoleRequest) throws -> QueuePage {
        let ids = request.service.ids
        let asked = QueueRequest(
            request.query["view"].flatMap(QueueView.init) ?? .person,
            order: request.query["sort"].flatMap(QueueOrder.init) ?? .longest, worker: request.user.name,
            scope: request.user.scope, after: request.query["after"].flatMap { QueuePage.cursor($0, ids) })
        let page = try request.read { try QueuePage(asked, ids: ids, now: request.now, in: $0) }
        request.service.noteRead("queue.read", by: request.user, detail: asked.view.rawValue)
        return page
    }
}

extension QueuePage {
    var content: PageContent {
        PageContent(title: heading, active: .queue, template: "queue", value: self)
    }
}
