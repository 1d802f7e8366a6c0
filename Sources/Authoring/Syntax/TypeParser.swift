import Dialogue
import Talk
import Words

/// Reads a type, such as `yes-no` or `scale 0..10`.
struct TypeParser {
    let lines: LineParser

    static let names = [
        "yes-no", "scale", "number", "choice", "choices", "date", "time", "date-time", "date-of-birth", "postcode",
        "phone", "name", "text", "service",
    ]

    /// The type that comes next; reading stops before `called`.
    func type(_ tokens: inout TokenReader) -> TypeSyntax {
        guard let word = tokens.word() else {
            lines.missing(tokens, what: "a type", example: "let went: yes-no")
            return .unknown
        }
        return type(named: word, &tokens)
    }

    private func type(named word: Word, _ tokens: inout TokenReader) -> TypeSyntax {
        switch word.text {
        case "yes-no": return .plain(.yesNo)
        case "postcode": return .plain(.postcode)
        case "name": return .plain(.name)
        case "service": return .plain(.service)
        case "date":
            if tokens.accept("future") { return .plain(.date(.future)) }
            return .plain(.date(tokens.accept("past") ? .past : nil))
        case "time": return .plain(.time)
        case "date-time": return .plain(.dateTime(withinHours: tokens.accept("within", "service", "hours")))
        case "date-of-birth": return .plain(.dateOfBirth)
        case "phone": return .plain(.phone)
        case "scale": return range(&tokens, example: "scale 0..10").map { .plain(.scale($0)) } ?? .unknown
        case "number": return range(&tokens, example: "number 0..50").map { .plain(.number($0)) } ?? .unknown
        case "text": return text(&tokens)
        case "choice", "choices": return choice(&tokens, several: word.text == "choices")
        default: return unknown(word, &tokens)
        }
    }

    /// A type that there is not: read as the one that was probably meant, so that one slip does not make others.
    private func unknown(_ word: Word, _ tokens: inout TokenReader) -> TypeSyntax {
        let meant = closest(word.text, among: Self.names)
        lines.findings.report(
            .badValue, "there is no type \"\(word.text)\"", at: word.place,
            help: [meant.map { "did you mean \"\($0)\"?" } ?? "types are: \(Self.names.joined(separator: ", "))"],
            edits: word.replaced(byOneOf: Self.names))
        if let meant { return type(named: Word(text: meant, position: word.position), &tokens) }
        _ = tokens.remainder()
        return .unknown
    }

    private func text(_ tokens: inout TokenReader) -> TypeSyntax {
        guard tokens.accept("max") else { return .plain(.text(300)) }
        let place = tokens.place
        guard let word = tokens.word(), let count = Int(word.text), (1...1600).contains(count) else {
            lines.findings.report(
                .badValue, "the longest length of a text is a number from 1 to 1600", at: place,
                help: ["for example: text max 300"])
            return .unknown
        }
        return .plain(.text(count))
    }

    private func range(_ tokens: inout TokenReader, example: String) -> ClosedRange<Int>? {
        let place = tokens.place
        if let word = tokens.word(), let dots = word.text.firstIndex(of: "."),
            let low = Int(word.text[..<dots]), word.text[dots...].hasPrefix(".."),
            let high = Int(word.text[dots...].dropFirst(2)), low < high, low >= 0, high <= 1_000_000
        {
            return low...high
        }
        lines.findings.report(
            .badValue, "expected a range, lowest and highest value with two dots between them", at: place,
            help: ["for example: \(example)"])
        return nil
    }

    private func choice(_ tokens: inout TokenReader, several: Bool) -> TypeSyntax {
        if tokens.accept("from", "content", "needs") { return .needs(several: several) }
        if tokens.accept("from", "measure") {
            guard let measure = tokens.word() else {
                lines.missing(tokens, what: "a measure", example: "choice from measure ons.lonely")
                return .unknown
            }
            return .measure(measure, several: several)
        }
        var values: [Word] = []
        while let token = tokens.peek, token.kind == .word, token.text != "called" {
            _ = tokens.next()
            lines.checked(token.word, what: "a value")
            if values.contains(where: { $0.text == token.text }) {
                lines.findings.report(
                    .duplicateName, "the value \"\(token.text)\" stands here twice", at: token.place,
                    help: ["leave one of them out"])
                continue
            }
            values.append(token.word)
        }
        guard !values.isEmpty else {
            lines.missing(tokens, what: "the values to choose from", example: "choice money company other")
            return .unknown
        }
        return .choice(values, several: several)
    }
}
