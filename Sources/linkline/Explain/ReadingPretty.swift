import Dialogue
import Knowledge
import Words

/// A reading as a person reads it: what was found, and why, in lines of plain text.
struct ReadingPretty {
    private let reading: Reading
    private let text: String
    private let candidates: [TopicReading.Candidate]
    private let colour: Bool
    /// Bars are so wide at most.
    private static let width = 20

    /// - Parameters:
    ///   - reading: what was found.
    ///   - text: in which it was found.
    ///   - candidates: the best topics with their words, best first.
    ///   - colour: the terminal shows it.
    init(_ reading: Reading, of text: String, candidates: [TopicReading.Candidate], colour: Bool) {
        self.reading = reading
        self.text = text
        self.candidates = candidates
        self.colour = colour
    }

    var lines: [String] {
        var lines = [bold(Self.shown(text))]
        lines += safety + keyword + answer + topics
        return lines
    }

    // MARK: Parts

    private var safety: [String] {
        guard let finding = reading.alarm.safety else { return [row("safety", "nothing found")] }
        let response = finding.response == .crisis ? red("crisis") : "distress"
        return [
            row("safety", "\(response), \(finding.category.rawValue)"), row("", "rule \(finding.rule)"),
            row("", "words \"\(Self.shown(finding.matched))\""),
        ] + weighing
    }

    /// The weights of the screen's net, once there are any: the place for them.
    private var weighing: [String] { [] }

    private var keyword: [String] {
        guard let keyword = reading.keyword else { return [] }
        return [row("command", keyword.rawValue)]
    }

    private var answer: [String] {
        guard let answer = reading.answer else { return [] }
        switch answer {
        case .value(let value): return [row("answer", Self.shown(LineJSON(value).text))]
        case .reprompt(let reason): return [row("answer", "none: asked again (\(reason.rawValue))")]
        case .skip(let reason): return [row("answer", "none: \(reason.rawValue)")]
        case .question: return [row("answer", "none: a question instead")]
        case .command(let keyword): return [row("answer", "none: the command \(keyword.rawValue)")]
        }
    }

    private var topics: [String] {
        guard reading.keyword == nil else { return [row("topic", "not looked for: the text is a command")] }
        guard let best = candidates.first else { return [row("topic", "none: no words to go by")] }
        var lines = [row("topic", decided(best))]
        for (index, candidate) in candidates.prefix(3).enumerated() {
            let why =
                index == 0 && reading.faq.decision != .none ? "why \(candidate.topic)" : "why not \(candidate.topic)"
            let within = candidate.within.map { ", part of \($0)" } ?? ""
            lines.append(row("", "\(bold(why))  score \(LineJSON.threeDecimals(candidate.score))\(within)"))
            lines += bars(candidate.words)
        }
        if candidates.count > 3 {
            let rest = candidates.dropFirst(3).map { "\($0.topic) \(LineJSON.threeDecimals($0.score))" }
            lines.append(row("", "then \(rest.joined(separator: ", "))"))
        }
        return lines
    }

    private func decided(_ best: TopicReading.Candidate) -> String {
        switch reading.faq.decision {
        case .answer: "\(bold(best.topic)), answered outright"
        case .likely: "\(bold(best.topic)), answered under its question, with others to choose from"
        case .offer: "asked which: \(reading.faq.candidates.map(\.topic).joined(separator: ", "))"
        case .none: "none: nothing is near enough"
        }
    }

    /// A line a word: what speaks for the topic to the right of the middle, what speaks against it to the left.
    private func bars(_ words: [TopicReading.WeightedWord]) -> [String] {
        let heaviest = words.map { abs($0.weight) }.max() ?? 0
        guard heaviest > 0 else { return [] }
        let names = words.map { Self.shown($0.word) }
        let wide = min(30, names.map(\.count).max() ?? 0)
        return zip(words, names).map { word, name in
            let length = Int((abs(word.weight) / heaviest * Double(Self.width)).rounded())
            let bar = String(repeating: word.weight < 0 ? "-" : "#", count: max(1, length))
            let gap = String(repeating: " ", count: max(0, wide - name.count))
            let sign = word.weight < 0 ? "" : "+"
            return row("", "  \(name)\(gap)  \(sign)\(LineJSON.threeDecimals(word.weight))  \(bar)")
        }
    }

    // MARK: Form

    private func row(_ name: String, _ text: String) -> String {
        name + String(repeating: " ", count: max(1, 10 - name.count)) + text
    }

    private func bold(_ text: String) -> String { colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    private func red(_ text: String) -> String { colour ? "\u{1B}[31m\(text)\u{1B}[0m" : text }

    /// On one line, without marks that a terminal would obey or that change the direction of what follows.
    static func shown(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in printable(text).unicodeScalars {
            switch scalar.value {
            case 0x0A: out.append(contentsOf: " / ".unicodeScalars)
            case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: out.append("\u{FFFD}")
            default: out.append(scalar)
            }
        }
        let line = String(out)
        return line.count > 400 ? line.prefix(399) + "…" : line
    }
}
