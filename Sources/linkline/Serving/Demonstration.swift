import Conversations
import Foundation
import Gateways

/// `serve --demo`: one channel that nobody outside this machine can reach, over a database that goes away with it.
struct Demonstration: Sendable {
    let channel: Channel
    /// Removed at the end; nothing if the database is to be kept.
    private let folder: String?

    /// Who may sign in to the console.
    static let email = "sam@demo.test"

    /// Changes the settings to those of a demonstration.
    init(_ settings: inout Settings, keepsDatabase: Bool) throws(CommandFailure) {
        guard Settings.isLoopback(settings.host) else {
            throw CommandFailure(
                "--demo listens on this machine's own address only, and listen is \(settings.host).",
                help: "Its channel takes texts from anybody, without a signature. Leave out --listen.", code: .usage)
        }
        if keepsDatabase {
            folder = nil
        } else {
            let path = NSTemporaryDirectory() + "linkline-demo-\(ProcessInfo.processInfo.processIdentifier)"
            do {
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw CommandFailure("\(path) cannot be made: \(error)", code: .unavailable)
            }
            folder = path
            settings.database = path + "/linkline.db"
        }
        settings.testNumbers = true
        if let console = settings.console, !Settings.isLoopback(console.host) {
            throw CommandFailure(
                "--demo listens on this machine's own address only, and console_listen is \(console.host).",
                help: "Leave it out: its user needs no code to sign in.", code: .usage)
        }
        settings.ballastMegabytes = 0
        channel = Channel(
            name: "demo", gateway: LoopbackGateway(makeID: { "demo-" + UUID().uuidString }), statusCallback: nil,
            isLoopback: true)
    }

    /// How to try it.
    func explain(port: Int, database: String) {
        answer(
            """
            Nothing is sent to anybody. Text it as a patient would:
              curl -d From=07700900123 --data-urlencode 'Body=what is social prescribing' http://127.0.0.1:\(port)/webhooks/demo/inbound
            Read what was said, and why:
              linkline transcripts --db \(database)
            """)
    }

    /// Removes the database, if it was made for this.
    func clear() {
        if let folder { try? FileManager.default.removeItem(atPath: folder) }
    }
}
