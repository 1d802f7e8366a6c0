/// Spans of a text, asked whether one of them reaches into a range or stands wholly within it.
///
/// Made once for a list of spans; each question is one comparison, so that a text full of matches stays cheap.
struct SafetyReach {
    /// By place: the last end of the spans that begin before it.
    private var lastEnds: ContiguousArray<Int32>
    /// By place: the first end of the spans that begin there or later.
    private var firstEnds: ContiguousArray<Int32>
    let isEmpty: Bool

    init(_ spans: some Sequence<SafetySpan>, count: Int) {
        var lastEnds = ContiguousArray<Int32>(repeating: 0, count: count + 1)
        var firstEnds = ContiguousArray<Int32>(repeating: Int32.max, count: count + 1)
        var isEmpty = true
        for span in spans {
            isEmpty = false
            lastEnds[span.lower + 1] = max(lastEnds[span.lower + 1], Int32(span.upper))
            firstEnds[span.lower] = min(firstEnds[span.lower], Int32(span.upper))
        }
        if !isEmpty, count > 0 {
            for place in 1...count { lastEnds[place] = max(lastEnds[place], lastEnds[place - 1]) }
            for place in (0..<count).reversed() { firstEnds[place] = min(firstEnds[place], firstEnds[place + 1]) }
        }
        self.lastEnds = lastEnds
        self.firstEnds = firstEnds
        self.isEmpty = isEmpty
    }

    /// One of the spans has a word in common with this one.
    func overlaps(_ span: SafetySpan) -> Bool { lastEnds[span.upper] > Int32(span.lower) }

    /// One of the spans stands wholly in this one.
    func isWithin(_ span: SafetySpan) -> Bool { firstEnds[span.lower] <= Int32(span.upper) }
}
