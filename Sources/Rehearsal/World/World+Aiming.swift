import Conversations
import Dialogue
import Store
import Words

// Chance alone would bring two rare things together once in years: some moments are aimed at.
extension World {
    private func aims(_ key: Key, times: Int = 1) -> Bool {
        guard model != nil, !isClosing else { return false }
        var chance = chance(for: key)
        return chance.happens(perMille: settings.hardship.aimed * times)
    }

    /// A text is claimed, and its sender is late with the request.
    func aimAtClaim(of text: OutboxText) {
        guard text.recipient == .person else { return }
        let person = text.person.number - 1
        var chance = chance(for: Key("claimed \(text.reference)", text.attempts))
        let key = Key("aim at claim \(text.reference)", text.attempts)
        if text.kind == .reminder, !settings.rules.sendHours.isOpen(at: clock.adding(seconds: 3600)) {
            // The machine stands still, and quiet hours begin.
            if aims(key, times: 6) { sleep(seconds: 7200) }
        }
        guard aims(key) else { return }
        switch chance.below(6) {
        case 0, 1: stops(person, &chance)
        case 2: queue.add(.aimed(.freeze), at: now.adding(seconds: 1))
        case 3: queue.add(.aimed(.switched), at: now.adding(seconds: 1))
        case 4: queue.add(.aimed(.clockJump), at: now.adding(seconds: 1))
        default:
            queue.add(.staffAct(.takesOver, person), at: now.adding(seconds: 1))
            queue.add(.staffAct(.handsBack, person), at: now.adding(minutes: chance.number(in: 10...60)))
        }
    }

    /// Nobody knows whether a text was taken: just now its person is in danger, or has had enough.
    func aimAtDoubt(about text: OutboxText) {
        let person = text.person.number - 1
        let key = Key("aim at doubt \(text.reference)", text.attempts)
        guard text.recipient == .person, aims(key) else { return }
        var chance = chance(for: Key("doubt \(text.reference)", text.attempts))
        if chance.happens(percent: 50) {
            stops(person, &chance)
        } else {
            queue.add(.says("i want to end my life", person: person), at: now)
        }
    }

    /// A turn takes seconds: other dialogues are published meanwhile.
    func aimAtThought() {
        guard let ready = life?.thinkers.nextReady, ready > now else { return }
        let key = Key("aim at thought", Int(now.seconds))
        // A second later: the new version begins the turn anew, and is not to be replaced at the same moment.
        if aims(key, times: 3) { queue.add(.aimed(.publish), at: now.adding(seconds: 1)) }
    }

    /// The gateway goes down: somebody needs help just then.
    func aimAtOutage() {
        let key = Key("aim at outage", Int(now.seconds))
        guard aims(key, times: 10) else { return }
        var chance = chance(for: key)
        let person = chance.below(people.count)
        queue.add(.says("i want to end my life", person: person), at: now.adding(seconds: 60))
    }

    /// They say STOP now, and START some time later, or nobody would be left to text.
    private func stops(_ person: Int, _ chance: inout Chance) {
        queue.add(.says("stop", person: person), at: now)
        queue.add(.says("start", person: person), at: now.adding(minutes: chance.number(in: 10...120)))
    }

    func say(_ words: String, _ person: Int) {
        guard !isClosing else { return }
        text([Mind.Utterance(text: words, occasion: Self.occasions[words])], from: person)
    }

    private static let occasions = ["stop": "stop", "start": "start", "i want to end my life": "crisis"]

    private func sleep(seconds: Int64) {
        guard life != nil else { return }
        count(.freezeInFlight, if: model?.isUnderWay ?? false)
        frozenUntil = max(frozenUntil, now.adding(seconds: seconds))
    }
}
