import Conversations
import Knowledge
import Store
import Words

extension Desk {
    /// The desk of a command that acts in conversations while no service runs: on the version that is live, or on the
    /// folders while nothing was published.
    ///
    /// - Parameters:
    ///   - store: what is live, if anything is.
    ///   - folders: what is not published yet.
    ///   - channel: the channel that new people belong to, as the service would choose it; nothing if none is set up.
    /// - Returns: the desk, which sends nothing itself.
    /// - Throws: a `CommandFailure` if what is live has errors.
    static func ofCommand(_ store: any StoreReader, _ folders: Folders, channel: String?) throws -> Desk {
        let project = try Project.live(in: store, orIn: folders, today: nil).project
        let assistant = try project.assistant(today: LocalTime(Clock.now()).date)
        var rules = ChatLine.rules(duty: project.content.dutyNumber, nation: project.content.site.nation)
        rules.defaultChannel = channel ?? rules.defaultChannel
        rules.sendHours = project.content.sendHours
        return Desk(assistant: assistant, rules: rules)
    }
}
