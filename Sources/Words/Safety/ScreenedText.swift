/// A text as the safety screen sees it: cut into words once, with what is found in it alone.
///
/// Whoever keeps it for as long as the text may be read together with the next need not have it cut again.
package struct ScreenedText: Sendable {
    /// For all other readers.
    package let prepared: PreparedText
    /// What it says about consent.
    let consent: ConsentWord?
    /// The whole text, in stretches where it is long.
    let stretches: [ScreenedStretch]
    /// What of it counts when it is read together with a text that comes later.
    let end: ScreenedStretch

    /// - Parameters:
    ///   - prepared: the text.
    ///   - stretches: one at least.
    ///   - end: the last words, where the text is so long that only those count later.
    init(_ prepared: PreparedText, stretches: [ScreenedStretch], end: ScreenedStretch) {
        self.prepared = prepared
        self.stretches = stretches
        self.end = end
        consent = consentWord(prepared)
    }
}

/// One stretch of a text, read by itself.
struct ScreenedStretch: Sendable {
    let folded: FoldedText
    let words: SafetyWords
    /// Nothing for a screen of rules alone.
    let weighed: WeighedText?
    /// What the rules find in it.
    let alone: SafetyFinding?
    let raised: SafetyRaised

    var text: String { folded.original }
}
