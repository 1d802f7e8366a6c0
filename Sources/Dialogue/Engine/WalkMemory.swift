import Words

/// The last two walks of a turn: it looks at an open dialogue several times, and mostly nothing has changed between.
///
/// A class, because looking changes nothing of the turn that looks; it lives no longer than the turn.
final class WalkMemory<Shelf: Library> {
    /// A walk, and all that it follows from within one turn.
    private struct Known {
        let frame: Frame
        let person: Standing.Person
        let memory: [String: Value]
        let measures: [String: State.MeasureValues]
        let walk: Passage<Shelf>

        func isOf(_ frame: Frame, in state: State) -> Bool {
            self.frame == frame && person == state.standing.person && memory == state.memory
                && measures == state.measures
        }
    }

    private var last: Known?
    private var lastButOne: Known?

    /// The walk through a frame: one that is known, else a new one.
    func walk(_ frame: Frame, in state: State, _ make: () -> Passage<Shelf>?) -> Passage<Shelf>? {
        if let last, last.isOf(frame, in: state) { return last.walk }
        if let lastButOne, lastButOne.isOf(frame, in: state) { return lastButOne.walk }
        guard let walk = make() else { return nil }
        lastButOne = last
        last = Known(
            frame: frame, person: state.standing.person, memory: state.memory, measures: state.measures, walk: walk)
        return walk
    }
}
