/// Which patterns of crisis rules may match across the border of two texts, told by the words that each text has.
///
/// A match needs a word of each of some classes, begins with one of another, and ends with one of some others: all of
/// them in the two texts together, its beginning before the border and its end behind it.
struct SafetyCrossings: Sendable {
    private struct Crossing: Sendable {
        var pattern: Int32
        /// Its rule asks for further words.
        var needsMore: Bool
        /// It is longer than what is looked at around a border.
        var isFar: Bool
        /// It says of a place that it is not an end or a beginning: what ends elsewhere can match otherwise.
        var deniesEdges: Bool
        /// The place of the class with which it begins, or -1 where any word may come first.
        var opening: Int32
        /// Places in ``lists``: of classes that it needs, and of those with which it may end; of none, with any.
        var needed: Range<Int32>
        var closings: Range<Int32>
    }

    /// A pattern that may cross a border: before which of the texts.
    struct Found {
        var pattern: Int
        var borders: [Int]
    }

    /// More ways to end tell too little.
    private static let mostClosings = 16

    private var crossings: [Crossing] = []
    private var lists: [Int32] = []
    private let byKey: SafetyLists
    private let always: [Int32]
    /// The places of classes, by word and by class: those that some pattern asks for.
    private let placesOfWord: SafetyLists
    private let placesOfClass: SafetyLists
    /// Words of 64 bits with one bit for each place.
    let length: Int

    init(
        _ program: SafetyProgram, _ table: SafetyClassTable, classCount: Int, wordCount: Int, byKey keys: SafetyLists,
        always: [Int32], needsMore: (Int) -> Bool?
    ) {
        var places: [Int32: Int32] = [:]
        func place(_ number: Int32) -> Int32 {
            let place = places[number] ?? Int32(places.count)
            places[number] = place
            return place
        }
        var numbers: [Int: Int32] = [:]
        for (index, pattern) in program.patterns.enumerated() {
            guard let needsMore = needsMore(index) else { continue }
            numbers[index] = Int32(crossings.count)
            let first = Int32(lists.count)
            lists += pattern.needed.map { place(program.needed[Int($0)]) }
            let middle = Int32(lists.count)
            if let closings = program.closings(of: pattern.root), closings.count <= Self.mostClosings {
                lists += closings.map(place)
            }
            crossings.append(
                Crossing(
                    pattern: Int32(index), needsMore: needsMore, isFar: pattern.longest > SafetyBorders.reach,
                    deniesEdges: program.deniesEdges(pattern.root),
                    opening: pattern.opening >= 0 ? place(pattern.opening) : -1, needed: first..<middle,
                    closings: middle..<Int32(lists.count)))
        }
        byKey = SafetyLists((0..<keys.count).map { key in keys.range(key).compactMap { numbers[keys[$0]] } })
        self.always = always.compactMap { numbers[Int($0)] }
        var ofWord = Array(repeating: [Int32](), count: wordCount)
        var ofClass = Array(repeating: [Int32](), count: classCount)
        for (number, place) in places.sorted(by: { $0.value < $1.value }) {
            ofClass[Int(number)].append(place)
            for member in table.members(of: Int(number)) { ofWord[table.word(at: member)].append(place) }
        }
        placesOfWord = SafetyLists(ofWord)
        placesOfClass = SafetyLists(ofClass)
        length = (places.count + 63) / 64
    }

    /// The classes of the words of a text, one bit for each place.
    func places(of words: SafetyWords) -> ContiguousArray<UInt64> {
        var bits = ContiguousArray<UInt64>(repeating: 0, count: length)
        bits.withUnsafeMutableBufferPointer { bits in
            for word in words.words {
                if word.word >= 0 { placesOfWord.mark(Int(word.word), in: bits) }
                if word.also >= 0 { placesOfWord.mark(Int(word.also), in: bits) }
            }
            for number in words.classes { placesOfClass.mark(Int(number), in: bits) }
        }
        return bits
    }

    /// The patterns that may cross a border of some texts; of a border but the last only those of rules that ask for
    /// further words, since what is found must end in the last text.
    ///
    /// - Parameter texts: one after the other.
    /// - Returns: nothing if only the texts read as one can tell.
    func found(in texts: [SafetyRaised]) -> [Found]? {
        // Of the texts before each border, and of those behind it.
        var before = [texts[0].places]
        for text in texts.dropFirst().dropLast() { before.append(Self.union(before[before.count - 1], text.places)) }
        var behind = [texts[texts.count - 1].places]
        for text in texts.dropFirst().dropLast().reversed() { behind.insert(Self.union(text.places, behind[0]), at: 0) }
        let all = Self.union(before[0], behind[0])
        var found: [Found] = []
        var isUntold = false
        func take(_ crossing: Crossing) {
            for index in crossing.needed where !Self.test(all, lists[Int(index)]) { return }
            var borders: [Int] = []
            for border in before.indices where crossing.needsMore || border == before.count - 1 {
                let begins = crossing.opening < 0 || Self.test(before[border], crossing.opening)
                let ends =
                    crossing.closings.isEmpty
                    || crossing.closings.contains { Self.test(behind[border], lists[Int($0)]) }
                if begins, ends { borders.append(border + 1) }
            }
            if crossing.deniesEdges || crossing.isFar && !borders.isEmpty { isUntold = true }
            if !borders.isEmpty { found.append(Found(pattern: Int(crossing.pattern), borders: borders)) }
        }
        for index in always { take(crossings[Int(index)]) }
        var isTaken = ContiguousArray<UInt64>(repeating: 0, count: (byKey.count + 63) / 64)
        for text in texts {
            for key in text.keys where !Self.test(isTaken, key) {
                isTaken[Int(key >> 6)] |= 1 &<< UInt64(key & 63)
                for index in byKey.range(Int(key)) { take(crossings[byKey[index]]) }
            }
        }
        return isUntold ? nil : found
    }

    private static func union(
        _ one: ContiguousArray<UInt64>, _ other: ContiguousArray<UInt64>
    ) -> ContiguousArray<UInt64> {
        var result = one
        for index in result.indices { result[index] |= other[index] }
        return result
    }

    private static func test(_ bits: ContiguousArray<UInt64>, _ place: Int32) -> Bool {
        bits[Int(place >> 6)] &>> UInt64(place & 63) & 1 != 0
    }
}

extension SafetyProgram {
    /// Classes with one of which every match of a node ends; nothing where any word may come last.
    func closings(of number: Int32) -> [Int32]? {
        let node = nodes[Int(number)]
        switch node.kind {
        case .word: return [node.first]
        case .shared: return closings(of: shared[Int(node.first)].root)
        case .choice:
            var all: [Int32] = []
            for index in Int(node.first)..<Int(node.first + node.count) {
                guard let row = closings(of: children[index]) else { return nil }
                all += row.filter { !all.contains($0) }
            }
            return all
        case .sequence:
            var all: [Int32] = []
            for index in (Int(node.first)..<Int(node.first + node.count)).reversed() {
                let part = nodes[Int(children[index])]
                switch part.kind {
                case .partStart, .partEnd, .textStart, .textEnd, .not: continue
                case .optional:
                    guard let inner = closings(of: children[Int(part.first)]) else { return nil }
                    all += inner
                default:
                    guard let inner = closings(of: children[index]) else { return nil }
                    return all + inner
                }
            }
            return nil
        case .number, .optional, .gap, .wideGap, .sentenceEnd, .not, .partStart, .partEnd, .textStart, .textEnd:
            return nil
        }
    }
}
