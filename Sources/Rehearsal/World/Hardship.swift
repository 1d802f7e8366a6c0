/// What befalls the service itself, beside what its gateways do.
package struct Hardship: Hashable, Sendable {
    /// Deaths of the process, out of a thousand passings of each point.
    package var deaths: [DeathPoint: Int]
    /// How long it lies dead, in seconds.
    package var downSeconds: ClosedRange<Int>
    /// Out of a thousand texts: a sender begins its request seconds after the claim.
    package var lateSender: Int
    /// Out of a thousand texts: a turn is ready seconds after it was begun.
    package var lateThought: Int
    /// Out of a thousand moments at which one more thing would hurt most: it happens just then.
    var aimed = 0
    /// About so many hours between two of a kind; 0 or nothing for never.
    package var hoursBetween: [Misfortune: Int]

    package static let none = Hardship(
        deaths: [:], downSeconds: 0...0, lateSender: 0, lateThought: 0, hoursBetween: [:])

    /// More in a day than a service lives through in years.
    package static let storm = Hardship(
        deaths: [.beforeCommit: 4, .afterCommit: 4, .beforeRequest: 8, .afterRequest: 8, .beforeResult: 8],
        downSeconds: 1...600, lateSender: 250, lateThought: 200,
        hoursBetween: [.publish: 5, .clockJump: 7, .freeze: 6, .spoiledState: 12, .switched: 9])
}

/// Something that happens to the service from outside.
package enum Misfortune: String, Hashable, Sendable, CaseIterable {
    /// Other dialogues are published while people are in the middle of something.
    case publish
    /// The machine's clock goes wrong by up to an hour, or is set right.
    case clockJump = "clock jump"
    /// The machine stands still for up to two hours, and then goes on as if nothing had been.
    case freeze
    /// Somebody's saved conversation can no longer be read.
    case spoiledState = "spoiled state"
    /// Staff stop sending for a while.
    case switched = "sending stopped"
}

/// Moments that a run must have met: a fault just when something else is under way.
///
/// A run that never came to such a moment says nothing about it, so each is counted.
package enum Race: String, Hashable, Sendable, CaseIterable {
    case stopInFlight = "STOP while a text to them is under way"
    case stopUncertain = "STOP while nobody knows whether a text to them was taken"
    case stoppedBeforeRequest = "STOP between the claim and the request"
    case stoppedAtGateway = "the gateway refuses a text since its person has said STOP to the network"
    case stopRepeated = "STOP delivered twice"
    case crisisOptedOut = "a crisis text from somebody who has said STOP"
    case crisisInOutage = "a crisis text while the gateway is down"
    case crisisBehindUncertain = "a crisis text while an earlier text is uncertain"
    case crisisWithStaff = "a crisis text while a person has the conversation"
    case duplicateInCommit = "a repeat in the same commit as its first copy"
    case duplicateOfEarlierLife = "a repeat of a text that an earlier life of the process took"
    case publishBeforeTurn = "another version published between a text and its turn"
    case answerAcrossVersions = "an answer to a question that another version asked"
    case jumpInBacklog = "the clock jumps while texts wait"
    case freezeInFlight = "the process freezes while texts are under way"
    case freezeAtDoor = "a text at the door of a frozen process"
    case deathUncommitted = "death before the commit of a text"
    case deathUntold = "death after the commit of a text and before its answer"
    case deathClaimed = "death between claim and request"
    case deathSent = "death between request and answer"
    case deathAnswered = "death between answer and result"
    case deathInPublish = "death while another version is published"
    case poison = "a text that kills whoever reads it"
    case poisonPutAside = "a text put aside after it has killed"
    case receiptBeforeResult = "a receipt before the gateway's answer"
    case receiptBackwards = "a receipt that says less than one before"
    case outageBacklog = "several texts to one person wait for the gateway"
    case turnOverlaps = "something else happens to a person while their text is thought about"
    case publishInThought = "another version published while a text is thought about"
    case leaseOver = "a sender has not said for a quarter of an hour what came of its text"
    case switchInFlight = "sending is stopped while texts are under way"
    case switchedBeforeRequest = "sending is stopped between the claim and the request"
    case loopStopped = "a sender of too many texts is answered no more"
    case staffInFlight = "staff reply while a text to the person is under way"
    case reminderInQuietHours = "a reminder that quiet hours hold at the last moment"
    case lookUpLate = "a look-up of a text that the gateway listed late"
}
