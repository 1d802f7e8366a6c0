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

    let line: ChatLine
    var number: String
    let style: Style
    let isShared: Bool
    private var persons = 0
    private var hasPrompts: Bool { style != .pipe }

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
            if style == .echo { answer("you> \(words)") }
            if let command = ChatCommand(words) {
                if command == .quit { break }
                try obey(command)
            } else {
                show(try line.text(words, from: number))
            }
        }
        if style == .terminal { answer("") }
    }

    private func prepare() throws { try line.addPerson(number, isShared: isShared) }

    // MARK: Commands

    private mutating func obey(_ command: ChatCommand) throws {
        switch command {
        case .why: for row in try line.why(number) { tell(row) }
        case .state:
            let bytes = try line.state(of: number).map { encode($0.state) } ?? Array("{}".utf8)
            tell(String(decoding: bytes, as: UTF8.self))
        case .time(let seconds):
            for (at, sent) in try line.move(to: line.now.adding(seconds: seconds)) {
                if hasPrompts { tell("(\(Clock.spoken(at)))") }
                show([sent])
            }
            if hasPrompts { tell("It is now \(Clock.spoken(line.now)).") }
        case .restart:
            persons += 1
            // Another of Ofcom's drama numbers: nothing of the conversation before is known of it.
            number = "+4477009004\(persons < 10 ? "0" : "")\(persons % 100)"
            try prepare()
            tell("A new person begins.")
        case .takeOver: show(try line.staff(.takesOver, number: number))
        case .reply(let words): show(try line.staff(.replies(words), number: number))
        case .handBack: show(try line.staff(.handsBack, number: number))
        case .closeFlag: show(try line.staff(.closesFlag, number: number))
        case .help: tell(ChatCommand.usage)
        case .unknown(let words): tell("There is no \(words). /help lists what there is.")
        case .quit: break
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
    private func tell(_ words: String) {
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

    private func prompt(_ words: String) { FileHandle.standardOutput.write(Data(words.utf8)) }
}
