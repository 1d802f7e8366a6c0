import Synchronization

/// Work spaces that are free: each text takes one and gives it back, so none is made twice without need.
final class ScanPool: Sendable {
    private let free = Mutex<[TextScan]>([])

    func take() -> TextScan { free.withLock { $0.popLast() } ?? TextScan() }

    func giveBack(_ scan: consuming TextScan) {
        let scan = scan
        free.withLock { $0.append(scan) }
    }
}
