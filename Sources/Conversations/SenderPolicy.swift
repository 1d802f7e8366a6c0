package import Store

/// What the sender decides apart from how it sends: how much may be under way, and whom to ask about when.
///
/// A value without a clock or a network, so that the service and rehearsals decide by the same rules.
package struct SenderPolicy: Hashable, Sendable {
    private let capacity: Int
    /// How many texts are being sent; the claim gives each to one sender, so a number is enough.
    private var sending = 0
    /// Texts that the gateway is being asked about, by the person whom they concern: of two equal texts to one
    /// person, the second must know what was found out about the first.
    private var asking: [PersonID: OutboxID] = [:]
    private var isDraining = false

    /// - Parameter capacity: how many texts may be under way at once.
    package init(capacity: Int) {
        self.capacity = capacity
    }

    /// How many more texts could be sent at once now.
    package var freeSenders: Int { isDraining ? 0 : max(0, capacity - sending) }

    /// A claimed text is under way from now on.
    package mutating func took(_ text: OutboxText) { sending += 1 }

    /// What came of a text that was under way is kept, or lost with the writer.
    package mutating func settled(_ text: OutboxText) {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .leaksSenders { return }
        #endif
        sending = max(0, sending - 1)
    }

    /// Whether to ask the gateway about an uncertain text now; the writer names it in every cycle until it is decided.
    package mutating func asks(about text: OutboxText) -> Bool {
        guard !isDraining, asking.count < capacity, asking[text.person] == nil else { return false }
        asking[text.person] = text.id
        return true
    }

    /// The gateway's answer about it is kept, or lost.
    package mutating func answered(about text: OutboxText) {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .asksOnce { return }
        #endif
        asking[text.person] = nil
    }

    /// Takes no more.
    package mutating func drain() { isDraining = true }
}
