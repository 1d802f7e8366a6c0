import Conversations
import Foundation

/// What a command asks of the running service, as one line of JSON over the socket beside the database.
///
/// `{"do":"staff","act":"replies","person":1,"text":"…","by":"…"}` acts in a conversation.
/// `{"do":"transcript","person":1,"by":"…"}`, `{"do":"transcripts","by":"…"}` and `{"do":"texts","by":"…"}` (the texts
/// of everybody, without names and numbers) write down that somebody is about to read; the command then reads the
/// database itself; `{"do":"review","by":"…"}` is the same for a program that replays them and shows nobody's words.
/// `{"do":"refer","referral":{"number":"+44…",…},"by":"…"}` puts somebody in touch, and
/// `{"do":"add-people","people":[…],"preview":false,"by":"…"}` adds people, or tells what would become of them.
/// `{"do":"publish","publication":{"files":{…},…},"by":"…"}` brings a version of the files to patients, and
/// `{"do":"go-back","publication":{"base":7},"by":"…"}` the one before.
struct ControlRequest: Codable, Equatable, Sendable {
    enum Deed: String, Codable, Sendable {
        case staff, transcript, transcripts, texts, review, refer, publish
        case goBack = "go-back"
        case addPeople = "add-people"
        /// All that is known of somebody is about to be read; or what is planned, or the texts out.
        case person, plans, outbox
        /// Acts on plans and on texts out.
        case oversee
        /// Records how somebody may be contacted; sets the switch of sending to the position `text`.
        case contact, sending
        /// A channel is about to be tried; `text` is its name.
        case channelTest = "channel-test"
        /// Looks at, starts or changes a campaign.
        case campaign
        /// Looks at or changes who may sign in to the console.
        case users
    }

    /// What a member of staff can do, as it is said on the command line.
    enum Act: String, Codable, Sendable, CaseIterable {
        case takesOver = "takes-over"
        case replies
        case handsBack = "hands-back"
        case closesFlag = "closes-flag"
        case starts
        case releasesTexts = "releases-texts"
    }

    var deed: Deed
    var act: Act?
    /// The number of the conversation, as alerts name it.
    var person: Int?
    /// The words of a reply, or the dialogue to start.
    var text: String?
    /// What the dialogue to start is given, as it is written in tests.
    var inputs: [String: String]?
    /// Who is referred.
    var referral: ReferralRequest?
    /// What is published.
    var publication: PublicationRequest?
    /// Who is added.
    var people: [NewPerson]?
    /// What is asked of a campaign.
    var campaign: CampaignRequest?
    /// What is done with plans and texts out.
    var oversight: OversightRequest?
    /// What is recorded of how somebody may be contacted.
    var contact: ContactRequest?
    /// What is asked of the console's users.
    var user: UserRequest?
    /// Nothing is to be changed: only what would come of it is asked.
    var isPreview: Bool?
    /// Who asks, for the audit.
    var by: String

    enum CodingKeys: String, CodingKey {
        case deed = "do"
        case isPreview = "preview"
        case act, person, text, inputs, referral, publication, people, campaign, oversight, contact, user, by
    }

    init(
        deed: Deed, act: Act? = nil, person: Int? = nil, text: String? = nil, referral: ReferralRequest? = nil,
        publication: PublicationRequest? = nil, by: String
    ) {
        self.referral = referral
        self.publication = publication
        self.deed = deed
        self.act = act
        self.person = person
        self.text = text
        self.by = by
    }

    /// A version is to become what patients are talked with.
    var isPublication: Bool { deed == .publish || deed == .goBack }

    /// Reads a line; nothing if it is no request.
    init?(line: [UInt8]) {
        guard let request = try? JSONDecoder().decode(ControlRequest.self, from: Data(line)) else { return nil }
        self = request
    }

    var line: [UInt8] { encodedLine(self) }
}

/// A referral as it is said on the command line.
struct ReferralRequest: Codable, Equatable, Sendable {
    /// E.164.
    var number: String
    var name: String?
    /// `england`, `scotland`, `wales`, `northern-ireland`.
    var nation: String?
    /// `en` or `cy`.
    var language: String?
    var sharedPhone = false
    /// How they may be reached safely, in words.
    var safeContact: String?
    /// Nothing: the one that starts on referral.
    var dialogue: String?
    /// What the dialogue is given, as it is written in tests.
    var inputs: [String: String] = [:]
}

/// What came of it.
struct ControlAnswer: Codable, Equatable, Sendable {
    struct Failure: Codable, Equatable, Sendable {
        /// `usage`, `missing` or `unavailable`.
        var code: String
        var message: String
    }

    /// Absent if all went well.
    var error: Failure?
    /// What became of a version that was to be published.
    var published: PublishedVersion?
    /// What became of people who were added, in the order in which they were given.
    var people: [AddedPerson]?
    var campaign: CampaignReport?
    /// All campaigns, newest first.
    var campaigns: [CampaignSummary]?
    /// What became of plans and texts out.
    var overseen: [OversightAnswer]?

    /// Who may sign in to the console, and what is amiss with all of them together.
    var users: [UserShown]?
    var warning: String?

    static let done = ControlAnswer(error: nil)

    static func published(_ version: PublishedVersion) -> ControlAnswer {
        var answer = done
        answer.published = version
        return answer
    }

    static func failed(_ code: String, _ message: String) -> ControlAnswer {
        ControlAnswer(error: Failure(code: code, message: message))
    }

    init(error: Failure?) { self.error = error }

    init?(line: [UInt8]) {
        guard let answer = try? JSONDecoder().decode(ControlAnswer.self, from: Data(line)) else { return nil }
        self = answer
    }

    var line: [UInt8] { encodedLine(self) }

    /// The failure that a command ends with; nothing if there is none.
    var failure: CommandFailure? {
        guard let error else { return nil }
        let code: CommandFailure.Code =
            switch error.code {
            case "usage": .usage
            case "missing": .data
            default: .tryAgain
            }
        return CommandFailure(error.message, code: code)
    }
}

private func encodedLine(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { [UInt8]($0) } ?? Array("{}".utf8)
}
