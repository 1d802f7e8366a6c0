package import Dialogue

/// What a new version does to conversations that took place.
package struct ReplayReport: Sendable {
    private let replayed: [Replayed]
    /// The patients' words are shown too.
    private let showsTexts: Bool

    /// - Parameters:
    ///   - was: the conversations as they took place.
    ///   - now: the same ones with the new version.
    ///   - showsTexts: the patients' words may be shown.
    package init(was: [RecordedConversation], now: [RecordedConversation], showsTexts: Bool) {
        replayed = zip(was, now).map { Replayed($0, $1) }
        self.showsTexts = showsTexts
    }

    /// Conversations in which a text is judged otherwise.
    package var safetyChanges: Int { count(.safety) }

    private func count(_ verdict: ReplayVerdict) -> Int { replayed.count { $0.verdict == verdict } }

    // MARK: For people

    /// - Parameter limit: how many changes of a kind are shown.
    /// - Returns: the lines of the report.
    package func lines(limit: Int) -> [String] {
        let counts = ReplayVerdict.allCases.map { "\(count($0)) \($0.words)" }
        var lines = ["\(replayed.count) conversations: \(counts.joined(separator: ", "))"]
        for verdict in [ReplayVerdict.safety, .route, .wording] {
            let groups = groups(of: verdict)
            guard !groups.isEmpty else { continue }
            lines += ["", "\(verdict.words.capitalizedFirst) (\(count(verdict)))"]
            for group in groups.prefix(limit) { lines += self.lines(of: group) }
            if groups.count > limit { lines.append("  and \(groups.count - limit) more") }
        }
        return lines
    }

    /// Conversations that change at the same place in the same way; each safety change stands for itself.
    private func groups(of verdict: ReplayVerdict) -> [[Replayed]] {
        var order: [String] = []
        var groups: [String: [Replayed]] = [:]
        for one in replayed where one.verdict == verdict {
            guard let divergence = one.divergence else { continue }
            let ids = (divergence.was + [Saying(text: "", id: "|", place: nil)] + divergence.now).map(\.id)
            let key =
                verdict == .safety
                ? "\(one.conversation.number)" : "\(divergence.place ?? "")|\(ids.joined(separator: " "))"
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(one)
        }
        return order.compactMap { groups[$0] }.enumerated()
            .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    }

    private func lines(of group: [Replayed]) -> [String] {
        guard let first = group.first, let divergence = first.divergence else { return [] }
        let others = group.count > 1 ? ", and \(group.count - 1) more like it" : ""
        let place = divergence.place.map { ", \($0)" } ?? ""
        var lines = ["  conversation \(first.conversation.number), \(moment(divergence))\(place)\(others)"]
        if let (was, now) = divergence.judgement { lines.append("    judged: was \(was), now \(now)") }
        if showsTexts, let text = patientText(first, divergence) { lines.append("    > \(text.oneLine)") }
        lines += said("was", divergence.was, first.conversation)
        lines += said("now", divergence.now, first.conversation)
        return lines
    }

    private func moment(_ divergence: Divergence) -> String {
        guard divergence.text > 0 else { return "before the first text" }
        return divergence.isUnasked ? "unasked after text \(divergence.text)" : "text \(divergence.text)"
    }

    private func said(_ mark: String, _ sayings: [Saying], _ conversation: RecordedConversation) -> [String] {
        guard !sayings.isEmpty else { return ["    \(mark)  nothing"] }
        return sayings.map { "    \(mark)  \($0.id)  \(shown($0, conversation).oneLine)" }
    }

    /// Our own words, with the patient's names and answers taken out unless they were asked for; what staff wrote is
    /// about the patient as a whole.
    private func shown(_ saying: Saying, _ conversation: RecordedConversation) -> String {
        guard !showsTexts else { return saying.text }
        guard saying.id != Saying.staff else { return "..." }
        var text = saying.text
        for words in conversation.privateWords { text = text.replacing(words, with: "...") }
        return text
    }

    private func patientText(_ replayed: Replayed, _ divergence: Divergence) -> String? {
        guard !divergence.isUnasked else { return nil }
        var number = 0
        for event in replayed.conversation.events {
            guard case .accepted(let text, _, _) = event.happening else { continue }
            number += 1
            if number == divergence.text { return text }
        }
        return nil
    }

    // MARK: For programs

    /// One object for each conversation that changes, after one with the counts.
    package var json: [JSON] {
        var counts: [String: JSON] = ["conversations": .init(replayed.count)]
        for verdict in ReplayVerdict.allCases {
            counts[verdict.words.replacing(" ", with: "_")] = .init(count(verdict))
        }
        return [.object(counts)]
            + replayed.filter { $0.verdict != .same }.compactMap { one in one.divergence.map { json(one, $0) } }
    }

    private func json(_ one: Replayed, _ divergence: Divergence) -> JSON {
        func list(_ sayings: [Saying]) -> JSON {
            .array(
                sayings.map { saying in
                    .object([
                        "id": .string(saying.id), "text": .string(shown(saying, one.conversation)),
                        "at": saying.place.map { .string($0) } ?? .null,
                    ])
                })
        }
        var members: [String: JSON] = [
            "conversation": .init(one.conversation.number), "verdict": .string(one.verdict.words),
            "text": .init(divergence.text), "unasked": .bool(divergence.isUnasked),
            "at": divergence.place.map { .string($0) } ?? .null, "was": list(divergence.was),
            "now": list(divergence.now),
        ]
        if let (was, now) = divergence.judgement {
            members["judged"] = .object(["was": .string(was), "now": .string(now)])
        }
        if showsTexts, let text = patientText(one, divergence) { members["patient_text"] = .string(text) }
        return .object(members)
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// Without the breaks and runs of blanks that a line of a report cannot have.
    var oneLine: String { split { $0.isWhitespace || $0.isNewline }.joined(separator: " ") }
}
