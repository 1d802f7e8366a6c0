import Conversations
import Dialogue
import Store
import Words

// What happened, in order: named by one number for a whole run, and told in words for one that failed.
extension World {
    enum Noted: String { case arrival, request, asked, death, misfortune, admission, turn, settled, receipt, start }

    /// Adds something to the name of the run; the words are worked out only if somebody wants to read them.
    func note(_ what: Noted, _ key: Key, of person: Int? = nil, _ words: @autoclosure () -> String = "") {
        trace.add(UInt64(bitPattern: now.seconds))
        trace.add(what.rawValue)
        trace.add(key.value)
        guard settings.tells else { return }
        let who = person.map { "person \(people[$0].number)" } ?? "service"
        let told = words()
        tally.story.append("\(spoken(now)):\(two(now.seconds % 60)) \(who): \(told.isEmpty ? what.rawValue : told)")
    }

    private func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }

    /// Counts the moments that a durable event met.
    func meet(_ note: Notebook.Note) {
        guard let model else { return }
        switch note {
        case .admission(let admission, _, let id):
            let person = id.number - 1
            if admission.decision == .stopped {
                count(.stopInFlight, if: model.isUnderWay(to: person))
                count(.stopUncertain, if: model.isUncertain(to: person))
            }
            guard admission.decision == .crisis else { return }
            count(.crisisOptedOut, if: people[person].isOptedOut)
            count(.crisisInOutage, if: now < outageEnds)
            count(.crisisBehindUncertain, if: model.isUncertain(to: person))
            count(.crisisWithStaff, if: people[person].state.keeper != .assistant)
        case .turn(let turn, let id, .text):
            let before = people[id.number - 1].state
            let isOther = before.frames.last.map { $0.program != desk.assistant.program.hash } ?? false
            count(.answerAcrossVersions, if: before.pending != nil && isOther && turn.state.pending != before.pending)
        case .turn(_, let id, .staff): count(.staffInFlight, if: model.isUnderWay(to: id.number - 1))
        case .queued(let text, _):
            count(.outageBacklog, if: now < outageEnds && model.waits(for: text.person.number - 1) > 1)
        case .turn, .claim: break
        }
    }

    func count(_ race: Race, if isMet: Bool = true) {
        if isMet { tally.races[race, default: 0] += 1 }
    }

    /// Where the model watches, something that must hold.
    func demand(_ promise: String, _ holds: Bool, of person: Int, _ what: @autoclosure () -> String) {
        if !holds { breakOff(Violation(promise: promise, person: person, at: now, what: what())) }
    }

    /// A promise is broken: the run ends there, if the model watches.
    func breakOff(_ violation: Violation) { if model != nil, self.violation == nil { self.violation = violation } }
}
