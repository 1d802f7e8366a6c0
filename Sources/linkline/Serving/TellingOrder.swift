import Synchronization

/// The address of the doors is told first, whichever of the two servers listens first: scripts read the first line.
final class TellingOrder: Sendable {
    private struct State {
        var doorsAreTold = false
        var waiting: [@Sendable () -> Void] = []
    }

    private let state = Mutex(State())

    /// Tells what waited for the doors.
    func doorsAreTold() {
        let waiting = state.withLock { state in
            state.doorsAreTold = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for tell in waiting { tell() }
    }

    /// Tells now, or as soon as the doors are told.
    func afterDoors(_ tell: @escaping @Sendable () -> Void) {
        let isTime = state.withLock { state in
            if !state.doorsAreTold { state.waiting.append(tell) }
            return state.doorsAreTold
        }
        if isTime { tell() }
    }
}
