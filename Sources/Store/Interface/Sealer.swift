/// Turns what is private into what may lie on a disk, and back.
///
/// Every text, name, number, state and trace goes through it on its way to and from a table.
package protocol Sealer: Sendable {
    func seal(_ bytes: [UInt8], in context: SealContext) throws -> [UInt8]
    /// Throws if the bytes were not sealed with the same key in the same context.
    func open(_ bytes: [UInt8], in context: SealContext) throws -> [UInt8]
}

/// Where sealed bytes belong, so that they cannot be moved to another place unnoticed.
package struct SealContext: Hashable, Sendable {
    package var table: String
    package var column: String
    /// The person whom the row is about; 0 where it is about nobody.
    package var person: Int

    package init(table: String, column: String, person: Int) {
        self.table = table
        self.column = column
        self.person = person
    }
}

/// Leaves everything as it is: for rehearsals, and until keys are managed.
package struct PlainSealer: Sealer {
    package init() {}

    package func seal(_ bytes: [UInt8], in context: SealContext) -> [UInt8] { bytes }
    package func open(_ bytes: [UInt8], in context: SealContext) -> [UInt8] { bytes }
}
