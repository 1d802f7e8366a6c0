import Words

extension TurnWork {
    /// What starts on referral is planned for now: quiet hours, caps and what waits hold it as any reminder.
    mutating func referred(_ referral: Referral) {
        silenceOrdered = true
        let wanted =
            referral.dialogue.flatMap { program.dialogue(named: $0) } ?? program.dialogue(startingOn: .referral)
        let reference = "referral.\(state.nextSerial)"
        state.nextSerial += 1
        note(rule: "referral", detail: wanted.map { program.dialogues[$0].name })
        guard !state.standing.optedOut else {
            effects.append(
                .task(
                    queue: "link-workers", within: nil, because: "Was referred, and has said STOP: contact by phone.",
                    reference: reference))
            return
        }
        guard let wanted, program.dialogues[wanted].accepts(referral.inputs) else {
            effects.append(
                .task(
                    queue: "link-workers", within: nil, because: "Was referred, and no dialogue fits: contact them.",
                    reference: reference))
            return
        }
        effects.append(
            .remind(
                Reminder(
                    dialogue: program.dialogues[wanted].name, inputs: referral.inputs, at: LocalTime(now),
                    reference: reference)))
    }
}

extension DialogueProgram {
    /// All its inputs are there.
    func accepts(_ inputs: [String: Value]) -> Bool { slots.allSatisfy { !$0.isInput || inputs[$0.name] != nil } }
}
