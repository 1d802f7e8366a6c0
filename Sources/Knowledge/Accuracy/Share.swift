/// How many of how many, with the interval in which the true share lies.
package struct Share: Hashable, Sendable {
    package var count: Int
    package var of: Int

    package init(_ count: Int, of: Int) {
        self.count = count
        self.of = of
    }

    /// How many items are so, of all.
    package init<Item>(of items: [Item], where isSo: (Item) -> Bool) {
        self.init(items.count(where: isSo), of: items.count)
    }

    /// From 0 to 1; 0 of nothing.
    package var value: Double { of > 0 ? Double(count) / Double(of) : 0 }

    /// The 95 % score interval.
    ///
    /// E B Wilson, Journal of the American Statistical Association 22 (1927), pages 209 to 212. Of nothing it is everything from 0 to 1.
    package var interval: (low: Double, high: Double) {
        guard of > 0 else { return (0, 1) }
        let deviations = 1.959_964
        let square = deviations * deviations
        let total = Double(of)
        let middle = (value + square / (2 * total)) / (1 + square / total)
        let reach =
            deviations / (1 + square / total)
            * (value * (1 - value) / total + square / (4 * total * total)).squareRoot()
        return (max(0, middle - reach), min(1, middle + reach))
    }

    /// `88.2 (86.1-90.0)`, in per cent; a dash if there is nothing to share.
    package var text: String {
        guard of > 0 else { return "-" }
        let (low, high) = interval
        return "\(Self.percent(value)) (\(Self.percent(low))-\(Self.percent(high)))"
    }

    /// With one decimal, and two below one per cent.
    package static func percent(_ value: Double) -> String {
        let isSmall = value > 0 && value < 0.01
        let places = isSmall ? 100 : 10
        let scaled = Int((value * 100 * Double(places)).rounded())
        let rest = String(scaled % places)
        return "\(scaled / places)." + String(repeating: "0", count: (isSmall ? 2 : 1) - rest.count) + rest
    }
}
