import Dialogue
import Words

/// Somebody who makes life hard for a service: they repeat themselves, text in bursts, change their minds about STOP,
/// are in danger at the wrong moment, or are a machine that answers machines.
struct StormMind: Minded {
    let persona: Persona
    private(set) var texts = 0
    private var chance: Chance
    private let habit: Habit
    private var isOut = false

    enum Habit: String, CaseIterable {
        case answers, wavers, isInDanger, repeats, bursts, robot, poisons
    }

    /// Words that end the process which reads them, as a fault of ours might.
    static let poison = "poison"
    /// A machine gives up after so many texts.
    private static let robotTexts = 20

    init(chance: Chance) {
        var chance = chance
        // One in forty sends what kills, since each costs the service four lives.
        habit = chance.happens(perMille: 25) ? .poisons : chance.one(of: Habit.allCases.dropLast()) ?? .answers
        var persona = Persona(name: habit.rawValue, about: "")
        persona.isContacted = chance.happens(percent: 20)
        self.persona = persona
        self.chance = chance
    }

    mutating func look(_ view: Mind.View) -> [Mind.Utterance] {
        if habit == .robot {
            return texts < Self.robotTexts ? [say("Thank you for your message. I am away until Monday.")] : []
        }
        if let special = sometimes() { return special }
        guard !view.isWithStaff else { return chance.happens(percent: 30) ? [say("ok thanks")] : [] }
        guard let expected = view.expected else { return chance.happens(percent: 30) ? open() : [] }
        guard !chance.happens(percent: 12) else { return [] }
        let answer = answer(expected)
        switch habit {
        case .repeats where chance.happens(percent: 40): return [say(answer), say(answer)]
        case .bursts where chance.happens(percent: 30): return [say("hm"), say(answer), say("sorry"), say("menu")]
        default: return [say(answer)]
        }
    }

    mutating func open() -> [Mind.Utterance] {
        if let special = sometimes() { return special }
        let words = isOut ? ["start", "hello", "start"] : ["outing", "outing", "hello", "menu", "is it free"]
        return [say(chance.one(of: words) ?? "outing")]
    }

    /// What they say whatever they are asked.
    private mutating func sometimes() -> [Mind.Utterance]? {
        let stops = habit == .wavers ? 18 : 2
        let dangers = habit == .isInDanger ? 10 : 1
        if habit == .poisons, chance.happens(percent: 8) { return [say(Self.poison, "poison")] }
        if chance.happens(percent: stops) { return [say(isOut ? "start" : "stop", isOut ? "start" : "stop")] }
        if chance.happens(percent: dangers) { return [say("i want to end my life", "crisis")] }
        if chance.happens(percent: 2) { return [say("help")] }
        if chance.happens(percent: 3) { return [say("human")] }
        return nil
    }

    private mutating func answer(_ expected: Expected) -> String {
        switch expected.kind {
        case .choice:
            guard let option = chance.one(of: expected.options) else { return "yes" }
            // A word of one version of the dialogue only, or the number as shown.
            return chance.happens(percent: 30) ? option.also.first ?? option.label : String(option.number)
        case .yesNo: return chance.happens(percent: 70) ? "yes" : "no"
        case .scale, .number: return String(chance.number(in: 1...9))
        default: return "ok"
        }
    }

    private mutating func say(_ text: String, _ occasion: String? = nil) -> Mind.Utterance {
        texts += 1
        if occasion == "stop" { isOut = true }
        if occasion == "start" || text == "start" { isOut = false }
        return Mind.Utterance(text: text, occasion: occasion)
    }

    mutating func answers(after now: Instant) -> Instant {
        // A machine answers at once, and some people do while more is on its way.
        let isQuick = habit == .robot || chance.happens(percent: 25)
        return now.adding(seconds: Int64(isQuick ? chance.number(in: 1...5) : chance.number(in: 20...3600)))
    }

    mutating func comesBack(after now: Instant) -> Instant? {
        now.adding(seconds: Int64(chance.number(in: 900...28_800)))
    }

    mutating func begins(after start: Instant, withinDays days: Int) -> Instant {
        start.adding(seconds: Int64(chance.below(43_200)))
    }
}
