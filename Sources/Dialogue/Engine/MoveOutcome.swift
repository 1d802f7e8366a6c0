package import Words

/// What becomes of something open when another program runs from now on.
package enum MoveOutcome: String, Hashable, Sendable, CaseIterable {
    /// It goes on where it is, in the new program.
    case goesOn = "goes-on"
    /// It goes on where the author's `replaces` lines say.
    case replaced
    /// It fits nowhere: it ends at the next text, and the patient is told.
    case ends
}

/// A dialogue that is open in a conversation, and what becomes of it.
package struct OpenDialogue: Hashable, Sendable {
    package var dialogue: String
    /// The question that waits; nothing if it is put aside, or if none waits.
    package var question: String?
    package var isAside: Bool
    package var outcome: MoveOutcome

    package init(dialogue: String, question: String?, isAside: Bool, outcome: MoveOutcome) {
        self.dialogue = dialogue
        self.question = question
        self.isAside = isAside
        self.outcome = outcome
    }
}

extension State {
    /// What is open in this conversation, and what becomes of it if `program` runs from now on.
    ///
    /// What the patient answers next is read by the program that asked, and might still not be taken by the new one;
    /// then the dialogue ends as one that fits nowhere.
    ///
    /// - Parameters:
    ///   - program: the new one.
    ///   - library: its library.
    ///   - now: the moment.
    /// - Returns: what talks with the patient, and what is put aside, as far as there is either.
    package func openDialogues(
        movingTo program: Program, _ library: some Library, at now: Instant
    ) -> [OpenDialogue] {
        var work = TurnWork(program: program, library: library, state: self, now: now)
        var event = Event.timer(Timer(kind: .handOverDue, due: now, epoch: epoch))
        let hasEnded = work.migrate(&event)
        var open: [OpenDialogue] = []
        if let top = frames.last {
            let isRenamed =
                Self.names(frames) != Self.names(work.state.frames)
                || pending?.question != work.state.pending?.question
            open.append(
                OpenDialogue(
                    dialogue: top.dialogue, question: pending?.question, isAside: false,
                    outcome: hasEnded ? .ends : isRenamed ? .replaced : .goesOn))
        }
        if let aside, let top = aside.frames.last {
            let kept = work.state.aside?.frames
            let outcome: MoveOutcome =
                kept.map { Self.names($0) == Self.names(aside.frames) ? .goesOn : .replaced } ?? .ends
            open.append(OpenDialogue(dialogue: top.dialogue, question: nil, isAside: true, outcome: outcome))
        }
        return open
    }

    /// Everything that a `replaces` line may name.
    private static func names(_ frames: [Frame]) -> [String] {
        frames.flatMap { frame in [frame.dialogue] + frame.log.map(\.key) }
    }
}
