import Authoring
import Dialogue

/// What `linkline diff` and `linkline publish` print of changes.
enum ChangesShown {
    private static let marks: [FileChange.Kind: String] = [.added: "+", .removed: "-", .changed: "~"]

    static func lines(_ changes: [FileChange]) -> [String] {
        guard !changes.isEmpty else { return ["No change."] }
        var lines: [String] = []
        var file = ""
        for change in changes {
            if change.file != file { lines.append(change.file) }
            file = change.file
            let place = change.place.isEmpty ? "the whole file" : change.place.joined(separator: ", ")
            let number = (change.lineNow ?? change.lineWas).map { " (line \($0))" } ?? ""
            lines.append("  \(marks[change.kind] ?? "") \(place)\(number)\(change.isSafety ? "  SAFETY" : "")")
            if let was = change.was, !was.isEmpty { lines.append("      was  \(was)") }
            if let now = change.now, !now.isEmpty { lines.append("      now  \(now)") }
        }
        let safety = changes.count(where: \.isSafety)
        lines.append("\(changes.count) changes\(safety > 0 ? ", \(safety) of them to what safety rests on" : "")")
        return lines
    }

    static func json(_ change: FileChange) -> JSON {
        func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
        func number(_ number: Int?) -> JSON { number.map { .number(Int64($0)) } ?? .null }
        return .object([
            "kind": .string(change.kind.rawValue), "file": .string(change.file),
            "place": .array(change.place.map { .string($0) }), "was": text(change.was), "now": text(change.now),
            "line_was": number(change.lineWas), "line_now": number(change.lineNow), "safety": .bool(change.isSafety),
        ])
    }
}
