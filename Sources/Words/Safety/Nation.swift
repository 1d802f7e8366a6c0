/// A nation of the United Kingdom: which lines a person can ring depends on it.
package enum Nation: String, Hashable, Sendable, CaseIterable {
    case england
    case scotland
    case wales
    case northernIreland = "northern-ireland"
}
