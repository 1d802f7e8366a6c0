import Dialogue
import Talk

/// A conversation that must come out as it is written.
package struct TranscriptTest: Sendable {
    package var name: String
    package var path: String
    package var line: Int
    /// The dialogue whose file or tests it stands in.
    package var dialogue: String
    /// It begins when that dialogue has just started.
    var startsDialogue: Bool
    /// When it begins, on the clocks of Europe/London.
    var beginning: LocalClock
    var givens: [Given]
    var turns: [TestTurn]

    /// What is known at the start.
    struct Given: Sendable {
        var name: Word
        var value: String
    }
}

/// Something that happens in a test, and what must come of it.
struct TestTurn: Sendable {
    enum Happening: Sendable {
        /// The start of the test itself: what a dialogue says first.
        case beginning
        /// One text, or several at once.
        case texts([String])
        /// So many hours later.
        case later(hours: Int)
        case at(LocalClock)
        case starts(Word, with: [Word: String])
        case nothingStarted
        /// Somebody else puts the patient in touch.
        case referred(with: [Word: String])
        case staff(StaffAct)
    }

    var line: Int
    /// As it was written, for the report.
    var written: String
    var happening: Happening
    /// Nothing if the messages of this turn are not looked at.
    var messages: [MessagePattern]?
    /// The lines that each of them stands on; one for a bare `<`.
    var messageLines: [ClosedRange<Int>] = []
    var facts: [Fact] = []
}

/// What a message must look like.
enum MessagePattern: Sendable {
    case exact(String)
    /// With `*` for anything.
    case glob(String)
    case regex(String)
    /// Whatever else is said.
    case rest
}

/// What must hold after a turn.
struct Fact: Sendable {
    enum Claim: Sendable {
        case value(Word, String)
        case skipped(Word, reason: String?)
        case flag(String)
        case noFlag
        case task(String)
        /// Something was recorded for staff and reports, as `record KIND` does.
        case record(RecordKind)
        case noTask
        case waiting(Word?)
        case ended(String?)
        case reminder(Word, date: String?)
        case noReminder(Word)
        case segments(Int)
    }

    var line: Int
    var written: String
    var claim: Claim
}

/// What a clock on the wall shows.
struct LocalClock: Hashable, Sendable {
    /// `2026-06-10`.
    var date: String
    /// `10:00`.
    var time: String

    static let usual = LocalClock(date: "2026-06-10", time: "10:00")
}
