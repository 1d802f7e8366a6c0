import Words

// Promises about ways and not about turns, looked at when every state is known.
extension Exploration {
    /// Unanswered texts in a row that somebody may get before they say something.
    static let unansweredAllowed = 3

    mutating func judgeGraph() {
        guard slice.isDialogue else { return }
        judgeEndings()
        judgeNudges()
        judgeLengths()
    }

    /// The edges that leave each state.
    private var leaving: [[Int]] {
        var leaving: [[Int]] = Array(repeating: [], count: origins.count)
        for (index, edge) in edges.enumerated() where edge.from != .max { leaving[Int(edge.from)].append(index) }
        return leaving
    }

    // MARK: P4

    private mutating func judgeEndings() {
        var arriving: [[Int]] = Array(repeating: [], count: origins.count)
        for (index, edge) in edges.enumerated() where edge.from != .max && edge.isAnswer && !edge.isLimit {
            arriving[Int(edge.to)].append(index)
        }
        // What is put off has not ended, and what comes from there is judged where it waits.
        var isGood = standings.map { $0 == .ended || $0 == .person }
        var waiting = isGood.indices.filter { isGood[$0] }
        while let next = waiting.popLast() {
            for edge in arriving[next] where !isGood[Int(edges[edge].from)] {
                isGood[Int(edges[edge].from)] = true
                waiting.append(Int(edges[edge].from))
            }
        }
        guard let stuck = isGood.indices.first(where: { !isGood[$0] && standings[$0] == .inside }) else { return }
        noteWay(
            edgesTo(UInt32(stuck)),
            Fault(
                promise: .p4, words: "from here no answer leads to an end or a person", expects: ["= waiting nothing"]))
    }

    /// The way by which a state was found first.
    func edgesTo(_ number: UInt32) -> [Step] {
        var steps: [Step] = []
        var next: UInt32? = number
        while let current = next {
            let origin = origins[Int(current)]
            steps.append(
                Step(beginning: Int(origin.beginning), occurrence: Int(origin.occurrence), outlook: origin.outlook))
            next = origin.parent
        }
        return steps.reversed()
    }

    // MARK: P6

    private mutating func judgeNudges() {
        let leaving = leaving
        for start in statesOnTheWay(leaving) where standings[start] == .inside {
            var way: [Int] = []
            var current = start
            var texts = 0
            while let edge = chattiest(leaving[current]), way.count < 200 {
                way.append(edge)
                texts += Int(edges[edge].messages)
                current = Int(edges[edge].to)
                if texts > Self.unansweredAllowed { break }
            }
            guard texts > Self.unansweredAllowed else { continue }
            noteWay(
                edgesTo(UInt32(start)) + way.map { step(edges[$0]) },
                Fault(
                    promise: .p6, words: "\(texts) texts in a row although nobody answers", expects: ["<"]))
            return
        }
    }

    /// What silence leads to next; where looking outside decides, what says most.
    private func chattiest(_ leaving: [Int]) -> Int? {
        leaving.filter { edges[$0].isSilence }.max { edges[$0].messages < edges[$1].messages }
    }

    /// The states that answers and silence alone lead to.
    private func statesOnTheWay(_ leaving: [[Int]]) -> [Int] {
        var seen = Set(edges.filter { $0.from == .max }.map { Int($0.to) })
        var waiting = Array(seen)
        while let next = waiting.popLast() {
            for edge in leaving[next] where seen.insert(Int(edges[edge].to)).inserted {
                waiting.append(Int(edges[edge].to))
            }
        }
        return seen.sorted()
    }

    private func step(_ edge: Edge) -> Step {
        Step(beginning: Int(edge.beginning), occurrence: Int(edge.occurrence), outlook: edge.outlook)
    }

    /// Dialogues that this one plans although nobody has answered since it began, each with the way there.
    var plansUnanswered: [(dialogue: String, way: [Step])] {
        var isUnanswered = Set(edges.filter { $0.from == .max }.map(\.to))
        var hasGrown = true
        while hasGrown {
            hasGrown = false
            for edge in edges where edge.isSilence && isUnanswered.contains(edge.from) {
                if isUnanswered.insert(edge.to).inserted { hasGrown = true }
            }
        }
        return plans.compactMap { dialogue, edge in
            if edge.from == .max { return (dialogue, [step(edge)]) }
            guard isUnanswered.contains(edge.from) else { return nil }
            return (dialogue, edgesTo(edge.from) + [step(edge)])
        }
    }

    // MARK: check every path ends within …

    private mutating func judgeLengths() {
        guard let subject = slice.subject else { return }
        for (index, check) in subject.promises.enumerated() {
            guard case .everyPathEnds(let replies, let segments) = check.claim else { continue }
            let lengths = Lengths(edges: edges, count: origins.count, of: standings)
            noteLongest(lengths.mostReplies, lengths.mostSegments)
            guard let (way, words) = lengths.excess(over: replies, segments) else { continue }
            noteWay(
                way.map(step), Fault(promise: .p4, check: index, words: words, expects: ["= waiting nothing"]))
        }
    }
}

