import Dialogue
import Foundation
import Store
import Words

/// A chat of lines: with prompts in a terminal, without them in a pipe.
struct TextChat {
    /// How it looks.
    enum Style {
        case terminal
        /// As in a terminal, with what was read repeated: a session to be kept.
        case echo
        case pipe
    }

    private(set) var line: ChatLine
    var number: String
    let style: Style
    let isShared: Bool
    private var persons = 0
    /// What was typed that changed something, and what was sent because of it.
    private(set) var past: [Exchange] = []
    private var hasPrompts: Bool { style != .pipe }

    /// One line that was typed, and the texts that it led to.
    struct Exchange {
        var words: String
        var sent: [String]
    }

    init(line: ChatLine, number: String, style: Style, isShared: Bool) {
        self.line = line
        self.number = number
        self.style = style
        self.isShared = isShared
    }

    mutating func run(name: String) throws {
        if style == .terminal {
            complain("\(name) - demonstration. Text hello to begin, /help for commands, Ctrl-D to leave.")
        }
        try prepare()
        while true {
            if style == .terminal { prompt("you> ") }
            guard let words = readLine(strippingNewline: true) else { break }
            if try !take(words) { break }
        }
        if style == .terminal { answer("") }
    }

    /// - Returns: whether to go on.
    mutating func take(_ words: String) throws -> Bool {
        if style == .echo { answer("you> \(words)") }
        let command = ChatCommand(words)
        if command == .quit { return false }
        if let sent = try perform(words, command) {
            past.append(Exchange(words: words, sent: sent.map(\.sent.text.text)))
            for one in sent {
                if let at = one.at, hasPrompts { tell("(\(Clock.spoken(at)))") }
                show([one.sent])
            }
            if case .time = command, hasPrompts { tell("It is now \(Clock.spoken(line.now)).") }
            if command == .restart { tell("A new person begins.") }
        } else if let command {
            try tellAbout(command)
        }
        return true
    }

    /// Begins anew on another line and repeats what was typed, up to the first text that comes out otherwise.
    ///
    /// - Returns: the place of that exchange, if there is one; it is the last one then.
    mutating func repeatAll(on other: ChatLine, number first: String) throws -> Int? {
        let old = past
        line = other
        number = first
        persons = 0
        past = []
        try prepare()
        for (place, exchange) in old.enumerated() {
            let sent = try perform(exchange.words, ChatCommand(exchange.words)) ?? []
            past.append(Exchange(words: exchange.words, sent: sent.map(\.sent.text.text)))
            if past[place].sent != exchange.sent {
                tell("you> \(exchange.words)")
                show(sent.map(\.sent))
                return place
            }
        }
        return nil
    }

    func prepare() throws { try line.addPerson(number, isShared: isShared) }

    // MARK: Commands

    /// What a line leads to; nothing for commands that only tell something.
    private mutating func perform(
        _ words: String, _ command: ChatCommand?
    ) throws -> [(at: Instant?, sent: ChatLine.Sent)]? {
        let sent: [ChatLine.Sent]
        switch command {
        case nil: sent = try line.text(words, from: number)
        case .time(let seconds):
            return try line.move(to: line.now.adding(seconds: seconds)).map { ($0.at, $0.sent) }
        case .restart:
            persons += 1
            // Another of Ofcom's drama numbers: nothing of the conversation before is known of it.
            number = "+4477009004\(persons < 10 ? "0" : "")\(persons % 100)"
            try prepare()
            sent = []
        case .takeOver: sent = try line.staff(.takesOver, number: number)
        case .reply(let words): sent = try line.staff(.replies(words), number: number)
        case .handBack: sent = try line.staff(.handsBack, number: number)
        case .closeFlag: sent = try line.staff(.closesFlag, number: number)
        case .why, .state, .help, .quit, .unknown: return nil
        }
        return sent.map { (nil, $0) }
    }

    private func tellAbout(_ command: ChatCommand) throws {
        switch command {
        case .why: for row in try line.why(number) { tell(row) }
        case .state:
            let bytes = try line.state(of: number).map { encode($0.state) } ?? Array("{}".utf8)
            tell(String(decoding: bytes, as: UTF8.self))
        case .help: tell(ChatCommand.usage)
        case .unknown(let words): tell("There is no \(words). /help lists what there is.")
        case .time, .restart, .takeOver, .reply, .handBack, .closeFlag, .quit: break
        }
    }

    // MARK: Showing

    private func show(_ sent: [ChatLine.Sent]) {
        for one in sent {
            let label = one.toStaff ? "duty" : "assistant"
            switch style {
            case .terminal:
                let count = one.segments == 1 ? "1 text" : "\(one.segments) texts"
                answer("\(label)> \(one.text.text) \(dimmed("(\(count))"))")
            case .echo: answer("\(label)> \(one.text.text)")
            case .pipe:
                let words = one.text.text.replacing("\n", with: "\\n")
                answer(one.toStaff ? "[to the duty number] \(words)" : words)
            }
        }
    }

    /// What is not a text: to standard output in a pipe too, marked so that nobody takes it for one.
    func tell(_ words: String) {
        for row in words.split(separator: "\n", omittingEmptySubsequences: false) {
            answer(hasPrompts ? "  \(row)" : "# \(row)")
        }
    }

    /// Faint, unless the terminal or NO_COLOR forbids it.
    private func dimmed(_ words: String) -> String {
        let environment = ProcessInfo.processInfo.environment
        let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        return isPlain ? words : "\u{1B}[2m\(words)\u{1B}[0m"
    }

    func prompt(_ words: String) { FileHandle.standardOutput.write(Data(words.utf8)) }
}
