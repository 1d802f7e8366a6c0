package import Dialogue
import Words

// The report for programs: one object, keys in order, whole numbers.
extension SimulationReport {
    /// - Parameter pence: what one segment costs, in hundredths of a penny.
    /// - Returns: the report.
    package func json(pence: Int) -> JSON {
        .object([
            "people": .init(people), "days": .init(days), "seed": .string(String(seed)),
            "begin": .string(LocalTime(begin).date.iso), "turns": .init(tally.turns),
            "texts_in": .init(tally.textsIn), "texts_out": .init(textsOut), "segments": .init(segments),
            "pence_a_person": .string(cost(segments, pence, people)),
            "promises": .array(WatchedPromise.allCases.map(json)),
            "dialogues": .object(tally.dialogues.mapValues(json)),
            "steps": .array(tally.steps.sorted { $0.key < $1.key }.map { json($0.key, $0.value) }),
            "personas": .object(tally.personas.filter { $0.value.people > 0 }.mapValues { json($0, pence) }),
            "gateway": gatewayJSON,
            "stuck": .array(
                stuckPlaces.map { place, stuck in
                    .object([
                        "place": .string(place), "count": .init(stuck.count), "person": .init(stuck.person),
                        "transcript": .array(stuck.transcript.map { .string($0) }),
                    ])
                }),
            "shown": .object(
                Dictionary(
                    uniqueKeysWithValues: tally.shown.map { number, lines in
                        (String(number), .array(lines.map { .string($0) }))
                    })),
        ])
    }

    private func json(_ promise: WatchedPromise) -> JSON {
        let seen = tally.promises[promise] ?? PromiseTally()
        return .object([
            "promise": .string(promise.rawValue), "means": .string(promise.words), "looks": .init(seen.checks),
            "breaks": .init(seen.breaks),
            "examples": .array(
                seen.examples.map { example in
                    .object([
                        "person": .init(example.person), "at": .string(example.at), "what": .string(example.what),
                        "transcript": .array(example.transcript.map { .string($0) }),
                    ])
                }),
        ])
    }

    private func json(_ dialogue: DialogueTally) -> JSON {
        .object(["begun": .init(dialogue.begun), "endings": .object(dialogue.endings.mapValues { .init($0) })])
    }

    private func json(_ key: Tally.StepKey, _ step: StepTally) -> JSON {
        .object([
            "dialogue": .string(key.dialogue), "question": .string(key.question), "asked": .init(step.asked),
            "answered": .init(step.answered), "skipped": .init(step.skipped), "reworded": .init(step.reworded),
            "gave_up": .init(step.gaveUp), "silent": .init(step.silent), "left": .init(step.left),
            "waiting": .init(step.waiting),
        ])
    }

    private func json(_ persona: PersonaTally, _ pence: Int) -> JSON {
        .object([
            "people": .init(persona.people), "texts_in": .init(persona.textsIn), "texts_out": .init(persona.textsOut),
            "segments": .init(persona.segments),
            "pence_a_person": .string(cost(persona.segments, pence, persona.people)),
            "stopped": .init(persona.stopped), "crises": .init(persona.crises),
        ])
    }

    private var gatewayJSON: JSON {
        let gateway = tally.gateway
        return .object([
            "taken": .init(gateway.taken), "turned_away": .init(gateway.turnedAway),
            "answers_lost": .init(gateway.unheard), "asked": .init(gateway.lookUps),
            "undelivered": .init(gateway.undelivered), "delivered_twice": .init(gateway.deliveredTwice),
            "receipts_lost": .init(gateway.receiptsLost), "receipts_twice": .init(gateway.receiptsTwice),
            "receipts_swapped": .init(gateway.receiptsSwapped), "inbound_twice": .init(gateway.inboundTwice),
            "inbound_late": .init(gateway.inboundLate), "outages": .init(gateway.outages),
            "restarts": .init(tally.restarts),
        ])
    }
}

extension JSON {
    init(_ number: Int) { self = .number(Int64(number)) }
}
