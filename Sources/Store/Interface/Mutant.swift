#if LINKLINE_MUTANTS
    import Foundation

    /// Bugs planted on purpose, one at a time, to see whether the fault harness finds them.
    ///
    /// They are in debug builds only. `LINKLINE_MUTANT` names the one of this process.
    package enum Mutant: String, CaseIterable, Sendable {
        /// The gateway is answered before what it said is durable.
        case acknowledgesBeforeCommit = "acknowledges-before-commit"
        /// What was in flight when the process died stays so, and nobody looks at it again.
        case losesClaims = "loses-claims"
        /// A text of uncertain fate is sent again at once, and nobody is asked.
        case resendsUncertain = "resends-uncertain"
        /// The last receipt counts, not the furthest.
        case takesReceiptsBackwards = "takes-receipts-backwards"
        /// Whether somebody said STOP is asked when a text is planned, and not when it is sent.
        case asksConsentWhenPlanning = "asks-consent-when-planning"
        /// Texts that were accepted before the last start are not known any more.
        case forgetsDuplicates = "forgets-duplicates"
        /// Texts of those who said STOP are not screened.
        case skipsCrisisOfOptedOut = "skips-crisis-of-opted-out"
        /// What was in flight when the process died is sent again.
        case resendsInFlight = "resends-in-flight"
        /// A commit may be lost with the power.
        case doesNotFlush = "does-not-flush"

        /// A text that speaks of poison ends the process whenever it has its turn; such texts must be set aside.
        case diesOfPoison = "dies-of-poison"

        package static let variable = "LINKLINE_MUTANT"

        package static let planted = ProcessInfo.processInfo.environment[variable].flatMap(Mutant.init)

        /// Tells the starts of the service apart.
        package static let start = UUID().uuidString

        /// Ends the process if the text is poison, and poison is planted.
        package static func taste(_ text: String) {
            if planted == .diesOfPoison, text.contains("poison") { _ = kill(getpid(), SIGKILL) }
        }
    }
#endif
