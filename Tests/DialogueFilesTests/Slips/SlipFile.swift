/// A shipped file as lines, cut up as far as planting a slip needs.
struct SlipFile {
    let path: String
    let lines: [String]
    /// Lines before the first test.
    let count: Int
    let nodes: [String]

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        count = lines.firstIndex { $0.hasPrefix("test ") } ?? lines.count
        nodes = lines.prefix(count).compactMap { $0.hasPrefix("node ") ? String($0.dropFirst(5)) : nil }
    }

    func indent(_ index: Int) -> Int { lines[index].prefix { $0 == " " }.count }

    func content(_ index: Int) -> String { String(lines[index].drop { $0 == " " }) }

    /// The line and all that is deeper.
    func block(_ index: Int) -> Range<Int> {
        var end = index + 1
        while end < lines.count, !lines[end].isEmpty, indent(end) > indent(index) { end += 1 }
        return index..<end
    }

    /// The node that a line stands in.
    func node(of index: Int) -> String? {
        lines[...index].last { $0.hasPrefix("node ") }.map { String($0.dropFirst(5)) }
    }

    /// Lines before the tests whose first word is one of these.
    func lines(beginning words: String...) -> [Int] {
        (0..<count).filter { index in words.contains { content(index) == $0 || content(index).hasPrefix($0 + " ") } }
    }

    // MARK: Slips

    func slip(_ kind: Slip.Kind, _ index: Int, _ change: (inout [String]) -> Void) -> Slip? {
        var changed = lines
        change(&changed)
        guard changed != lines else { return nil }
        return Slip(
            kind: kind, path: path, line: index + 1, was: lines[index], text: changed.joined(separator: "\n"))
    }

    func without(_ kind: Slip.Kind, _ index: Int) -> Slip? {
        slip(kind, index) { $0.removeSubrange(block(index)) }
    }

    func replacing(_ kind: Slip.Kind, _ index: Int, _ old: String, _ new: String) -> Slip? {
        slip(kind, index) { $0[index] = $0[index].replacing(old, with: new, maxReplacements: 1) }
    }
}
