import Words

// The report as people read it; the same bytes for the same seed.
extension SimulationReport {
    /// - Parameters:
    ///   - pence: what one segment costs, in hundredths of a penny.
    ///   - stuck: how many stuck places are shown with their conversation.
    /// - Returns: the lines of the report.
    package func lines(pence: Int, stuck: Int = 3) -> [String] {
        var lines = [
            "\(people) people, \(days) days from \(LocalTime(begin).date.iso), seed \(seed): "
                + "\(tally.textsIn) texts in, \(textsOut) out, \(tally.turns) turns"
        ]
        lines += promiseLines
        lines += dialogueLines
        lines += stepLines
        lines += personaLines(pence)
        lines += gatewayLines
        lines += stuckLines(stuck)
        for (number, transcript) in tally.shown.sorted(by: { $0.key < $1.key }) {
            lines += ["", "Person \(number)"] + transcript
        }
        return lines
    }

    private var promiseLines: [String] {
        var lines = ["", "Promises"]
        for promise in WatchedPromise.allCases {
            let seen = tally.promises[promise] ?? PromiseTally()
            let verdict = seen.breaks > 0 ? "BROKEN \(seen.breaks)" : seen.checks > 0 ? "held" : "not met"
            lines.append(
                "  \(left(promise.rawValue, 6))\(left(verdict, 12))\(right(seen.checks, 9)) looks  \(promise.words)")
            for example in seen.examples {
                lines.append("    person \(example.person), \(example.at): \(example.what)")
                lines += example.transcript.map { "      \($0)" }
            }
        }
        return lines
    }

    private var dialogueLines: [String] {
        var lines = ["", "Dialogues                begun   came to the end as"]
        for (name, dialogue) in tally.dialogues.sorted(by: { $0.key < $1.key }) {
            let endings = dialogue.endings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .map { "\($0.key) \($0.value)" }
            lines.append("  \(left(name, 20))\(right(dialogue.begun, 8))   \(endings.joined(separator: ", "))")
        }
        return lines
    }

    private var stepLines: [String] {
        var lines = [
            "",
            "Steps                               asked answered  skipped reworded  gave up   silent     left  waiting",
        ]
        for (key, step) in tally.steps.sorted(by: { $0.key < $1.key }) {
            let figures = [
                step.asked, step.answered, step.skipped, step.reworded, step.gaveUp, step.silent, step.left,
                step.waiting,
            ]
            lines.append(
                "  \(left("\(key.dialogue) \(key.question)", 30))" + figures.map { right($0, 9) }.joined())
        }
        return lines
    }

    private func personaLines(_ pence: Int) -> [String] {
        var lines = ["", "People            people  texts in      out segments  pence each  stopped   crises"]
        for (name, persona) in tally.personas.sorted(by: { $0.key < $1.key }) where persona.people > 0 {
            lines.append(
                "  \(left(name, 14))\(right(persona.people, 8))\(right(persona.textsIn, 10))"
                    + "\(right(persona.textsOut, 9))\(right(persona.segments, 9))"
                    + right(cost(persona.segments, pence, persona.people), 12)
                    + "\(right(persona.stopped, 9))\(right(persona.crises, 9))")
        }
        lines.append(
            "  all: \(cost(segments, pence, people)) pence a person for \(decimal(segments, people)) segments; "
                + "half of them under \(segments(percent: 50) + 1), nine in ten under \(segments(percent: 90) + 1)")
        return lines
    }

    private var gatewayLines: [String] {
        let gateway = tally.gateway
        return [
            "", "Gateway",
            "  \(gateway.taken) texts taken, \(gateway.turnedAway) turned away, \(gateway.unheard) answers lost, "
                + "\(gateway.lookUps) times asked, \(gateway.outages) outages, \(tally.restarts) restarts of ours",
            "  \(gateway.undelivered) undelivered, \(gateway.deliveredTwice) delivered twice; receipts: "
                + "\(gateway.receiptsLost) lost, \(gateway.receiptsTwice) twice, \(gateway.receiptsSwapped) swapped",
            "  texts in: \(gateway.inboundTwice) handed over twice, \(gateway.inboundLate) late",
        ]
    }

    private func stuckLines(_ limit: Int) -> [String] {
        guard !tally.stuck.isEmpty else { return ["", "Nobody got stuck."] }
        var lines = ["", "Stuck places"]
        for (place, stuck) in stuckPlaces { lines.append("  \(right(stuck.count, 6))  \(place)") }
        for (place, stuck) in stuckPlaces.prefix(limit) {
            lines += ["", "How person \(stuck.person) got there (\(place)):"] + stuck.transcript.map { "  \($0)" }
        }
        return lines
    }

    // MARK: Figures

    /// Pence with one decimal, rounded, from whole numbers alone so that it is the same everywhere.
    func cost(_ segments: Int, _ pence: Int, _ people: Int) -> String { decimal(segments * pence, people * 100) }

    func decimal(_ number: Int, _ divisor: Int) -> String {
        guard divisor > 0 else { return "0.0" }
        let tenths = (number * 20 + divisor) / (divisor * 2)
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private func right(_ number: Int, _ width: Int) -> String { right(String(number), width) }

    private func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }
}
