/// What can go wrong in the store; never holds a patient's words or number.
package enum StoreError: Error, Equatable, Sendable {
    /// The file is a database of something else, or no database.
    case notOurs(path: String)
    /// The file was written by a newer program.
    case newer(path: String, schema: Int, known: Int)
    /// The file is damaged.
    case corrupt(detail: String)
    /// No more room on the disk.
    case full
    /// The disk or the file system failed to read or write.
    case inputOutput(detail: String)
    /// Somebody else kept the file locked for longer than five seconds.
    case busy
    /// A reading took longer than readings may.
    case tooLong
    /// The file or its folder cannot be opened for writing.
    case cannotOpen(path: String, detail: String)
    /// A setting that durability rests on did not take.
    case setting(name: String, wanted: String, found: String)
    /// The conversation was saved by somebody else since it was loaded.
    case staleRevision(person: PersonID, expected: Int)
    /// A row that must be there is not.
    case missing(what: String, number: Int)
    /// A row holds what this program cannot read.
    case unreadable(what: String, number: Int, detail: String)
    /// A row broke a rule of the schema: a mistake in the program.
    case refused(detail: String)

    /// The cycle cannot go on: whatever it did is lost, nobody may be told of success.
    package var endsCycle: Bool {
        switch self {
        case .corrupt, .full, .inputOutput, .busy: true
        case .notOurs, .newer, .tooLong, .cannotOpen, .setting, .staleRevision, .missing, .unreadable, .refused: false
        }
    }

    /// The disk or the file can no longer be trusted: nothing more may be done with either.
    package var isDamage: Bool {
        switch self {
        case .corrupt, .inputOutput: true
        case .full, .busy, .tooLong, .notOurs, .newer, .cannotOpen, .setting, .staleRevision, .missing, .unreadable,
            .refused:
            false
        }
    }

    /// A short name for logs and counters.
    package var label: String {
        switch self {
        case .notOurs: "not-ours"
        case .newer: "newer"
        case .corrupt: "corrupt"
        case .full: "full"
        case .inputOutput: "input-output"
        case .busy: "busy"
        case .tooLong: "too-long"
        case .cannotOpen: "cannot-open"
        case .setting: "setting"
        case .staleRevision: "stale-revision"
        case .missing: "missing"
        case .unreadable: "unreadable"
        case .refused: "refused"
        }
    }
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notOurs(let path):
            "\(path) is not a Linkline database. Choose another file with --db; this one was left as it is."
        case .newer(let path, let schema, let known):
            "\(path) was written by a newer Linkline (schema \(schema), this program knows \(known)). "
                + "Use the newer program."
        case .corrupt(let detail):
            "The database is damaged (\(detail)). Stop the service, keep the file and restore the last backup."
        case .full:
            "The disk is full: nothing was stored. Make room; the gateways will send their texts again."
        case .inputOutput(let detail):
            "The disk failed (\(detail)). Stop the service and check the disk before starting again."
        case .busy:
            "Another program kept the database locked for 5 seconds. Find it and end it."
        case .tooLong:
            "A reading took too long, and was given up so that it keeps nobody waiting. Ask for less at once."
        case .cannotOpen(let path, let detail):
            "\(path) cannot be opened (\(detail)). Check that the folder is there and may be written to."
        case .setting(let name, let wanted, let found):
            "The database setting \(name) should be \(wanted) and is \(found), so texts could be lost: not starting."
        case .staleRevision(let person, let expected):
            "The conversation of person \(person.number) is no longer at revision \(expected). Load it again."
        case .missing(let what, let number):
            "There is no \(what) number \(number)."
        case .unreadable(let what, let number, let detail):
            "The \(what) number \(number) cannot be read (\(detail)). Was it written with another key or program?"
        case .refused(let detail):
            "The database refused a row (\(detail)). This is a mistake in the program."
        }
    }
}
