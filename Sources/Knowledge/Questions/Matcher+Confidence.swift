extension Matcher {
    /// How sure it is that the best topic answers a text, from 0 to 1: the chance by which the outcome is decided.
    ///
    /// It tells texts out of scope from others better than the chance of the best topic among the topics does, since
    /// it counts how many words are known.
    package func confidence(_ text: String) -> Double {
        withScan { scan in
            guard let ranking = rank(text, shown: 1, &scan) else { return 0 }
            return calibration.right.chance(ranking.signals)
        }
    }
}
