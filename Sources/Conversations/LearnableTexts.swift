import Dialogue
package import Knowledge
package import Store
package import Words

/// The texts that authors may learn from: questions to the line, and nothing that was said in confidence.
///
/// What is left out entirely: answers, commands, whatever came while a question waited that takes people's own words,
/// and whatever was said to a person. What raised an alarm is passed on as alarmed, to be counted and never shown.
package struct LearnableTexts {
    /// The screen as the desk has it: a text, and the patient's last ones.
    private let alarm: (String, [String]) -> Alarm

    /// So long after an answer in somebody's own words the next text may go on with it (seconds).
    static let goesOn: Int64 = 120

    package init(alarm: @escaping (_ text: String, _ earlier: [String]) -> Alarm) { self.alarm = alarm }

    /// All that is kept of them, newest people first.
    ///
    /// - Parameters:
    ///   - reader: of the store.
    ///   - since: older ones are left out; nothing takes all.
    ///   - people: at most so many are looked at.
    /// - Returns: the texts with the name of the person, if it is known.
    /// - Throws: a `StoreError`.
    package func read(
        from reader: any StoreReader, since: Instant? = nil, people: Int
    ) throws -> [LearningText] {
        var texts: [LearningText] = []
        for one in try reader.transcripts(.all, limit: people) {
            if let since, let last = one.lastAt, last < since { continue }
            guard let transcript = try reader.transcript(of: one.person) else { continue }
            let received = try Self.received(transcript, reader)
            let alarmed = self.alarmed(received, flags: transcript.flags)
            let names = one.name.map { [$0] } ?? []
            for (place, text) in received.enumerated() {
                if let since, text.at < since { continue }
                if alarmed.contains(place) {
                    texts.append(LearningText(text.words, isAlarmed: true))
                } else if text.isQuestionToTheLine, !Self.goesOnWithAnswer(place, received) {
                    texts.append(LearningText(text.words, names: names))
                }
            }
        }
        return texts
    }

    private static func received(_ transcript: Transcript, _ reader: any StoreReader) throws -> [ReceivedText] {
        var rules: [InboundID: [String]] = [:]
        for kept in transcript.turns {
            guard case .text(let inbound) = kept.turn.cause, let trace = try? decodeTrace(kept.turn.trace) else {
                continue
            }
            rules[inbound] = trace.steps.map(\.rule)
        }
        return try transcript.messages.compactMap { message in
            guard case .received(let id, _, _) = message.source, let kept = try reader.inbound(id) else { return nil }
            return ReceivedText(
                id: id, words: message.text, at: message.at, decision: kept.decision, rules: rules[id] ?? [])
        }
    }

    // MARK: Alarms

    /// The places of texts that belong to an alarm.
    ///
    /// With a text that raises a crisis go those that the desk reads together with it: a crisis may be spread over
    /// them. Whatever was written while a flag was open belongs to it.
    private func alarmed(_ received: [ReceivedText], flags: [FlagRecord]) -> Set<Int> {
        let flagged = Set(flags.compactMap(\.flag.inbound))
        var alarmed: Set<Int> = []
        for (place, text) in received.enumerated() {
            let window = (max(0, place - Desk.alarmTexts + 1)..<place).filter {
                received[$0].at >= text.at.adding(seconds: -Desk.alarmWindow)
            }
            let earlier = window.map { received[$0] }.filter(\.mayJoinAlarm).map(\.words)
            let safety = alarm(text.words, earlier).safety
            if text.decision == .crisis || safety?.response == .crisis || flagged.contains(text.id) {
                alarmed.formUnion(window)
                alarmed.insert(place)
            } else if safety != nil || flags.contains(where: { $0.isOpen(at: text.at) }) {
                alarmed.insert(place)
            }
        }
        return alarmed
    }

    // MARK: Own words

    /// It comes right after an answer in somebody's own words, and may be more of the same.
    private static func goesOnWithAnswer(_ place: Int, _ received: [ReceivedText]) -> Bool {
        guard place > 0 else { return false }
        let before = received[place - 1]
        return before.answersInOwnWords && received[place].at <= before.at.adding(seconds: goesOn)
    }
}

/// A text that came in, with what was made of it.
private struct ReceivedText {
    var id: InboundID
    var words: String
    var at: Instant
    var decision: Admission.Decision
    /// Of its turn; none if there was no turn, or it cannot be read.
    var rules: [String]

    var mayJoinAlarm: Bool { decision.mayJoinAlarm }

    /// Rules by which a text was heard as something that the line might answer.
    private static let questions = ["faq.", "first-contact", "not-understood", "unclear.", "outside."]
    /// Rules by which it was something else, or said in confidence.
    private static let others = [
        "answer.", "command.", "start.word", "offer.taken", "change", "correction", "crossed", "waiting.",
        "program.changed", "person.has-it", "person.asked", "crisis.", "safety.", "admit.", "before-standing-alarm",
        "opted-out",
    ]

    var isQuestionToTheLine: Bool {
        decision == .heard && has(Self.questions) && !has(Self.others)
    }

    var answersInOwnWords: Bool { rules.contains { $0.hasPrefix("waiting.") } }

    private func has(_ prefixes: [String]) -> Bool {
        rules.contains { rule in prefixes.contains { rule.hasPrefix($0) } }
    }
}

extension Admission.Decision {
    /// What has raised an alarm already does not count again.
    var mayJoinAlarm: Bool { self != .crisis && self != .stopped }
}

extension FlagRecord {
    fileprivate func isOpen(at moment: Instant) -> Bool {
        flag.at <= moment && closed.map { moment <= $0.at } ?? true
    }
}
