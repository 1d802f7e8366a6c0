package import Talk

/// How bad a site finds what is found: warnings and notes may be raised, lowered or left out, errors and safety not.
package struct SeveritySettings: Sendable {
    /// What may be said of a code.
    package enum Level: String, CaseIterable, Sendable { case error, warning, note, off }

    /// Why a setting is refused.
    package enum Refusal: Error, Hashable {
        /// It is not written `CODE=LEVEL`.
        case unreadable(String)
        case unknownCode(String)
        /// It would lower an error, or something about safety.
        case tooLow(String)
    }

    private var levels: [String: Level] = [:]

    /// Reads what a site says.
    ///
    /// - Parameter settings: each written `LL3114=off`.
    /// - Throws: the first setting that is refused, and why.
    package init(_ settings: [String]) throws(Refusal) {
        for setting in settings {
            let sides = setting.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard sides.count == 2, let level = Level(rawValue: sides[1]) else { throw .unreadable(setting) }
            guard let entry = Catalogue.entry(sides[0]) else { throw .unknownCode(sides[0]) }
            guard !entry.isFixed || Self.rank(level) >= Self.rank(entry.severity) else { throw .tooLow(entry.code) }
            levels[entry.code] = level
        }
    }

    /// The diagnostics as the site finds them.
    package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard !levels.isEmpty else { return diagnostics }
        return diagnostics.compactMap { one in
            guard let level = levels[one.code] else { return one }
            guard let severity = Severity(rawValue: level.rawValue) else { return nil }
            var changed = one
            changed.severity = severity
            return changed
        }
    }

    private static func rank(_ level: Level) -> Int {
        Level.allCases.count - (Level.allCases.firstIndex(of: level) ?? 0)
    }

    private static func rank(_ severity: Severity) -> Int { Level(rawValue: severity.rawValue).map { rank($0) } ?? 0 }
}
