/// Dialogue files that nobody should write, each by its number: what the loader must tell and outlive.
package struct HostileFiles: Sendable {
    /// How a file is made.
    package enum Maker: String, CaseIterable, Sendable {
        case randomBytes, randomWords, truncated, brokenLines, brokenBytes, deep, hugeLine, mixedBlanks, bidi
        case duplicates, manyNodes, manySlips, manyOptions, longNames, openBraces, otherEncoding, manyMissing, circles
    }

    private let dialogues: [[UInt8]]
    private let seed: UInt64

    /// - Parameters:
    ///   - dialogues: files that are right, to begin with.
    ///   - seed: another seed, other files.
    package init(_ dialogues: [[UInt8]], seed: UInt64) {
        self.dialogues = dialogues
        self.seed = seed
    }

    /// The file of a number; it depends on seed and number alone.
    package func file(_ number: Int) -> (maker: Maker, bytes: [UInt8]) {
        var lot = Lot(seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(bitPattern: Int64(number)) &* 0xD134_2543_DE82_EF95)
        let maker = Maker.allCases[((number % Maker.allCases.count) + Maker.allCases.count) % Maker.allCases.count]
        return (maker, bytes(maker, &lot))
    }

    // MARK: Makers

    private static let head = "dialogue hostile\ntitle hostile\nstarts by staff\n"

    private func bytes(_ maker: Maker, _ lot: inout Lot) -> [UInt8] {
        switch maker {
        case .randomBytes: return (0..<lot.number(below: 4_000)).map { _ in UInt8(truncatingIfNeeded: lot.number()) }
        case .truncated: return truncated(&lot)
        case .brokenBytes: return broken(&lot)
        case .otherEncoding: return otherEncoding(&lot)
        default: return Array(text(maker, &lot).utf8)
        }
    }

    private func text(_ maker: Maker, _ lot: inout Lot) -> String {
        let count = lot.one(of: [2, 20, 200, 2_000])
        switch maker {
        case .randomWords: return randomWords(&lot)
        case .brokenLines: return brokenLines(&lot)
        case .deep:
            let levels = lot.one(of: [13, 50, 1_000, 5_000])
            let line = lot.one(of: ["if phone is shared", "else", "ask x", "say a", "| a", "option 1 a", "node n"])
            return Self.head + "node start\n"
                + (1...levels).map { String(repeating: "  ", count: $0) + line + "\n" }.joined()
        case .hugeLine: return hugeLine(&lot)
        case .mixedBlanks:
            let blanks = ["\t", "  ", " ", "\u{A0}", "\u{3000}", "\u{200B}", "   "]
            return Self.head + "node start\n"
                + (0..<50).map { _ in
                    (0...lot.number(below: 4)).map { _ in lot.one(of: blanks) }.joined() + "say Hello.\n"
                }.joined() + "\tend\n"
        case .bidi:
            let mark = lot.one(of: ["\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}", "\u{2028}", "\u{0}", "\u{1B}[31m"])
            return Self.head + "node start\n  say Hello \(mark)there\(mark).\n  end\n"
        case .duplicates:
            let line = lot.one(of: [
                "let a: yes-no\n", "title x\n", "node start\n  end\n", "scale s\n", "input a: name\n",
            ])
            return Self.head + String(repeating: line, count: count + 1) + "node start\n  end\nnode start\n  end\n"
        case .manyNodes: return Self.head + (0..<count * 4).map { "node n\($0)\n  go n\($0 + 1)\n" }.joined()
        case .manySlips:
            return Self.head + "node start\n" + String(repeating: "  sya Hello.\n", count: count) + "  end\n"
        case .manyOptions:
            return Self.head + "let a: choice b c\nnode start\n  ask a\n    Which?\n"
                + (0..<count).map { "    option \($0) Row \($0) = \(lot.one(of: ["b", "c", "d", "-"]))\n" }.joined()
                + "  go nowhere\n"
        case .longNames:
            let name = String(
                repeating: lot.one(of: ["a", "a-", "-", "\u{E9}", "\u{1F469}\u{200D}"]), count: count * 10)
            return Self.head + "let \(name): yes-no\nnode \(name)\n  go \(name)x\n  ask \(name)y\n    Hello?\n"
        case .openBraces:
            let mark = lot.one(of: ["{", "{a", "{{{", "{}", "{a or ", "{answers of ", "{site "])
            return Self.head + "node start\n  say \(String(repeating: mark, count: count * 5))\n  go nowhere\n"
        case .manyMissing:
            return Self.head + (0..<count).map { "node n\($0)\n  call missing-\($0)\n  go nowhere-\($0)\n" }.joined()
        case .circles:
            return Self.head + (0..<count).map { "node n\($0)\n  go n\(($0 + 1) % count)\n" }.joined()
        default: return ""
        }
    }

    private func hugeLine(_ lot: inout Lot) -> String {
        let piece = lot.one(of: ["word ", "x", "{site name} ", "(", "not ", "a and ", "\u{1F600}", "e\u{301}", "1 or "])
        let line = String(repeating: piece, count: lot.one(of: [1_000, 10_000, 100_000]))
        let start = lot.one(of: ["  say ", "  if ", "  ask ", "  option 1 ", "  task for ", "  remind ", "", "# "])
        return Self.head + "node start\n\(start)\(line)\n  go nowhere\n"
    }

    private func randomWords(_ lot: inout Lot) -> String {
        let words = [
            "say", "ask", "if", "else", "node", "end", "go", "->", "|", "=", "{", "}", "\"", "option", "1", "..",
            "choice",
            "is", "not", "and", "(", ")", ",", "with", "later", "because", "within", "unclear", "silent", "48h", "é",
            "#",
        ]
        var text = lot.number(below: 2) == 0 ? Self.head : ""
        for _ in 0..<lot.number(below: 300) {
            text += String(repeating: " ", count: lot.number(below: 7))
            text += (0..<lot.number(below: 8)).map { _ in lot.one(of: words) }.joined(separator: " ") + "\n"
        }
        return text + "go nowhere\n"
    }

    // MARK: Files that were right

    private func truncated(_ lot: inout Lot) -> [UInt8] {
        let whole = lot.one(of: dialogues)
        // Before the last node begins, so that something is lacking in any case.
        let nodes = Array(whole.indices.filter { whole[$0...].starts(with: Array("\nnode ".utf8)) })
        return Array(whole.prefix(lot.number(below: max(1, nodes.last ?? whole.count / 2))))
    }

    private func broken(_ lot: inout Lot) -> [UInt8] {
        var bytes = lot.one(of: dialogues)
        for _ in 0...lot.number(below: 40) where !bytes.isEmpty {
            bytes[lot.number(below: bytes.count)] = UInt8(truncatingIfNeeded: lot.number())
        }
        return bytes + Array("\nsya Hello.\n".utf8)
    }

    private func brokenLines(_ lot: inout Lot) -> String {
        let text = String(decoding: lot.one(of: dialogues), as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0...lot.number(below: 20) where lines.count > 1 {
            let index = lot.number(below: lines.count)
            switch lot.number(below: 5) {
            case 0: lines.remove(at: index)
            case 1: lines.swapAt(index, lot.number(below: lines.count))
            case 2: lines[index] = "   " + lines[index]
            case 3: lines[index] = String(lines[index].reversed())
            default: lines[index] += lines[lot.number(below: lines.count)]
            }
        }
        return lines.joined(separator: "\n") + "\nsya Hello.\n"
    }

    private func otherEncoding(_ lot: inout Lot) -> [UInt8] {
        let text = String(decoding: lot.one(of: dialogues), as: UTF8.self)
        if lot.number(below: 2) == 0 {
            return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        }
        return text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0x3F } + [0xE9, 0x0A]
    }
}
