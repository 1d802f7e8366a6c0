import Words

/// What is to come, earliest first; of two things at one moment, the one that was put in first.
struct EventQueue<Event> {
    private struct Entry {
        var at: Instant
        var order: UInt64
        var event: Event

        func isBefore(_ other: Entry) -> Bool { (at, order) < (other.at, other.order) }
    }

    /// A binary heap: each entry is not later than the two below it.
    private var heap: [Entry] = []
    private var count: UInt64 = 0

    var nextTime: Instant? { heap.first?.at }

    mutating func add(_ event: Event, at moment: Instant) {
        heap.append(Entry(at: moment, order: count, event: event))
        count += 1
        var child = heap.count - 1
        while child > 0, heap[child].isBefore(heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes out the earliest, if it is not later than `limit`.
    mutating func next(notAfter limit: Instant) -> (at: Instant, event: Event)? {
        guard let first = heap.first, first.at <= limit else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return (first.at, first.event)
    }

    private mutating func sink() {
        var parent = 0
        while true {
            let left = parent * 2 + 1
            guard left < heap.count else { return }
            let right = left + 1
            let child = right < heap.count && heap[right].isBefore(heap[left]) ? right : left
            guard heap[child].isBefore(heap[parent]) else { return }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}
