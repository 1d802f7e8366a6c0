import BenchmarkSupport

/// One reading as a report names it: never by its words.
struct FuzzedReading: Sendable, CustomStringConvertible {
    var number: Int
    var generator: FuzzedTexts.Generator
    var characters: Int
    var question: String
    var seconds: Double
    /// Of these, for the alarm.
    var alarm: Double

    var description: String {
        let share = (alarm * 100_000).rounded() / 100
        return "\(generator.rawValue), text \(number), \(characters) characters, \(question); alarm \(share) ms"
    }
}

/// What was measured over some texts.
struct FuzzLog: Sendable {
    private(set) var count = 0
    private(set) var characters = 0
    private(set) var seconds = 0.0
    private(set) var slow = 0
    /// The slowest readings of each generator, the slowest first.
    private(set) var slowest: [FuzzedReading] = []
    private static let kept = 5

    mutating func add(_ reading: FuzzedReading, isSlow: Bool) {
        count += 1
        characters += reading.characters
        seconds += reading.seconds
        if isSlow { slow += 1 }
        keep(reading)
    }

    mutating func add(_ other: FuzzLog) {
        count += other.count
        characters += other.characters
        seconds += other.seconds
        slow += other.slow
        for reading in other.slowest { keep(reading) }
    }

    private mutating func keep(_ reading: FuzzedReading) {
        let own = slowest.filter { $0.generator == reading.generator }
        if own.count >= Self.kept {
            guard let least = own.last, least.seconds < reading.seconds else { return }
            if let place = slowest.lastIndex(where: { $0.number == least.number }) { slowest.remove(at: place) }
        }
        let place = slowest.firstIndex { $0.seconds < reading.seconds } ?? slowest.count
        slowest.insert(reading, at: place)
    }
}
