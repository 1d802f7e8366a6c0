// Slips in texts, types, options and what is done for staff; and in content and translations.
extension SlipPlanter {
    func wordSlips(_ kind: Slip.Kind, _ file: SlipFile) -> [Slip] {
        switch kind {
        case .overLong:
            file.lines(beginning: "say").compactMap { index in
                file.slip(kind, index) { $0[index] += String(repeating: " and then one more thing", count: 16) }
            }
        case .outsideAlphabet:
            file.lines(beginning: "say").compactMap { file.replacing(kind, $0, "say ", "say \u{2014} ") }
        case .stopShadowed: stopSlips(kind, file)
        case .wrongType: file.lines(beginning: "let").compactMap { retype(kind, file, $0) }
        case .unknownPlaceholder: placeholders(file).compactMap { file.replacing(kind, $0, "{", "{no-such-") }
        case .unansweredPlaceholder:
            (0..<file.count).filter { file.lines[$0].contains(" or \"") && file.indent($0) == 2 }.compactMap { index in
                file.slip(kind, index) { $0[index] = Self.withoutFallback($0[index]) }
            }
        case .reminderDropped: file.lines(beginning: "remind").compactMap { file.without(kind, $0) }
        case .reminderMoved:
            file.lines(beginning: "remind").compactMap { file.replacing(kind, $0, "in 7 days", "in 70 days") }
        case .taskDropped: file.lines(beginning: "task for").compactMap { file.without(kind, $0) }
        case .recordDropped: file.lines(beginning: "record").compactMap { file.without(kind, $0) }
        case .valuesSwapped: file.lines(beginning: "option 1").compactMap { swapValues(kind, file, $0) }
        case .optionDropped: file.lines(beginning: "option").compactMap { file.without(kind, $0) }
        case .scaleChanged:
            file.lines(beginning: "let").compactMap { file.replacing(kind, $0, "scale 0..10", "scale 0..7") }
        case .saidDropped: file.lines(beginning: "say").compactMap { file.without(kind, $0) }
        case .discreetDropped: file.lines(beginning: "discreet").compactMap { file.without(kind, $0) }
        case .optOutDropped: file.lines(beginning: "opt out").compactMap { file.without(kind, $0) }
        default: []
        }
    }

    private func placeholders(_ file: SlipFile) -> [Int] {
        (0..<file.count).filter {
            file.lines[$0].contains("{") && !file.lines[$0].contains("{answers") && !file.lines[$0].contains("{site")
        }
    }

    private static func withoutFallback(_ line: String) -> String {
        guard let start = line.firstRange(of: " or \""), let end = line[start.upperBound...].firstIndex(of: "\"") else {
            return line
        }
        return String(line[..<start.lowerBound] + line[line.index(after: end)...])
    }

    /// As another word for an option, as a starting word, and as the label that patients would answer with.
    private func stopSlips(_ kind: Slip.Kind, _ file: SlipFile) -> [Slip] {
        let options = file.lines(beginning: "option").filter { file.lines[$0].contains(" | ") }
        let starts = file.lines(beginning: "starts on word")
        return options.compactMap { file.replacing(kind, $0, " | ", " | stop, ") }
            + starts.compactMap { file.replacing(kind, $0, "starts on word ", "starts on word stop, ") }
            + options.compactMap { index in
                file.slip(kind, index) { lines in
                    let parts = lines[index].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
                    guard let number = parts.firstIndex(of: "option"), let sign = parts.firstIndex(of: "=") else {
                        return
                    }
                    lines[index] = (parts[...(number + 1)] + ["Stop"] + parts[sign...]).joined(separator: " ")
                }
            }
    }

    private func retype(_ kind: Slip.Kind, _ file: SlipFile, _ index: Int) -> Slip? {
        let types = [
            ("yes-no", "scale 0..10"), ("scale 0..10", "yes-no"), ("text max", "number 0.."),
            ("choices from content needs", "date"),
        ]
        for (old, new) in types where file.lines[index].contains(": \(old)") {
            return file.replacing(kind, index, ": \(old)", ": \(new)")
        }
        return nil
    }

    private func swapValues(_ kind: Slip.Kind, _ file: SlipFile, _ index: Int) -> Slip? {
        guard let first = value(file, index), let second = value(file, index + 1) else { return nil }
        return file.slip(kind, index) { lines in
            lines[index] = lines[index].replacing("= \(first)", with: "= \(second)", maxReplacements: 1)
            lines[index + 1] = lines[index + 1].replacing("= \(second)", with: "= \(first)", maxReplacements: 1)
        }
    }

    private func value(_ file: SlipFile, _ index: Int) -> String? {
        guard index < file.count, file.content(index).hasPrefix("option"),
            let sign = file.lines[index].firstRange(of: " = ")
        else { return nil }
        return file.lines[index][sign.upperBound...].split(separator: " ").first.map(String.init)
    }

    // MARK: Content and translations

    func contentSlips(_ kind: Slip.Kind, _ file: SlipFile) -> [Slip] {
        let isReplies = file.path.hasSuffix("replies.talk")
        switch kind {
        case .crisisReplyRemoved where isReplies:
            return file.lines(beginning: "reply").compactMap { file.without(kind, $0) }
        case .crisisNumberWrong where isReplies:
            return file.lines(beginning: "full", "short").compactMap { index in
                file.slip(kind, index) { lines in
                    for (old, new) in [("116 123", "116 132"), ("Call 999", "Call 909"), ("85258", "85285")]
                    where lines[index].contains(old) {
                        lines[index] = lines[index].replacing(old, with: new)
                        return
                    }
                }
            }
        case .crisisNoticeEmptied where !isReplies:
            return (0..<file.count).filter { file.lines[$0].contains("999") }.compactMap {
                file.replacing(kind, $0, "999", "us")
            }
        case .stopNoticeDropped where !isReplies:
            return file.lines(beginning: "notice").filter {
                ["notice stopped", "notice near-miss-stop"].contains(file.content($0))
            }
            .compactMap { file.without(kind, $0) }
        default: return []
        }
    }

    func translationSlips(_ kind: Slip.Kind, _ file: SlipFile) -> [Slip] {
        let lines = file.lines(beginning: "to")
        return lines.compactMap { index in
            kind == .translationDropped ? file.without(kind, index) : file.replacing(kind, index, "{", "{no-such-")
        }
    }
}
