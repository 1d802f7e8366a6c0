import Dialogue
import Testing
import Words

/// A correction leaves the same state and effects as if the patient had answered so at first.
@Suite struct CorrectionPropertyTests {
    /// Every answer that the tests know for a question of the handmade dialogues.
    private static let answers: [String: [String]] = [
        "start/satisfied": ["2", "5", "9"], "start/barrier": ["bus", "nerves"], "bus/why-bus": ["too far"],
        "more/happy": ["1", "8"], "more/again": ["yes", "no"], "more/name": ["Sam"],
        "start/needs": ["walk", "sing", "none"], "start/place": ["ls6", "ls7"],
        "start/club": ["-one", "-two", "none"],
        "start/join": ["yes", "no"], "start/first": ["walk", "rest"], "start/after": ["yes", "no"],
    ]

    private typealias Answers = [String: String]

    /// What the patient of this conversation says to each question; asked again, the same.
    private static func someAnswers(_ random: inout Seeded) -> Answers {
        var chosen: Answers = [:]
        for (question, options) in answers.sorted(by: { $0.key < $1.key }) { chosen[question] = random.pick(options) }
        return chosen
    }

    /// Answers until `stop` questions have been asked, the last one left open.
    private static func talk(_ world: inout World, _ answers: Answers, until stop: (World) -> Bool) {
        for _ in 0..<30 {
            guard let pending = world.state.pending, !stop(world), let answer = answers[pending.question] else {
                return
            }
            // A club is named, not numbered: another list has other numbers.
            let row = world.state.pending?.shown.first { answer.hasPrefix("-") && $0.value.hasSuffix(answer) }
            world.send(row?.value ?? answer)
        }
    }

    @Test(arguments: 0..<400)
    func theLogAndTheEffectsAreTheSame(seed: Int) {
        var random = Seeded(seed)
        let word = random.pick(["check in", "find", "plan"])
        let answers = Self.someAnswers(&random)
        let length = Int(random.next() % 7) + 1
        var corrected = World()
        corrected.send(word)
        var asked = 0
        Self.talk(&corrected, answers) { _ in
            asked += 1
            return asked > length
        }
        // One of the answers so far is changed to another that its question takes; what a called dialogue did that has
        // ended stays, and is for staff.
        let settled = corrected.state.frames.flatMap { frame in frame.log.map { (frame.serial, $0.key) } }
            .filter { Self.answers[$0.1] != nil && !["bus/why-bus", "more/name", "start/club"].contains($0.1) }
        let hasCalled = corrected.state.frames.contains {
            $0.log.contains { if case .called = $0.happening { true } else { false } }
        }
        guard !hasCalled, let (serial, key) = settled.randomElement(using: &random),
            let other = Self.answers[key]?.filter({ $0 != answers[key] }).randomElement(using: &random)
        else { return }
        var wanted = answers
        wanted[key] = other
        Self.change(&corrected, serial, key, to: other)
        Self.talk(&corrected, wanted) { _ in false }

        var fresh = World()
        fresh.send(word)
        Self.talk(&fresh, wanted) { _ in false }
        #expect(
            corrected.ledger.net.filter { !$0.contains("/called") }
                == fresh.ledger.net, "\(word) \(answers) \(key) to \(other)")
        #expect(corrected.state.measures.mapValues(\.latest) == fresh.state.measures.mapValues(\.latest))
        #expect(corrected.state.memory == fresh.state.memory)
        #expect(corrected.state.frames.isEmpty == fresh.state.frames.isEmpty)
        #expect(corrected.broken.isEmpty, "\(corrected.broken)")
    }

    /// "I meant …", of this very question.
    private static func change(_ world: inout World, _ serial: Int, _ key: String, to text: String) {
        let context = hearingContext(world.program, world.shelf, world.state, number: world.inbox + 1, at: world.now)
        var reading = SmallReader.read("i meant \(text)", in: context)
        reading.corrections = reading.corrections.filter { $0.serial == serial && $0.key == key }
        world.inbox += 1
        world.run(
            .text(TextEvent(reading: reading, number: world.inbox, highestAccepted: world.inbox, admission: .heard)))
    }
}
