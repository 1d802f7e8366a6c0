/// Every page and every act of the console.
package enum ConsoleRoutes {
    package static let all: [ConsoleRoute] =
        SignInRoutes.all + QueueRoutes.all + TranscriptRoutes.all + AccountRoutes.all + SettingsRoutes.all
}

/// Where the navigation leads: an item stands here once its page is there, in this order.
package enum NavItem: String, Hashable, Sendable, CaseIterable {
    case queue, settings

    package var label: String {
        switch self {
        case .queue: "Queue"
        case .settings: "Settings"
        }
    }

    package var path: String { "/\(rawValue)" }

    package var action: Action {
        switch self {
        case .queue: .readPeople
        case .settings: .readSettings
        }
    }

    /// Where somebody is brought who has signed in.
    package static func home(of user: ConsoleUser) -> String {
        allCases.first { can(user, $0.action, in: .nobody) }?.path ?? "/account"
    }
}
