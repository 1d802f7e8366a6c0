package import Words

/// One dialogue to a list of people.
package struct CampaignRecord: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable, Codable {
        case running, paused, cancelled
    }

    package var id: CampaignID
    package var dialogue: String
    /// Hours of sending over which it is spread.
    package var hours: Int
    package var state: State
    /// Who started it.
    package var by: String
    package var at: Instant
}

/// Somebody on the list of a campaign.
package struct CampaignMember: Hashable, Sendable {
    package var person: PersonID
    /// The occurrence that texts them; nothing for who is left out, and while it is paused.
    package var plan: ReminderID?
    /// Why they are not texted.
    package var leftOut: String?

    package init(person: PersonID, plan: ReminderID? = nil, leftOut: String? = nil) {
        self.person = person
        self.plan = plan
        self.leftOut = leftOut
    }
}

package protocol CampaignReader {
    /// Newest first.
    func campaigns(limit: Int) throws -> [CampaignRecord]
    func campaign(_ id: CampaignID) throws -> CampaignRecord?
    /// In the order of the list.
    func members(of campaign: CampaignID) throws -> [CampaignMember]
}

package protocol CampaignWriter {
    func addCampaign(_ dialogue: String, hours: Int, by staff: String, at now: Instant) throws -> CampaignID
    /// Throws `missing` unless there is such a campaign.
    func save(_ state: CampaignRecord.State, of campaign: CampaignID) throws
    /// Adds somebody to the list, or keeps what has become of them.
    func save(_ member: CampaignMember, in campaign: CampaignID) throws
}
