/// One slip, planted in a shipped file: what an author or an editor could have done.
struct Slip: Sendable, CustomStringConvertible {
    /// What kind of slip it is.
    enum Kind: String, CaseIterable, Sendable {
        case droppedBranch = "dropped branch"
        case wrongTarget = "wrong target"
        case missingTarget = "target that does not exist"
        case swappedYesAndNo = "YES and NO swapped"
        case slotUnset = "question dropped, its slot unset"
        case missingOtherwise = "missing otherwise"
        case invertedCondition = "inverted condition"
        case nudgeLoop = "nudge that goes round and round"
        case loopWithoutQuestion = "loop that asks nothing"
        case overLong = "over-long text"
        case outsideAlphabet = "character outside the alphabet"
        case stopShadowed = "STOP shadowed"
        case wrongType = "wrong type"
        case unreachableNode = "unreachable node"
        case unreachableStatement = "unreachable statement"
        case unknownPlaceholder = "placeholder of nothing"
        case unansweredPlaceholder = "placeholder that may be unanswered"
        case otherOutcome = "another outcome"
        case reminderDropped = "reminder dropped"
        case reminderMoved = "reminder on another day"
        case taskDropped = "task for staff dropped"
        case handOffDropped = "hand-off replaced by an end"
        case recordDropped = "record dropped"
        case ladderWithoutEnd = "ladder that leads nowhere"
        case valuesSwapped = "values of two options swapped"
        case optionDropped = "option dropped"
        case scaleChanged = "scale with other ends"
        case saidDropped = "message dropped"
        case callReplaced = "another dialogue called"
        case discreetDropped = "words for a shared phone dropped"
        case optOutDropped = "opt-out of a wrong number dropped"
        case crisisReplyRemoved = "crisis reply removed"
        case crisisNumberWrong = "wrong number in a crisis reply"
        case crisisNoticeEmptied = "emergency line taken out of a notice"
        case stopNoticeDropped = "confirmation of STOP dropped"
        case translationPlaceholder = "translation with another placeholder"
        case translationDropped = "translation dropped"

        /// A slip that could leave somebody in danger unanswered, or text somebody who must not be texted.
        var isSafety: Bool {
            switch self {
            case .stopShadowed, .handOffDropped, .optOutDropped, .crisisReplyRemoved,
                .crisisNumberWrong, .crisisNoticeEmptied, .stopNoticeDropped:
                true
            default: false
            }
        }
    }

    var kind: Kind
    /// `dialogues/menu.talk`, `content/notices.talk`.
    var path: String
    /// The line that was changed, from 1.
    var line: Int
    /// The line as it was.
    var was: String
    /// The whole file with the slip.
    var text: String

    var description: String { "\(kind.rawValue): \(path):\(line)  \(was.drop { $0 == " " })" }
}

/// Numbers drawn by lot, the same for each seed (SplitMix64 by Steele and others, 2014).
struct Lot {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func number(below count: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return Int((mixed ^ mixed >> 31) % UInt64(max(1, count)))
    }

    /// At most so many of `all`, none twice.
    mutating func some<Element>(_ count: Int, of all: [Element]) -> [Element] {
        var rest = all
        var chosen: [Element] = []
        while chosen.count < count, !rest.isEmpty { chosen.append(rest.remove(at: number(below: rest.count))) }
        return chosen
    }
}