/// The longest ways through a dialogue, by the patient's replies and by our segments.
private struct Lengths {
    let edges: [Exploration.Edge]
    private(set) var mostReplies = 0
    private(set) var mostSegments = 0
    /// A way that comes to a state again by answers and silence alone.
    private var cycle: [Exploration.Edge]?
    private var replies: [(length: Int, by: Int?)]
    private var segments: [(length: Int, by: Int?)]
    private var farthest: (replies: Int, segments: Int) = (0, 0)

    init(edges: [Exploration.Edge], count: Int, of standings: [Exploration.Standing]) {
        self.edges = edges
        var leaving: [[Int]] = Array(repeating: [], count: count)
        for (index, edge) in edges.enumerated() where edge.from != .max && standings[Int(edge.from)] == .inside {
            leaving[Int(edge.from)].append(index)
        }
        replies = Array(repeating: (-1, nil), count: count)
        segments = Array(repeating: (-1, nil), count: count)
        guard let order = order(leaving, count) else { return }
        for (index, edge) in edges.enumerated() where edge.from == .max {
            improve(&replies, edge.to, Int(edge.replies), index)
            improve(&segments, edge.to, Int(edge.segments), index)
        }
        for state in order where replies[state].length >= 0 {
            for index in leaving[state] {
                let edge = edges[index]
                improve(&replies, edge.to, replies[state].length + Int(edge.replies), index)
                improve(&segments, edge.to, segments[state].length + Int(edge.segments), index)
            }
        }
        for state in 0..<count {
            if replies[state].length > mostReplies { (mostReplies, farthest.replies) = (replies[state].length, state) }
            if segments[state].length > mostSegments {
                (mostSegments, farthest.segments) = (segments[state].length, state)
            }
        }
    }

    private func improve(_ lengths: inout [(length: Int, by: Int?)], _ state: UInt32, _ length: Int, _ by: Int) {
        if length > lengths[Int(state)].length { lengths[Int(state)] = (length, by) }
    }

    /// The states so that every edge leads onward; nothing if some lead back, which are then in `cycle`.
    private mutating func order(_ leaving: [[Int]], _ count: Int) -> [Int]? {
        var marks = Array(repeating: 0, count: count)
        var order: [Int] = []
        // What only a correction leads to is no part of the way through.
        for start in edges.filter({ $0.from == .max }).map({ Int($0.to) }) where marks[start] == 0 {
            var path: [(state: Int, next: Int)] = [(start, 0)]
            marks[start] = 1
            while let (state, next) = path.last {
                guard next < leaving[state].count else {
                    marks[state] = 2
                    order.append(state)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let target = Int(edges[leaving[state][next]].to)
                if marks[target] == 1 {
                    let way = path.map { edges[leaving[$0.state][max(0, $0.next - 1)]] }
                    cycle = wayTo(start, leaving) + way
                    return nil
                }
                if marks[target] == 0 {
                    marks[target] = 1
                    path.append((target, 0))
                }
            }
        }
        return order.reversed()
    }

    /// The shortest way from a beginning to a state.
    private func wayTo(_ state: Int, _ leaving: [[Int]]) -> [Exploration.Edge] {
        var by: [Int: Int] = [:]
        var queue: [Int] = []
        for (index, edge) in edges.enumerated() where edge.from == .max && by[Int(edge.to)] == nil {
            by[Int(edge.to)] = index
            queue.append(Int(edge.to))
        }
        var next = 0
        while next < queue.count, by[state] == nil {
            for index in leaving[queue[next]] where by[Int(edges[index].to)] == nil {
                by[Int(edges[index].to)] = index
                queue.append(Int(edges[index].to))
            }
            next += 1
        }
        var way: [Exploration.Edge] = []
        var current = state
        while let index = by[current] {
            way.append(edges[index])
            guard edges[index].from != .max else { break }
            current = Int(edges[index].from)
        }
        return way.reversed()
    }

    enum Measure {
        case replies, segments
    }

    /// A way that does not end within so much, and what is too much of it; nothing if all do.
    func excess(over mostReplies: Int, _ mostSegments: Int) -> (way: [Exploration.Edge], words: String)? {
        if let cycle { return (cycle, "answers can lead round for ever") }
        if self.mostReplies > mostReplies {
            return (way(exceeding: mostReplies, .replies), "a way takes \(self.mostReplies) replies")
        }
        guard self.mostSegments > mostSegments else { return nil }
        return (way(exceeding: mostSegments, .segments), "a way takes \(self.mostSegments) segments")
    }

    /// The longest way up to where it should have ended.
    private func way(exceeding most: Int, _ measure: Measure) -> [Exploration.Edge] {
        let lengths = measure == .replies ? replies : segments
        var way: [Exploration.Edge] = []
        var current = measure == .replies ? farthest.replies : farthest.segments
        while let index = lengths[current].by {
            way.append(edges[index])
            guard edges[index].from != .max else { break }
            current = Int(edges[index].from)
        }
        var total = 0
        var kept: [Exploration.Edge] = []
        for edge in way.reversed() {
            total += Int(measure == .replies ? edge.replies : edge.segments)
            // It should have ended before this one.
            if total > most, !kept.isEmpty { break }
            kept.append(edge)
        }
        return kept
    }
}
