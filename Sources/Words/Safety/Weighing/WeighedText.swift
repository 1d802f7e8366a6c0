/// A text, or several that are read together, as the net scores it: cut once, and put together from its parts.
///
/// The features of texts that stand one after the other are those of each, and those that reach from one to the next;
/// what holds the beginning or the end of the whole is added last.
struct WeighedText: Sendable {
    /// The words of a text by itself.
    private(set) var words: [WeighedWord]
    /// The words by their numbers, and by their classes without those that the classes step over.
    private(set) var stems: [UInt64]
    private var kinds: [UInt64]
    /// The words as written, for phrases that may reach from one text to the next; how many they became at first.
    private var written: [UInt64]
    private var cutCount: Int
    private var bytes: Int
    /// Of all features but those that hold the beginning or the end.
    private var inner: WeighedSums

    init(_ text: String, by net: WeighingNet) {
        let words = WeighedWords(text, lexicon: net.lexicon)
        self.words = words.words
        stems = words.words.map(\.stem)
        kinds = []
        kinds.reserveCapacity(stems.count)
        var single: Int32 = 0
        var singles = 0
        for word in words.words where !word.isPassedOver {
            kinds.append(word.kind)
            guard word.hasKind else { continue }
            single &+= net.crisis.weight(of: WeighingFeatures.single(word.kind))
            singles += 1
        }
        written = words.writtenHashes
        cutCount = words.cutCount
        bytes = text.utf8.count
        inner = WeighedRow(stems: stems[...], kinds: kinds[...]).sums(by: net.crisis)
        inner.add(single, of: singles, to: .kind)
    }

    /// The same as if both had been written as one, with a blank between them; nothing if that would be cut otherwise:
    /// it is too long for all to be weighed, or a phrase reaches from one to the other.
    func followed(by next: WeighedText, by net: WeighingNet) -> WeighedText? {
        let length = bytes + 1 + next.bytes
        guard length <= WeighedWords.longest, cutCount + next.cutCount < WeighedWords.limit else { return nil }
        let reach = net.lexicon.longestPhrase - 1
        let around = written.suffix(reach) + next.written.prefix(reach)
        guard !net.lexicon.phraseReaches(across: min(reach, written.count), of: Array(around)) else { return nil }
        var whole = self
        whole.words = []
        whole.inner += next.inner
        // No feature reaches over more than four words.
        let (stem, kind) = (min(4, stems.count), min(4, kinds.count))
        let row = WeighedRow(
            stems: (stems.suffix(4) + next.stems.prefix(4))[...], kinds: (kinds.suffix(4) + next.kinds.prefix(4))[...],
            border: (stem, kind))
        whole.inner += row.sums(by: net.crisis)
        whole.stems += next.stems
        whole.kinds += next.kinds
        whole.written += next.written
        whole.cutCount += next.cutCount
        whole.bytes = length
        return whole
    }

    /// As ``WeighingFeatures/wordCount``.
    var wordCount: Int { WeighingFeatures.wordCount(stems) }

    /// As ``WeighingNet/score(_:)`` of all features.
    func score(by net: WeighingNet) -> Double {
        guard !stems.isEmpty else { return net.score(nil) }
        var sums = inner
        eachEdge { hash, group in sums.add(net.crisis.weight(of: hash), of: 1, to: group) }
        return net.score(sums)
    }

    /// As ``WeighingNet/outcomeScores(_:)`` of all features, of a text that is not put together.
    func outcomeScores(by net: WeighingNet) -> [Double] {
        var sums = OutcomeSums(net)
        for word in words where !word.isPassedOver && word.hasKind {
            sums.add(WeighingFeatures.single(word.kind), to: .kind)
        }
        WeighedRow(stems: stems[...], kinds: kinds[...]).eachGroup { sums.add($0, to: $1) }
        eachEdge { sums.add($0, to: $1) }
        return sums.scores
    }

    /// Takes the numbers of the features that hold the beginning or the end.
    private func eachEdge(_ take: (UInt64, WeighingFeature.Group) -> Void) {
        guard let first = stems.first, let last = stems.last else { return }
        let (begin, end) = (WeighingFeatures.begin, WeighingFeatures.end)
        let opening = WeighingFeatures.pair(begin, first)
        take(opening, .pair)
        take(WeighingFeatures.pair(last, end), .pair)
        take(WeighingFeatures.triple(opening, stems.count > 1 ? stems[1] : end), .triple)
        if stems.count > 1 {
            let closing = WeighingFeatures.pair(stems[stems.count - 2], last)
            take(WeighingFeatures.triple(closing, end), .triple)
        }
        if let first = kinds.first, let last = kinds.last {
            take(WeighingFeatures.kindPair(begin, first), .kind)
            take(WeighingFeatures.kindPair(last, end), .kind)
        }
    }
}
