/// A command: a whole text that asks something of the service and answers no question.
///
/// The raw values are the `keyword` field of `linkline explain reading`.
package enum Keyword: String, Hashable, Sendable, CaseIterable {
    case stop
    /// A near miss of STOP ("STPO", "stop it"), which earns one question.
    case confirmStop = "confirm-stop"
    case start
    case help
    case menu
    case back
    case again
    case skip
    case human
    case restart
    /// "Sorry, I meant 4", "change 2", "it's LS6 not LS8".
    case correct
    case later
    case `continue`
    case more
    case why
    case language
    case safe
}
