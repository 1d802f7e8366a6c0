/// How large a file of the notation may be; beyond that it is read in part, with one error.
package enum TalkLimits {
    /// Levels of lines below each other.
    ///
    /// No dialogue needs more than six; the limit bounds every recursion over the tree.
    package static let depth = 12
    /// Bytes in a file.
    package static let bytes = 1 << 20
    /// Lines in a file.
    package static let lines = 20_000
}
