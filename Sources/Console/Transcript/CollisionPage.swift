import Conversations
import Store
import Words

/// What came while a reply was written, beside the reply that was not sent.
struct CollisionPage: Sendable {
    struct Newer: Sendable {
        var heading: String
        var text: String
        var lang: String
    }

    var path: String
    var title: String
    var newer: [Newer]
    var words: String
    /// The newest line on this page: to send it anyway is to have seen that.
    var seen: String
    var then: String

    init(_ refusal: StaffRefusal, _ words: String, seen: MessageID, _ request: ConsoleRequest) throws {
        let person = try request.wantedPerson
        let (thread, record) = try request.read {
            (try $0.thread(of: person, before: nil, limit: 20), try $0.person(person))
        }
        path = request.conversationPath
        title = refusal.reason
        newer = thread.messages.filter { $0.id > seen }.map { message in
            let who = message.inbound == nil ? (message.author ?? "Assistant") + " replied" : "Received"
            return Newer(
                heading: "\(who) \(Moments.time(message.at))", text: Shown.text(message.text),
                lang: record?.details.language ?? "en")
        }
        self.words = words
        self.seen = request.service.ids.text(PageID(message: thread.messages.last?.id ?? seen))
        then = request.form["then"] ?? "keep"
    }

    var content: PageContent {
        PageContent(title: title, active: .queue, template: "collision", value: self)
    }
}
