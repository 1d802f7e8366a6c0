package import Store
package import Words

/// The queue: who needs a person, why, and since when.
package struct QueuePage: Sendable {
    package struct Tab: Hashable, Sendable {
        package var label: String
        package var path: String
        package var count: String
        package var isCurrent: Bool
    }

    package struct Line: Hashable, Sendable {
        package var path: String
        package var name: String
        /// Another language than English, `Welsh`.
        package var language: String?
        package var reason: String?
        package var isFlag: Bool
        package var words: String?
        package var lang: String
        package var why: String
        package var wait: String
        /// Who has it, who looked, and whether they may be texted.
        package var facts: String?
    }

    package var heading: String
    package var tabs: [Tab]
    package var orders: [Tab]
    package var lines: [Line]
    /// Where the list goes on; nothing at its end.
    package var next: String?
    /// That nobody waits, and the line is alive.
    package var empty: String?
    /// For the script: the fragment that this list is.
    package var fragment: String
}

extension QueuePage {
    /// Lines on a page.
    static let size = 50

    /// Reads a list: eight statements.
    ///
    /// - Parameters:
    ///   - request: which list, for whom; one line more than a page is asked for, to know whether there is a next one.
    ///   - ids: writes the addresses.
    ///   - now: the moment of the page.
    ///   - store: a reading.
    /// - Throws: a `StoreError`.
    package init(_ request: QueueRequest, ids: PageIDs, now: Instant, in store: any StoreReader) throws {
        var request = request
        request.limit = Self.size + 1
        let rows = try store.queue(request)
        let counts = try store.queueCounts(for: request.worker, scope: request.scope)
        heading = Self.label(request.view)
        tabs = QueueView.allCases.map { view in
            Tab(
                label: Self.label(view), path: Self.path(view, request.order), count: "\(counts[view] ?? 0)",
                isCurrent: view == request.view)
        }
        orders = QueueOrder.allCases.map { order in
            Tab(
                label: order == .longest ? "Longest wait" : "Newest", path: Self.path(request.view, order), count: "",
                isCurrent: order == request.order)
        }
        lines = rows.prefix(Self.size).map { Line($0, worker: request.worker, ids: ids, now: now) }
        next = rows.count > Self.size ? Self.next(after: rows[Self.size - 1], request, ids) : nil
        empty = rows.isEmpty ? Self.alive(request.view, counts, try store.lineLife(), now: now) : nil
        fragment = "/fragment" + Self.path(request.view, request.order)
    }

    private static func label(_ view: QueueView) -> String {
        switch view {
        case .person: "Needs a person"
        case .mine: "Mine"
        case .with: "With a person"
        case .assistant: "Assistant has it"
        case .snoozed: "Snoozed"
        case .failed: "Failed sends"
        case .closed: "Closed"
        }
    }

    private static func path(_ view: QueueView, _ order: QueueOrder) -> String {
        "/queue?view=\(view.rawValue)&sort=\(order.rawValue)"
    }

    private static func next(after row: QueueRow, _ request: QueueRequest, _ ids: PageIDs) -> String {
        let cursor = QueueCursor(after: row, request.order)
        let person = ids.text(PageID(person: cursor.person))
        return path(request.view, request.order) + "&after=\(cursor.urgency).\(cursor.moment).\(person)"
    }

    /// Where a list goes on, as the address of its next page has it; nothing for what we did not write.
    package static func cursor(_ text: String, _ ids: PageIDs) -> QueueCursor? {
        let parts = text.split(separator: ".")
        guard parts.count == 3, let urgency = Int(parts[0]), let moment = Int64(parts[1]),
            let person = ids.read(String(parts[2]), .person)
        else { return nil }
        return QueueCursor(urgency: urgency, moment: moment, person: PersonID(person))
    }

    /// An empty list must not look like a broken one.
    private static func alive(
        _ view: QueueView, _ counts: [QueueView: Int], _ life: LineLife, now: Instant
    ) -> String {
        let nobody = view == .person ? "Nobody is waiting." : "Nobody is in this list."
        let talking = counts[.assistant] ?? 0
        let others = talking == 1 ? "1 person is" : "\(talking) people are"
        let last =
            life.lastReceivedAt.map { "last message \(Moments.length(from: $0, to: now)) ago" }
            ?? "no message has come yet"
        return "\(nobody) \(others) talking to the assistant; \(last)."
    }
}

extension QueuePage.Line {
    init(_ row: QueueRow, worker: String, ids: PageIDs, now: Instant) {
        let why = QueueReason(row)
        path = "/c/\(ids.text(PageID(person: row.person)))"
        name = row.name ?? NumberShown.national(row.number)
        language = row.language == "cy" ? "Welsh" : nil
        reason = why.word?.rawValue
        isFlag = why.word == .flag
        words = row.lastWords.map { Shown.line($0) }
        lang = row.language
        self.why = why.why
        wait = Moments.length(from: row.standing.since, to: now)
        var facts: [String] = []
        if row.optedOut { facts.append("opted out") }
        if let holder = row.standing.holder { facts.append(holder == worker ? "with you" : "with \(holder)") }
        if let until = row.standing.snoozedUntil {
            facts.append("snoozed until \(Moments.when(until, now: now))")
        } else if row.standing.isSnoozed {
            facts.append("snoozed until they reply")
        }
        if let closed = row.standing.closed { facts.append("closed by \(closed.by)") }
        if let look = row.looks.first(where: { $0.worker != worker }) {
            facts.append("\(look.worker) opened this \(Moments.length(from: look.at, to: now)) ago")
        }
        if let mine = row.looks.first(where: { $0.worker == worker }), let last = row.standing.lastReceived,
            last > mine.seen
        {
            facts.append("new since you looked")
        }
        self.facts = facts.isEmpty ? nil : facts.joined(separator: " · ")
    }
}
