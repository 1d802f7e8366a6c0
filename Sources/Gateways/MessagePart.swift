/// Which part of a long text a message is, where the gateway hands the parts on one by one.
package struct MessagePart: Sendable, Hashable {
    /// The phone's own number for the long text, which is the same in all its parts and soon used again.
    package var reference: String

    /// From 1.
    package var number: Int

    /// How many parts there are, 2 to 255.
    package var total: Int

    package init(reference: String, number: Int, total: Int) {
        self.reference = reference
        self.number = number
        self.total = total
    }
}
