import Conversations
import Store

/// What is asked of a campaign, as it is said on the command line.
struct CampaignRequest: Codable, Equatable, Sendable {
    enum Act: String, Codable, Sendable {
        case preview, start, pause, resume, cancel, show
    }

    var act: Act
    /// Of a campaign that was started.
    var id: Int?
    var dialogue: String?
    /// E.164.
    var numbers: [String]?
    /// Open hours over which it is spread.
    var hours: Int?
    /// Seconds of UTC since 1970; nothing for at once.
    var from: Int64?
}

/// A campaign in the list of all.
struct CampaignSummary: Codable, Equatable, Sendable {
    var id: Int
    var dialogue: String
    var state: CampaignRecord.State
    var by: String
    /// Seconds of UTC since 1970.
    var at: Int64
}
