import Dialogue
import Testing
import Words

/// Conversations made up at random: whatever is sent in whatever order, the promises hold after every event.
@Suite struct RandomWalkTests {
    static let texts = [
        "yes", "no", "4", "7", "12", "1", "2", "3", "0", "bus", "walk", "sing", "none", "ls6", "ls7", "Sam", "blah",
        "dunno",
        "menu", "human", "help", "back", "again", "skip", "why", "later", "continue", "more", "restart", "language",
        "i meant 2", "i meant 9", "i meant sing", "i meant ls8", "i meant none", "i meant yes", "change 1", "change 2",
        "check in", "find", "plan", "quiz", "wrong number", "loop", "chatty", "book", "deep", "cost?", "7, cost?",
        "likely",
        "which", "a", "b",
        "<picture>", "", "<marks>", "<long>", "end it all", "4 end it all", "he hits me", "hopeless", "stop", "stpo",
        "start", "safe", "walk-one", "5",
    ]
    static let rare: Set<String> = [
        "end it all", "4 end it all", "he hits me", "stop", "human", "wrong number", "loop", "chatty",
    ]

    static func walk(seed: Int, steps: Int) -> (broken: [String], script: [String], world: World) {
        var random = Seeded(seed)
        var world = World(contacted: random.pick([true, false]), shared: random.pick([true, false, false]))
        var script: [String] = []
        for _ in 0..<steps {
            act(&world, &random, &script)
            if !world.broken.isEmpty { break }
        }
        return (world.broken, script, world)
    }

    /// Something that the waiting question takes.
    private static func answer(_ world: World, _ random: inout Seeded) -> String? {
        let context = hearingContext(world.program, world.shelf, world.state, number: world.inbox + 1, at: world.now)
        guard let expected = context.expected else { return nil }
        switch expected.kind {
        case .choice: return expected.options.isEmpty ? nil : random.pick(expected.options).value
        case .scale: return random.pick(["1", "5", "9"])
        case .yesNo: return random.pick(["yes", "no"])
        case .postcode: return random.pick(["ls6", "ls7"])
        default: return "Sam"
        }
    }

    private static func text(_ world: World, _ random: inout Seeded) -> String {
        if random.next() % 2 == 0, let answer = answer(world, &random) { return answer }
        let text = random.pick(texts)
        return rare.contains(text) && random.pick([true, true, true, false]) ? random.pick(texts) : text
    }

    private static func act(_ world: inout World, _ random: inout Seeded, _ script: inout [String]) {
        switch random.next() % 40 {
        case 0..<27:
            let text = text(world, &random)
            script.append("> \(text)")
            world.send(text)
        case 27..<31:
            let (first, second) = (text(world, &random), text(world, &random))
            script.append("> \(first) && \(second)")
            world.send(first, second)
        case 31..<34:
            let hours = random.pick([1, 5, 49, 75, 121, 200])
            script.append("@ +\(hours)h")
            world.wait(hours: hours)
        case 34..<36:
            let (dialogue, inputs) = random.pick([
                ("check-in", [:]), ("catch-up", ["group": Value.choice("walk-one")]),
                ("catch-up", ["group": .choice("sing-two")]),
            ])
            script.append("~ due \(dialogue)")
            if Agenda.readiness(of: world.now, in: world.state, program: world.program, at: world.now) == .fire {
                world.schedule(dialogue, inputs)
            }
        case 36, 38:
            script.append("~ closes the flag, releases, hands back, START")
            world.staff(.closesFlag)
            world.staff(.releasesTexts)
            world.staff(.handsBack)
            world.send("start")
        case 37:
            let stale = Timer(kind: .silence(rung: 0), due: world.now, epoch: world.state.epoch - 1)
            script.append("~ stale timer")
            world.run(.timer(stale))
        default:
            let act = random.pick([
                StaffAct.takesOver, .replies("Hello from Ann."), .handsBack, .closesFlag, .releasesTexts,
                .starts(dialogue: "catch-up", inputs: ["group": .choice("walk-two")]),
                .starts(dialogue: "check-in", inputs: [:]),
            ])
            script.append("~ \(act)")
            world.staff(act)
        }
    }

    /// Walks that never came anywhere would prove nothing.
    @Test func theWalksComeByEveryRule() {
        var rules: [String: Int] = [:]
        for seed in 5_000..<5_200 {
            for rule in Self.walk(seed: seed, steps: 60).world.trace { rules[rule, default: 0] += 1 }
        }
        for rule in [
            "admit.answered-own", "admit.crisis", "admit.started", "admit.stopped", "answer.choice", "answer.postcode",
            "answer.scale", "answer.text", "answer.name", "answer.yes-no", "before-standing-alarm", "change",
            "command.back", "command.continue", "command.restart", "correction", "crisis.left", "crisis.open",
            "crossed",
            "confirm.asked", "confirm.yes", "confirm.no", "confirm.other", "crossed.corrects", "crossed.same",
            "first-contact", "hand-over.overdue", "limit.frames",
            "limit.instructions", "limit.messages", "opted-out", "person.asked", "person.has-it",
            "person.lapsed", "safety.distress.1", "silent.120h", "silent.48h", "start.schedule", "unclear.3",
        ] {
            #expect(rules[rule, default: 0] >= 3, "\(rule) \(rules[rule, default: 0])")
        }
    }

    @Test(arguments: 0..<12)
    func everyPromiseHoldsOnEveryWay(block: Int) {
        for seed in block * 60..<(block + 1) * 60 {
            let (broken, script, _) = Self.walk(seed: seed, steps: 60)
            #expect(broken.isEmpty, "seed \(seed): \(broken)\n\(script.joined(separator: "\n"))")
            if !broken.isEmpty { return }
        }
    }
}
