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

        /// A text that comes again later than it can have been answered is taken for a new one.
        case forgetsRepeats = "forgets-repeats"
        /// A text goes while nobody knows whether an earlier one to the same person was taken.
        case overtakesUncertain = "overtakes-uncertain"
        /// A crisis text waits until everything before it has gone.
        case keepsCrisisInLine = "keeps-crisis-in-line"
        /// Reminders that were planned before STOP come after START.
        case keepsPlansAfterStop = "keeps-plans-after-stop"
        /// A reminder that has started is not marked so.
        case startsRemindersTwice = "starts-reminders-twice"
        /// A gateway that asks to be left alone for a while is not.
        case forgetsRetryAfter = "forgets-retry-after"
        /// A gateway is asked while a request may still be inside it.
        case asksTooEarly = "asks-too-early"
        /// A reminder is sent once more on a guess.
        case guessesReminders = "guesses-reminders"
        /// A reply is sent on a guess for as long as nobody knows.
        case guessesForEver = "guesses-for-ever"
        /// A text that was given up is nobody's task.
        case losesFailures = "loses-failures"
        /// Tries of a text are not counted.
        case neverPutsAside = "never-puts-aside"
        /// What waits is read by the version that runs now, whoever asked it.
        case readsByNewVersion = "reads-by-new-version"
        /// News that comes before the gateway's answer is thrown away.
        case losesEarlyReceipts = "loses-early-receipts"
        /// STOP is answered, and not kept.
        case forgetsStop = "forgets-stop"
        /// A sender that has ended counts as busy for ever.
        case leaksSenders = "leaks-senders"
        /// Once a gateway was asked about somebody's text, it is not asked about them again.
        case asksOnce = "asks-once"
        /// Quiet hours are thought of when a reminder is planned, and not when it is sent.
        case forgetsQuietHours = "forgets-quiet-hours"
        /// Nothing is looked at between the claim and the request.
        case skipsLastLook = "skips-last-look"
        /// A turn is kept as it was thought through, whatever has happened to its person since.
        case keepsStaleTurns = "keeps-stale-turns"
        /// Staff stop sending, and what is claimed by then goes all the same; what comes later too.
        case ignoresSwitch = "ignores-switch"

        /// A text that speaks of poison ends the process whenever it has its turn; such texts must be set aside.
        case diesOfPoison = "dies-of-poison"

        package static let variable = "LINKLINE_MUTANT"

        private static let inProcess = ProcessInfo.processInfo.environment[variable].flatMap(Mutant.init)

        /// The one of a task and of all that it does on its own thread, for simulations.
        @TaskLocal package static var inTask: Mutant?

        /// The one that is planted here.
        package static var planted: Mutant? { inTask ?? inProcess }

        /// Tells the starts of the service apart.
        package static let start = UUID().uuidString

        /// Ends the process if the text is poison, and poison is planted.
        package static func taste(_ text: String) {
            if planted == .diesOfPoison, text.contains("poison") { _ = kill(getpid(), SIGKILL) }
        }
    }
#endif
