/// A text as the safety screen sees it: cut into words once, with what is found in it alone.
///
/// Whoever keeps it for as long as the text may be read together with the next need not have it cut again.
package struct ScreenedText: Sendable {
    /// For all other readers.
    package let prepared: PreparedText
    /// What it says about consent.
    let consent: ConsentWord?
    /// The whole text, or the first stretch of it where it is long.
    let first: ScreenedStretch
    /// The other stretches, which are cut one after the other until one alarms.
    let rest: [String]

    /// - Parameters:
    ///   - prepared: the text.
    ///   - first: its first stretch.
    ///   - rest: those behind it.
    init(_ prepared: PreparedText, first: ScreenedStretch, rest: [String]) {
        self.prepared = prepared
        self.first = first
        self.rest = rest
        consent = consentWord(prepared)
    }
}

/// What counts of a text when it is read together with one that comes later: its last words.
package struct EarlierText: Sendable {
    let end: ScreenedStretch
}

/// One stretch of a text, read by itself.
struct ScreenedStretch: Sendable {
    let folded: FoldedText
    let words: SafetyWords
    /// Nothing for a screen of rules alone.
    let weighed: WeighedText?
    /// What the rules find in it.
    let alone: SafetyFinding?
    /// Crisis rules match, and what stands beside their words takes every one of them away.
    let isTakenAway: Bool
    /// Nothing for a stretch that stands alone.
    let raised: SafetyRaised?

    var text: String { folded.original }
}
