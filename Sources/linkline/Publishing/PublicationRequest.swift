import Foundation

/// What `linkline publish` asks for.
struct PublicationRequest: Codable, Equatable, Sendable {
    /// Every file of the version, by its path; none to go back.
    var files: [String: Data] = [:]
    /// The number of the live version that it was compared with; nothing if there was none.
    var base: Int?
    /// The replay found that a text is judged otherwise.
    var isSafety = false
    /// The names of those who agree.
    var approvals: [String] = []
    var note = ""
}

/// How far a version came.
struct PublishedVersion: Codable, Equatable, Sendable {
    enum State: String, Codable, Sendable {
        case live, waiting
    }

    var number: Int
    /// SHA-256 over its files.
    var hash: String
    var state: State
    /// Who has agreed.
    var approvals: [String]
    /// How many must still agree.
    var missing: Int
    /// A running service talks with it from now on.
    var isServed = false
}
