/// What a text by itself gives to the rules when others are read together with it.
struct SafetyRaised: Sendable {
    /// Some pattern of a crisis rule matches; or of one that asks for further words as well.
    let isCrisis: Bool
    let needsMore: Bool
    /// The keys of its words, and their classes (``SafetyCrossings``).
    let keys: ContiguousArray<Int32>
    let places: ContiguousArray<UInt64>

    init(_ candidates: ContiguousArray<UInt64>, _ match: inout SafetyMatch) {
        keys = match.keys
        places = match.tables.crossings.places(of: match.words)
        let tables = match.tables
        let crises = (0..<tables.crisisCount).lazy.filter { candidates[$0 >> 6] >> UInt64($0 & 63) & 1 != 0 }
        isCrisis = !crises.isEmpty
        needsMore = crises.contains { !tables.rules[$0].with.isEmpty }
    }
}

/// Tells cheaply of most texts that the rules find nothing more in them together than in each alone.
///
/// Where no text is read otherwise for the others (``SafetyEdges``), a crisis that ends in the last text needs one of
/// these: a match in the last text; a match in an earlier one, of a rule that asks for further words; a match across a
/// border, which lies within ``reach`` words of it.
struct SafetyBorders {
    /// How many words are looked at on each side of a border: a window of 64 places, the end of which may be a bit.
    static let reach = 31

    private let tables: SafetyTables

    init(_ tables: SafetyTables) { self.tables = tables }

    /// Whether the rules may find a crisis in these texts together that ends in the last of them.
    func mayRaise(_ texts: [ScreenedStretch]) -> Bool {
        guard let last = texts.last, texts.count > 1 else { return false }
        // Nothing ends in a text without words.
        guard last.words.edges.hasText else { return false }
        guard standApart(texts) else { return true }
        let raised = texts.compactMap(\.raised)
        guard raised.count == texts.count, !raised[texts.count - 1].isCrisis,
            !raised.dropLast().contains(where: \.needsMore),
            let crossings = tables.crossings.found(in: raised)
        else { return true }
        return (1..<texts.count).contains { border in
            let patterns = crossings.filter { $0.borders.contains(border) }.map(\.pattern)
            return !patterns.isEmpty && mayCross(border, texts.map(\.words), patterns)
        }
    }

    /// No text is read otherwise for those before or behind it.
    private func standApart(_ texts: [ScreenedStretch]) -> Bool {
        var edges = texts[0].words.edges
        var count = texts[0].words.words.count
        for text in texts.dropFirst() {
            guard edges.standApart(from: text.words.edges, tables.spelling) else { return false }
            edges = edges.followed(by: text.words.edges)
            count += text.words.words.count
        }
        return count < SafetyWords.limit
    }

    /// One of these patterns may match across a border.
    private func mayCross(_ border: Int, _ texts: [SafetyWords], _ patterns: [Int]) -> Bool {
        let window = SafetyWords(around: border, of: texts, reach: Self.reach)
        let before = texts[..<border].reduce(0) { $0 + $1.words.count }
        return SafetyMatch.with(window, tables) { match in
            // Every text may be the first that is read.
            var place = min(before, Self.reach)
            for text in texts[..<border].reversed() {
                place -= text.words.count
                if place >= 0 { match.beginText(at: place) }
            }
            return patterns.contains { match.mayCross(min(before, Self.reach), $0) }
        }
    }
}
