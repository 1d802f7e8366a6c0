package import Store

/// Whom a campaign texts or would text, what they get, and who is left out.
package struct CampaignReport: Hashable, Sendable, Codable {
    /// Somebody on the list.
    package struct Person: Hashable, Sendable, Codable {
        /// The number of the conversation; nothing if nobody of this number is known.
        package var person: Int?
        /// The last two digits.
        package var digits: String
        /// Why they are not texted.
        package var leftOut: String?
        /// Texts that the network counts.
        package var segments = 0
        /// When it goes, or should have gone, as `2026-06-17 10:00`.
        package var at: String?
        /// What has become of it: `waiting`, `held`, `paused`, `cancelled`, `expired`, or a state of the outbox.
        package var state: String?
    }

    /// Nothing while it is only a preview.
    package var id: Int?
    package var dialogue: String
    package var state: CampaignRecord.State?
    package var people: [Person] = []
    /// What is said, one of a kind, the most frequent first.
    package var samples: [String] = []

    package var segments: Int { people.reduce(0) { $0 + $1.segments } }
    package var included: Int { people.count { $0.leftOut == nil } }

    /// How many are left out for what reason, the most frequent first.
    package var leftOut: [(reason: String, count: Int)] {
        Dictionary(grouping: people.compactMap(\.leftOut)) { $0 }
            .map { (reason: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    }
}

/// Why a campaign cannot be started or changed.
package enum CampaignRefusal: Error, Hashable, Sendable {
    case noDialogue(String)
    case notScheduled(String)
    /// A campaign gives nobody anything of their own.
    case needsInputs(String)
    case nobody
    /// It is not in a state in which that can be done.
    case state(CampaignRecord.State)
    case neverOpen

    /// What is wrong, and what to do.
    package var reason: String {
        switch self {
        case .noDialogue(let name): "There is no dialogue \(name)."
        case .notScheduled(let name): "\(name) does not start on schedule, so it cannot be sent to a list."
        case .needsInputs(let name): "\(name) needs inputs, which a list does not have."
        case .nobody: "There is nobody on the list who may be texted."
        case .state(let state): "The campaign is \(state.rawValue)."
        case .neverOpen: "The site has no hours of sending."
        }
    }
}
