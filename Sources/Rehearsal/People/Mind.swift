import Dialogue
import Words

/// What one made-up person has in mind: who they are, how far they are, and what they do next.
struct Mind {
    let persona: Persona
    private var chance: Chance
    private let mood: Int
    /// At which of their texts they say something of a list, whatever they are asked.
    private let plans: [Int: String]
    /// Texts sent so far.
    private(set) var texts = 0
    private(set) var saidStop = false
    /// The last score they gave, for corrections.
    private var lastScore: Int?
    private var hasThanked = false

    init(persona: Persona, chance: Chance) {
        self.persona = persona
        var chance = chance
        mood = chance.number(in: 0...10)
        var plans: [Int: String] = [:]
        for plan in persona.plans { plans[chance.number(in: plan.texts)] = plan.list }
        self.plans = plans
        self.chance = chance
    }

    /// What they see when they look at their phone.
    struct View {
        /// What waits for an answer, if anything.
        var expected: Expected?
        /// A person has the conversation, or is asked for.
        var isWithStaff = false
        /// Something came since they looked last.
        var hasNews: Bool
        var answeredScale = false
    }

    /// A text to send.
    struct Utterance {
        var text: String
        /// The list that it is from, where that says what must come of it (`stop`, `crisis`).
        var occasion: String?
    }

    /// Looks at the phone; nothing to send if they leave it.
    mutating func look(_ view: View) -> [Utterance] {
        guard !saidStop else { return comesBackAfterStop() }
        if let list = plans[texts + 1] { return [say(list)] }
        if view.isWithStaff { return chance.happens(percent: 60) ? [say("to-staff")] : [] }
        guard let expected = view.expected else { return idle(view) }
        guard !chance.happens(percent: persona.staysSilent) else { return [] }
        if chance.happens(percent: persona.asksInstead) { return [say("questions")] }
        if chance.happens(percent: persona.makesNoSense) { return [say("nonsense")] }
        if let lastScore, view.answeredScale, chance.happens(percent: persona.corrects) {
            let other = lastScore == 10 ? 9 : lastScore + 1
            self.lastScore = nil
            return [say("correction", filling: String(other))]
        }
        if chance.happens(percent: 2) { return [say("skip")] }
        return answer(expected)
    }

    private mutating func answer(_ expected: Expected) -> [Utterance] {
        let said = Answering(persona: persona, mood: mood).answer(expected, &chance)
        if expected.kind == .scale { lastScore = Int(said.text) }
        var text = said.text
        let takesWordsAround = expected.kind == .yesNo || expected.kind == .scale
        if takesWordsAround, chance.happens(percent: persona.habits.around) {
            text = chance.one(of: persona.says["around"] ?? [])?.replacing("{answer}", with: text) ?? text
        }
        return [send(text, exactly: said.isExact, occasion: nil)]
    }

    private mutating func idle(_ view: View) -> [Utterance] {
        guard view.hasNews else { return [say("again")] }
        guard !hasThanked, chance.happens(percent: 20) else { return [] }
        hasThanked = true
        return [say("thanks")]
    }

    private mutating func comesBackAfterStop() -> [Utterance] {
        guard chance.happens(percent: 10) else { return [] }
        saidStop = false
        return [say("start")]
    }

    /// Their first text, or one out of the blue.
    mutating func open() -> [Utterance] {
        if saidStop { return comesBackAfterStop() }
        if let list = plans[texts + 1] { return [say(list)] }
        return [say(texts == 0 ? "opening" : "again")]
    }

    private mutating func say(_ list: String, filling answer: String? = nil) -> Utterance {
        var text = chance.one(of: persona.says[list] ?? []) ?? ""
        if let answer { text = text.replacing("{answer}", with: answer) }
        if list == "stop" { saidStop = true }
        // What is promised of certain words is promised of these words, not of every slip in them.
        let isExact = ["stop", "start", "crisis"].contains(list)
        return send(text, exactly: isExact, occasion: list)
    }

    private mutating func send(_ text: String, exactly: Bool, occasion: String?) -> Utterance {
        texts += 1
        let typed = Typing(habits: persona.habits).typed(text, exactly: exactly, &chance)
        return Utterance(text: typed, occasion: occasion)
    }

    // MARK: Time

    /// When they answer what comes now, within the hours in which they look at their phone.
    mutating func answers(after now: Instant) -> Instant {
        awake(from: now.adding(seconds: Int64(chance.number(in: persona.answersAfter) * 60 + chance.below(60))))
    }

    /// When they text out of the blue next; nothing if they never do.
    mutating func comesBack(after now: Instant) -> Instant? {
        guard persona.comesBack > 0 else { return nil }
        var days = 0
        while !chance.happens(percent: persona.comesBack) {
            days += 7
            guard days < 400 else { return nil }
        }
        return awake(from: now.adding(seconds: Int64(days) * 86_400 + Int64(chance.below(7 * 86_400))))
    }

    /// When they text for the first time.
    mutating func begins(after start: Instant, withinDays days: Int) -> Instant {
        awake(from: start.adding(seconds: Int64(chance.below(max(1, days) * 86_400))))
    }

    private func awake(from moment: Instant) -> Instant {
        let local = LocalTime(moment)
        if local.time < persona.wakes {
            return LocalTime(date: local.date, time: persona.wakes).instant.adding(seconds: moment.seconds % 3600)
        }
        guard local.time < persona.sleeps else {
            return LocalTime(date: local.date.adding(days: 1), time: persona.wakes).instant
                .adding(seconds: moment.seconds % 3600)
        }
        return moment
    }
}
