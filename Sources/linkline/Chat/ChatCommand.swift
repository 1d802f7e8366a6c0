import Words

/// What somebody types at the chat that is not for the assistant.
enum ChatCommand: Equatable {
    case why
    case state
    /// Seconds to move the clock by.
    case time(Int64)
    /// A fresh person.
    case restart
    case takeOver
    case reply(String)
    case handBack
    case closeFlag
    case help
    case quit
    /// Not a command that there is.
    case unknown(String)

    static let usage = """
        /why            why the last text was answered so
        /state          the conversation as it is kept
        /time +7d       move the clock (m, h, d or w)
        /restart        begin again as a new person
        /take, /reply WORDS, /back, /close    what staff do: take over, reply, hand back, close the flag
        /quit           leave
        """

    /// Reads a line that begins with a slash; nothing if it does not.
    init?(_ line: String) {
        guard line.hasPrefix("/") else { return nil }
        let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? words[1] : ""
        switch words.first ?? "" {
        case "why": self = .why
        case "state": self = .state
        case "time": self = Self.seconds(rest).map { .time($0) } ?? .unknown(line)
        case "restart": self = .restart
        case "take": self = .takeOver
        case "reply": self = rest.isEmpty ? .unknown(line) : .reply(rest)
        case "back": self = .handBack
        case "close": self = .closeFlag
        case "help": self = .help
        case "quit", "exit": self = .quit
        default: self = .unknown(line)
        }
    }

    /// Reads `+7d`, `+90m`.
    private static func seconds(_ text: String) -> Int64? {
        guard text.hasPrefix("+"), let unit = text.last, let count = Int64(text.dropFirst().dropLast()), count > 0,
            count < 100_000
        else { return nil }
        switch unit {
        case "m": return count * 60
        case "h": return count * 3600
        case "d": return count * 86_400
        case "w": return count * 604_800
        default: return nil
        }
    }
}
