import Talk
import Words

// What somebody in danger is told: nothing that the program was built with may be missing, and every number must be
// one of the helplines.
extension ContentReader {
    /// Notices that somebody in danger may get, and that therefore name the emergency number.
    private static let emergencyNotices: Set<String> = [
        "crisis-follow-up", "distress", "hand-over-asked", "hand-over-overdue", "help", "limit-reached",
        "out-of-hours", "outside-medical", "quarantine", "safe-to-text", "safe-to-text-no", "stopped",
    ]
    private static let emergencyNumber = "999"

    /// Checks the crisis replies and the notices against the helplines.
    mutating func checkCrisisLines(_ helplines: [Content.Helpline], _ safety: SafetyContent) {
        let numbers = Set(helplines.flatMap { Self.numbers(in: $0.number) + Self.numbers(in: $0.text ?? "") })
        for line in lines(of: "safety/replies.talk") {
            guard let head = line.keyword(among: ["reply"]) else { continue }
            let isDistress = head.rest.hasPrefix(SafetyCategory.distress.rawValue)
            for form in line.children { check(form, numbers, "safety/replies.talk", isEmergency: !isDistress) }
        }
        for line in lines(of: "notices.talk") {
            guard let head = line.keyword(among: ["notice"]) else { continue }
            checkNotice(line, numbers, isEmergency: Self.emergencyNotices.contains(head.rest))
        }
        checkNothingIsMissing(safety)
    }

    private func lines(of path: String) -> [TalkLine] {
        guard let bytes = files.bytes(path) else { return [] }
        return TalkReader.read(path: files.label(path), bytes: bytes).lines
    }

    private mutating func checkNotice(_ notice: TalkLine, _ numbers: Set<String>, isEmergency: Bool) {
        let discreet = notice.children.filter { $0.keyword(among: ["discreet"]) != nil }
        let words = notice.children.filter { $0.keyword(among: ["discreet"]) == nil }
        for line in discreet { check(line, numbers, "notices.talk", isEmergency: isEmergency) }
        guard let first = words.first else { return }
        let whole = TalkLine(
            content: words.map(Self.whole).joined(separator: " "), isForced: true, position: first.position,
            children: [])
        check(whole, numbers, "notices.talk", isEmergency: isEmergency)
    }

    private mutating func check(_ line: TalkLine, _ numbers: Set<String>, _ path: String, isEmergency: Bool) {
        let text = Self.whole(line)
        let found = Self.numbers(in: text)
        for number in found where !numbers.contains(number) {
            report(
                ContentRule.unknownNumber, [number], path: files.label(path), at: line.position,
                help: ["the numbers that may be named stand in content/helplines.talk"])
        }
        if isEmergency, !found.contains(Self.emergencyNumber) {
            report(ContentRule.emergencyMissing, [], path: files.label(path), at: line.position)
        }
    }

    /// Each reply that the program was built with is still written here.
    private mutating func checkNothingIsMissing(_ safety: SafetyContent) {
        guard !safety.replies.replies.isEmpty else { return }
        for reply in SafetyReplies.builtIn.replies {
            let isThere = safety.replies.replies.contains {
                $0.category == reply.category && $0.nation == reply.nation
            }
            guard !isThere else { continue }
            report(
                ContentRule.replyMissing, [reply.category.rawValue, reply.nation?.rawValue ?? "all"],
                path: files.label("safety/replies.talk"), at: SourcePosition(line: 1, column: 1),
                help: ["if it is meant: make safety builds the program without it"])
        }
    }

    private static func whole(_ line: TalkLine) -> String {
        ([line.content] + line.children.map(whole)).joined(separator: " ")
    }

    /// The digits of every number of three digits or more; `116 123` is one.
    private static func numbers(in text: String) -> [String] {
        var numbers: [String] = []
        var digits = ""
        var blanks = 0
        func end() {
            if digits.utf8.count >= 3 { numbers.append(digits) }
            digits = ""
            blanks = 0
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9") where blanks <= 1:
                digits.unicodeScalars.append(Unicode.Scalar(byte))
                blanks = 0
            case UInt8(ascii: " ") where !digits.isEmpty: blanks += 1
            default: end()
            }
        }
        end()
        return numbers
    }
}
