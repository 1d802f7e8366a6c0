import Words

/// What stands round every page: navigation, who is signed in, what was just done.
package struct Frame: Sendable {
    package struct Item: Sendable {
        var label: String
        var path: String
        var isActive: Bool
        /// How many wait there; nothing for none.
        var count: String?
    }

    var title: String
    var style = Assets.style.path
    /// Nothing while nobody is signed in.
    var user: String?
    var items: [Item] = []
    /// The token of this session's forms.
    var token: String
    var flash: String?
    /// The time of the page, as `14:06`.
    var time: String

    /// - Parameters:
    ///   - content: the page.
    ///   - request: whose page it is.
    init(_ content: PageContent, _ request: ConsoleRequest) {
        title = content.title
        user = request.user.name
        token = request.token
        flash = request.query["done"].flatMap { Flash(rawValue: $0)?.words }
        time = LocalTime(request.now).time.iso
        items = NavItem.allCases.filter { can(request.user, $0.action, in: .nobody) }.map {
            Item(label: $0.label, path: $0.path, isActive: $0 == content.active, count: nil)
        }
    }

    /// For whoever is not signed in.
    init(title: String, token: String, now: Instant) {
        self.title = title
        self.token = token
        time = LocalTime(now).time.iso
    }
}
