/// For each of very many classes, the ones that are most like it: training against these alone takes bounded time.
struct Rivals: Sendable {
    /// From so many classes on, a class is fitted against its rivals and not against all.
    static let neededFrom = 200
    private static let count = 30
    /// Rows of texts that no topic answers, at most, that a class is fitted against.
    private static let mostOthers = 1500
    /// A feature of more classes than this tells little of likeness.
    private static let mostHolders = 400

    private let nearest: [[Int32]]

    init(rows: TrainingRows, rowsOf: [[Int32]], featureCount: Int) {
        var holders: [[(topic: Int32, weight: Float)]] = Array(repeating: [], count: featureCount)
        let centres = rowsOf.enumerated().map { topic, members in
            var centre: [Int32: Float] = [:]
            for row in members {
                for place in rows.range(Int(row)) {
                    centre[rows.features[place], default: 0] += rows.values[place] / Float(members.count)
                }
            }
            let sorted = centre.sorted { $0.key < $1.key }
            for (feature, weight) in sorted { holders[Int(feature)].append((Int32(topic), weight)) }
            return sorted
        }
        let all = holders
        // The last class is that of texts that no topic answers; it is everybody's rival.
        nearest = Parallel.map(max(0, rowsOf.count - 1)) { topic in
            var likeness = [Float](repeating: 0, count: rowsOf.count)
            var found: [Int32] = []
            for (feature, weight) in centres[topic] where all[Int(feature)].count <= Self.mostHolders {
                for other in all[Int(feature)] where other.topic != topic && other.topic < rowsOf.count - 1 {
                    if likeness[Int(other.topic)] == 0 { found.append(other.topic) }
                    likeness[Int(other.topic)] += weight * other.weight
                }
            }
            found.sort { (likeness[Int($1)], $0) < (likeness[Int($0)], $1) }
            return Array(found.prefix(Self.count))
        }
    }

    /// The rows of a class, of its rivals, and some that no topic answers.
    func rows(for topic: Int, rowsOf: [[Int32]]) -> [Int32] {
        var rows = rowsOf[topic]
        guard topic < nearest.count else {
            // What no topic answers is told from one row of each topic, and from more where there are few topics.
            let others = rowsOf.dropLast().flatMap { $0.prefix(max(1, 20_000 / max(1, rowsOf.count))) }
            return rows + others
        }
        for rival in nearest[topic] { rows += rowsOf[Int(rival)] }
        let others = rowsOf[nearest.count]
        let step = max(1, (others.count + Self.mostOthers - 1) / Self.mostOthers)
        for index in stride(from: 0, to: others.count, by: step) { rows.append(others[index]) }
        return rows
    }
}
