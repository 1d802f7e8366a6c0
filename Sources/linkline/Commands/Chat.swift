import ArgumentParser
import Conversations
import Dialogue
import Foundation
import Knowledge
import Store
import TextMessage
import Words

/// `linkline chat`: the console gateway, over the same store and engine as the server.
struct Chat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Talk to the assistant as a patient would.",
        discussion: """
            In a terminal it asks and answers. Piped, each line is one text, and the replies come out a line each.
            Nothing is sent to anybody, and nothing is kept unless --db names a file.

            EXAMPLES
              linkline chat
              linkline chat --watch            read anew whatever you save, and repeat the conversation
              printf 'hello\\nwhat is social prescribing\\n' | linkline chat
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var folders: Folders

    @Option(help: "Keep the conversation in this database.")
    var db: String?

    @Option(help: "Begin at this moment (2026-06-10T10:00).")
    var now: String?

    @Option(help: "The number that the patient texts from.")
    var from = "07700 900123"

    @Option(help: "text, or json (one object a line in and out).")
    var format = Format.text

    @Flag(help: "The patient shares this phone with somebody.")
    var sharedPhone = false

    @Flag(help: "Repeat what was read, with prompts: for sessions that are kept.")
    var echo = false

    @Flag(
        help: "Watch the folders: read what is saved, and repeat the conversation up to where it comes out otherwise.")
    var watch = false

    func validate() throws {
        guard !watch || (db == nil && format == .text) else {
            throw ValidationError("--watch begins anew with each save: leave out --db and --format json.")
        }
    }

    func run() async throws {
        try await reporting { try talk() }
    }

    private func talk() throws {
        let begin = try moment()
        let today = LocalTime(begin).date
        let isTerminal = isatty(STDIN_FILENO) == 1 && format == .text
        if isTerminal { complain("Reading dialogues and content ...") }
        let project = try Project.load(dialogues: folders.dialogues, content: folders.content, today: nil)
        let assistant = try project.assistant(today: today)
        let session = try ChatStore.open(db)
        defer { session.close() }
        let rules = ChatLine.rules(duty: project.content.dutyNumber, nation: project.content.site.nation)
        let line = ChatLine(store: session.store, desk: Desk(assistant: assistant, rules: rules), now: begin)
        try line.keepPrograms()
        if format == .json {
            try JSONChat(line: line, program: assistant.program, defaultNumber: try number(), isShared: sharedPhone)
                .run()
        } else {
            let style: TextChat.Style = isTerminal ? .terminal : echo ? .echo : .pipe
            var chat = TextChat(line: line, number: try number(), style: style, isShared: sharedPhone)
            guard watch else { return try chat.run(name: project.content.site.name) }
            let watched = WatchedProject(
                dialogues: folders.dialogues, content: folders.content, today: today, loaded: project)
            var session = WatchedChat(chat: chat, project: watched, number: chat.number, begin: begin)
            try session.run(name: project.content.site.name)
            chat = session.chat
        }
    }

    private func moment() throws(CommandFailure) -> Instant {
        guard let now else { return Clock.now() }
        guard let instant = Clock.instant(now) else {
            throw CommandFailure("\"\(now)\" is not a moment.", help: "Write it as 2026-06-10T10:00.", code: .usage)
        }
        return instant
    }

    private func number() throws(CommandFailure) -> String {
        do {
            return try PhoneNumber(staffEntry: from).e164
        } catch {
            throw CommandFailure("--from is not a phone number: \(error.reason)", code: .usage)
        }
    }
}

/// The store of a chat: in memory, or a file that no server has.
struct ChatStore {
    let store: SQLiteStore
    private let lock: ServerLock?

    static func open(_ path: String?) throws -> ChatStore {
        let options = StoreOptions(randomBytes: randomBytes)
        guard let path else { return ChatStore(store: try SQLiteStore.inMemory(options), lock: nil) }
        do {
            let lock = try ServerLock.take(for: path)
            return ChatStore(store: try SQLiteStore.open(at: path, options), lock: lock)
        } catch let error as ServingError {
            throw CommandFailure("\(error)", code: .tryAgain)
        } catch let error as StoreError {
            throw CommandFailure("\(error)", code: .unavailable)
        }
    }

    func close() { try? store.close() }
}

/// Bytes that nobody can guess.
@Sendable func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
}
