/// Every bound of the engine, in one place: reaching one hands the conversation to a person.
package enum Limits {
    /// Instructions that one turn may run.
    package static let instructionsPerTurn = 2_000
    /// Messages that one turn may send.
    package static let messagesPerTurn = 6
    /// Frames that may be open at once.
    package static let frames = 4
    /// Entries in one frame's log.
    package static let logEntries = 60
    /// Bytes of an encoded state.
    package static let stateBytes = 4096
    /// Bytes of the patient's own words that a value in the state keeps (the transcript keeps them whole).
    package static let textBytes = 160
    /// Rows of a menu shown at once; MORE goes on.
    package static let rowsShown = 6
    /// Services found for one question that MORE can reach, and how many one text names.
    package static let servicesFound = 6
    package static let servicesInAText = 2
}
