import Foundation
package import Store
import Words

/// Why a conversation needs a person: a word that says it without colour, and the why beside it.
package struct QueueReason: Hashable, Sendable {
    package enum Word: String, Hashable, Sendable, CaseIterable {
        case flag = "FLAG"
        case failed = "FAILED"
        case asked = "ASKED"
        case stuck = "STUCK"
        case score = "SCORE"
        case missed = "MISSED"
        /// They have written to whoever has the conversation.
        case wrote = "WROTE"
        /// Something is to be done.
        case task = "TO DO"
    }

    /// Nothing where nobody waits.
    package var word: Word?
    package var why: String

    package init(_ row: QueueRow) {
        let standing = row.standing
        if let flag = row.flag {
            let matched = flag.flag.matched.map { " (\"\($0)\")" } ?? ""
            let seen = flag.acknowledged.map { "read by \($0.by)" } ?? "nobody has opened this"
            word = .flag
            why = "\(flag.flag.rule)\(matched), \(seen)"
        } else if standing.failed > 0 {
            word = .failed
            why = row.task?.task.because ?? "A text could not be delivered."
        } else if standing.keeper == .asked {
            let because = row.task?.task.because ?? "Asked for a person."
            word = Self.isStuck(because) ? .stuck : .asked
            why = because
        } else if standing.waitingSince != nil {
            word = .wrote
            why = "Waits for an answer."
        } else if let task = row.task {
            word = Self.word(of: task.task)
            why = task.task.because
        } else {
            word = nil
            why = ""
        }
    }

    private static func isStuck(_ because: String) -> Bool {
        because.contains("reached a limit") || because.localizedCaseInsensitiveContains("not understood")
    }

    private static func word(of task: NewTask) -> Word {
        if task.because.contains("could not be processed") { return .stuck }
        if task.reference?.contains("missed") == true { return .missed }
        return .task
    }
}
