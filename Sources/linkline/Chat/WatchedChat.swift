import Conversations
import Foundation
import Store
import Words

/// A chat that reads the dialogues anew whenever they are saved, and repeats what was said so far.
///
/// It goes on from the first text that comes out otherwise. What cannot be read changes nothing: the old version goes
/// on talking until the mistake is mended.
struct WatchedChat {
    private(set) var chat: TextChat
    private var project: WatchedProject
    private let number: String
    private let begin: Instant
    private var lines = WaitingLines()
    /// Milliseconds between two looks at the folders.
    private static let interval: Int32 = 40

    init(chat: TextChat, project: WatchedProject, number: String, begin: Instant) {
        self.chat = chat
        self.project = project
        self.number = number
        self.begin = begin
    }

    mutating func run(name: String) throws {
        if chat.style == .terminal {
            complain("\(name) - demonstration, watching \(project.dialogues)/ and \(project.content)/. Ctrl-D leaves.")
        }
        try chat.prepare()
        promptForText()
        while true {
            switch lines.next(milliseconds: Self.interval) {
            case .line(let words):
                guard try chat.take(words) else { return }
                promptForText()
            case .nothing: try look()
            case .end: return
            }
        }
    }

    private func promptForText() { if chat.style == .terminal { chat.prompt("you> ") } }

    private mutating func look() throws {
        let changed = project.changes()
        guard !changed.isEmpty else { return }
        if chat.style == .terminal { answer("") }
        defer { promptForText() }
        let clock = ContinuousClock()
        let start = clock.now
        let assistant: Assistant
        do {
            assistant = try project.read()
        } catch let failure as CommandFailure {
            chat.tell(failure.message)
            return chat.tell("The version before goes on until this is mended.")
        }
        let store = try SQLiteStore.inMemory(StoreOptions(randomBytes: randomBytes))
        let desk = Desk(assistant: assistant, rules: chat.line.desk.rules)
        let texts = chat.past.count
        var repeated = chat
        let place = try repeated.repeatAll(on: ChatLine(store: store, desk: desk, now: begin), number: number)
        chat = repeated
        let milliseconds = Int(((clock.now - start) / .milliseconds(1)).rounded())
        chat.tell("\(changed.joined(separator: ", ")): read in \(milliseconds) ms. \(Self.told(place, of: texts))")
    }

    private static func told(_ place: Int?, of count: Int) -> String {
        guard count > 0 else { return "Nothing was said yet." }
        guard let place else { return "All \(count) texts repeated: the same as before." }
        return "Text \(place + 1) of \(count) comes out otherwise; it goes on from there."
    }
}

/// Lines of standard input, with a limit to how long they are waited for.
struct WaitingLines {
    enum Next {
        case line(String)
        case nothing
        case end
    }

    private var bytes: [UInt8] = []
    private var isAtEnd = false

    mutating func next(milliseconds: Int32) -> Next {
        if let line = take() { return .line(line) }
        if isAtEnd { return .end }
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, milliseconds) > 0 else { return .nothing }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = Foundation.read(STDIN_FILENO, &buffer, buffer.count)
        guard count > 0 else {
            isAtEnd = true
            guard !bytes.isEmpty else { return .end }
            bytes.append(UInt8(ascii: "\n"))
            return take().map { .line($0) } ?? .end
        }
        bytes += buffer.prefix(count)
        return take().map { .line($0) } ?? .nothing
    }

    private mutating func take() -> String? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { bytes.removeSubrange(...end) }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }
}
