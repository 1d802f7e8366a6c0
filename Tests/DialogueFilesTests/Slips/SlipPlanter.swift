/// Finds every place in the dialogues where a slip of a kind can be made.
struct SlipPlanter {
    let dialogues: [SlipFile]
    let translations: [SlipFile]
    let content: [SlipFile]

    func candidates(_ kind: Slip.Kind) -> [Slip] {
        switch kind {
        case .crisisReplyRemoved, .crisisNumberWrong, .crisisNoticeEmptied, .stopNoticeDropped:
            content.flatMap { contentSlips(kind, $0) }
        case .translationPlaceholder, .translationDropped: translations.flatMap { translationSlips(kind, $0) }
        default: dialogues.flatMap { file in flowSlips(kind, file) ?? wordSlips(kind, file) }
        }
    }

    // MARK: Ways

    /// Nothing if the kind is none of these.
    private func flowSlips(_ kind: Slip.Kind, _ file: SlipFile) -> [Slip]? {
        switch kind {
        case .droppedBranch:
            file.lines(beginning: "yes ->", "no ->", "skip ->", "free text ->").compactMap { file.without(kind, $0) }
        case .wrongTarget: arrows(file).compactMap { retarget(kind, file, $0) }
        case .missingTarget: arrows(file).compactMap { index in file.slip(kind, index) { $0[index] += "x" } }
        case .swappedYesAndNo: file.lines(beginning: "yes ->").compactMap { swapYesAndNo(kind, file, $0) }
        case .slotUnset: file.lines(beginning: "ask").compactMap { file.without(kind, $0) }
        case .missingOtherwise:
            file.lines(beginning: "else").filter { file.content($0) == "else" }.compactMap { file.without(kind, $0) }
        case .invertedCondition: file.lines(beginning: "if").compactMap { invert(kind, file, $0) }
        case .nudgeLoop: file.lines(beginning: "silent").compactMap { nudge(kind, file, $0) }
        case .loopWithoutQuestion:
            file.lines(beginning: "go").compactMap { index in
                file.node(of: index).flatMap { node in
                    file.slip(kind, index) { $0[index] = String($0[index].prefix(file.indent(index))) + "go \(node)" }
                }
            }
        case .unreachableNode:
            file.lines(beginning: "node").dropFirst().compactMap { index in
                file.slip(kind, index) {
                    $0.insert(contentsOf: ["node nobody-comes", "  say Nobody reads this.", "  end", ""], at: index)
                }
            }
        case .unreachableStatement:
            file.lines(beginning: "go", "end").compactMap { index in
                file.slip(kind, index) {
                    $0.insert(String($0[index].prefix(file.indent(index))) + "say Nobody reads this.", at: index + 1)
                }
            }
        case .ladderWithoutEnd:
            file.lines(beginning: "unclear", "silent").filter { file.lines[$0].contains("->") }.compactMap {
                file.without(kind, $0)
            }
        case .callReplaced: file.lines(beginning: "call").compactMap { recall(kind, file, $0) }
        case .otherOutcome: file.lines(beginning: "end as").compactMap { otherOutcome(kind, file, $0) }
        case .handOffDropped:
            file.lines(beginning: "hand off").compactMap { index in
                file.slip(kind, index) {
                    $0.replaceSubrange(
                        file.block(index), with: ["  say I have asked a person to contact you.", "  end"])
                }
            }
        default: nil
        }
    }

    private func arrows(_ file: SlipFile) -> [Int] {
        (0..<file.count).filter { index in
            let line = file.lines[index]
            guard !line.contains("-> later"), !line.contains("-> dialogue") else { return false }
            return line.contains(" -> ") || file.content(index).hasPrefix("go ")
        }
    }

    private func retarget(_ kind: Slip.Kind, _ file: SlipFile, _ index: Int) -> Slip? {
        let target = file.lines[index].split(separator: " ").last.map(String.init) ?? ""
        guard let place = file.nodes.firstIndex(of: target), file.nodes.count > 2 else { return nil }
        let other = file.nodes[(place + 1 + index % (file.nodes.count - 1)) % file.nodes.count]
        guard other != target else { return nil }
        return file.slip(kind, index) { $0[index] = String($0[index].dropLast(target.count)) + other }
    }

    private func swapYesAndNo(_ kind: Slip.Kind, _ file: SlipFile, _ index: Int) -> Slip? {
        guard index + 1 < file.count, file.content(index + 1).hasPrefix("no ->") else { return nil }
        return file.slip(kind, index) { lines in
            lines[index] = lines[index].replacing("yes ->", with: "no ->")
            lines[index + 1] = lines[index + 1].replacing("no ->", with: "yes ->")
        }
    }

    private func invert(_ kind: Slip.Kind, _ file: SlipFile, _ index: Int) -> Slip? {
        let condition = file.content(index).dropFirst(3)
        guard !condition.contains(" and "), !condition.contains(" or ") else { return nil }
        let other = condition.hasPrefix("not ") ? String(condition.dropFirst(4)) : "not \(condition)"
        return file.slip(kind, index) { $0[index] = String($0[index].prefix(file.indent(index))) + "if \(other)" }
    }

    /// A silence that leads back to its own node: the question would be asked for ever.
    private func nudge(_ kind: Slip.Kind, _ file: SlipFile, _ index: Int) -> Slip? {
        guard file.lines[index].contains("->"), let node = file.node(of: index) else { return nil }
        let target = file.lines[index].split(separator: "->").last.map { $0.drop { $0 == " " } } ?? ""
        return file.replacing(kind, index, "-> \(target)", "-> \(node)")
    }

    private func recall(_ kind: Slip.Kind, _ file: SlipFile, _ index: Int) -> Slip? {
        let name = file.content(index).dropFirst(5)
        guard !name.contains(" ") else { return nil }
        return file.replacing(kind, index, String(name), name == "talk-to-person" ? "find-something" : "talk-to-person")
    }

    private func otherOutcome(_ kind: Slip.Kind, _ file: SlipFile, _ index: Int) -> Slip? {
        let outcomes =
            file.lines.first { $0.hasPrefix("result outcome: choice ") }?.split(separator: " ").dropFirst(3) ?? []
        let own = file.content(index).dropFirst(7)
        guard let other = outcomes.first(where: { $0 != own }) else { return nil }
        return file.replacing(kind, index, "as \(own)", "as \(other)")
    }
}
