import Conversations
import Knowledge
import Store
import Words

extension Desk {
    /// The desk of a command that acts in conversations while no service runs: on the version that is live, or on the
    /// folders while nothing was published.
    static func ofCommand(_ store: any StoreReader, _ folders: Folders) throws -> Desk {
        let project = try Project.live(in: store, orIn: folders, today: nil).project
        let assistant = try project.assistant(today: LocalTime(Clock.now()).date)
        return Desk(
            assistant: assistant,
            rules: ChatLine.rules(duty: project.content.dutyNumber, nation: project.content.site.nation))
    }
}
