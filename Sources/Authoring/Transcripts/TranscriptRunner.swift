package import Dialogue
import TextMessage
import Words

/// Runs tests on the engine itself, with a clock and an agenda in memory.
///
/// Quiet hours and caps belong to sending and do not count here. Each test runs twice, the second time with the state
/// saved and loaded after every turn.
package struct TranscriptRunner<Shelf: Library>: Sendable {
    private let program: Program
    private let library: Shelf
    private let hearing: TranscriptHearing
    private let fault: EngineFault?

    /// - Parameters:
    ///   - program: what talks.
    ///   - library: what it looks up in.
    ///   - hearing: how texts are read.
    ///   - fault: a mistake laid over the engine, to see that tests catch it.
    package init(program: Program, library: Shelf, hearing: TranscriptHearing, fault: EngineFault? = nil) {
        self.program = program
        self.library = library
        self.hearing = hearing
        self.fault = fault
    }

    package func run(_ tests: [TranscriptTest]) -> TranscriptReport {
        var files: [TranscriptReport.FileCount] = []
        var failures: [TranscriptReport.Failure] = []
        var coverage = Coverage()
        for test in tests {
            let (first, notes) = run(test, saving: false)
            coverage.add(notes)
            let failure = first ?? run(test, saving: true).failure
            if let failure { failures.append(failure) }
            let index = files.firstIndex { $0.path == test.path } ?? files.count
            if index == files.count { files.append(.init(path: test.path, passed: 0, failed: 0)) }
            if failure == nil { files[index].passed += 1 } else { files[index].failed += 1 }
        }
        return TranscriptReport(files: files, failures: failures, coverage: coverage)
    }

    /// The first test that comes out otherwise, each run once.
    package func firstFailure(of tests: [TranscriptTest]) -> TranscriptReport.Failure? {
        for test in tests {
            if let failure = run(test, saving: false).failure { return failure }
        }
        return nil
    }

    private func run(
        _ test: TranscriptTest, saving: Bool
    ) -> (failure: TranscriptReport.Failure?, notes: Coverage.Notes) {
        guard var world = world(test, saving: saving) else { return (nil, .init()) }
        for turn in test.turns {
            play(turn, test, &world)
            if let failure = failure(turn, test, world, saving) { return (failure, world.notes) }
        }
        return (nil, world.notes)
    }

    /// What every turn of a test comes to, whether it is as expected or not.
    func outcomes(_ test: TranscriptTest) -> [TurnOutcome] {
        guard var world = world(test, saving: false) else { return [] }
        return test.turns.map { turn in
            play(turn, test, &world)
            return TurnOutcome(
                messages: world.messages, isSafety: world.isSafetyTurn,
                contradictions: turn.facts.map { contradiction($0.claim, world) })
        }
    }

    /// The world as it is before the first turn of a test.
    private func world(_ test: TranscriptTest, saving: Bool) -> TranscriptWorld<Shelf>? {
        guard let beginning = instant(test.beginning) else { return nil }
        var world = TranscriptWorld(
            program: program, library: library, hearing: hearing, savesEveryTurn: saving, now: beginning,
            fault: fault)
        for given in test.givens { know(given, test, &world) }
        if test.startsDialogue, let dialogue = program.dialogues.first(where: { $0.name == test.dialogue }) {
            world.start(dialogue, inputs: inputs(of: dialogue, test, [:]))
        }
        return world
    }

    private func instant(_ clock: LocalClock) -> Instant? {
        guard let date = CivilDate(iso: clock.date), let time = CivilTime(iso: clock.time) else { return nil }
        return LocalTime(date: date, time: time).instant
    }

    private func play(_ turn: TestTurn, _ test: TranscriptTest, _ world: inout TranscriptWorld<Shelf>) {
        if case .beginning = turn.happening { return }
        world.beginTurn()
        switch turn.happening {
        case .beginning: break
        case .texts(let texts): world.receive(texts)
        case .later(let hours): world.advance(to: world.now.adding(hours: hours))
        case .at(let clock): if let target = instant(clock) { world.advance(to: target) }
        case .nothingStarted: world.state.contacted = true
        case .staff(let act): world.act(act)
        case .referred(let given):
            guard let index = program.dialogue(startingOn: .referral) else { return }
            let with = Dictionary(given.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
            world.refer(Referral(inputs: inputs(of: program.dialogues[index], test, with)))
        case .starts(let name, let given):
            guard let dialogue = program.dialogues.first(where: { $0.name == name.text }) else { return }
            let with = Dictionary(given.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
            world.start(dialogue, inputs: inputs(of: dialogue, test, with))
        }
    }

    private func know(
        _ given: TranscriptTest.Given, _ test: TranscriptTest, _ world: inout TranscriptWorld<Shelf>
    ) {
        switch given.name.text {
        case "nation": world.state.standing.person.nation = given.value
        case "phone": world.state.standing.person.sharedPhone = given.value == "shared"
        case "language": world.state.standing.person.language = given.value
        default:
            guard let slot = program.remembered.first(where: { $0.name == given.name.text }) else { return }
            world.state.memory[slot.name] = value(given.value, slot.type)
        }
    }

    /// What a dialogue is given: what the test says, and something of the right kind for the rest.
    private func inputs(
        of dialogue: DialogueProgram, _ test: TranscriptTest, _ with: [String: String]
    ) -> [String: Value] {
        var inputs: [String: Value] = [:]
        for slot in dialogue.slots where slot.isInput {
            let given = with[slot.name] ?? test.givens.last { $0.name.text == slot.name }?.value
            inputs[slot.name] = value(given ?? "", slot.type)
        }
        return inputs
    }

    private func value(_ text: String, _ type: SlotType) -> Value {
        switch type {
        case .yesNo: .boolean(text == "yes")
        case .scale(let range), .number(let range): .number(Int(text) ?? range.lowerBound)
        case .choice(let values): .choice(text.isEmpty ? values.first ?? "" : text)
        case .choices: .choices(text.split(separator: " ").map(String.init))
        case .postcode: .postcode(text.uppercased())
        case .date, .dateOfBirth: CivilDate(iso: text).map { .date($0) } ?? .text(text)
        case .time: CivilTime(iso: text).map { .time($0) } ?? .text(text)
        case .dateTime: DayAndTime(plain: text).map { .dateTime($0) } ?? .text(text)
        case .phone: .phone(text)
        case .name: .name(text)
        case .text: .text(text)
        case .service: .choice(text)
        }
    }

    // MARK: Judging

    private func failure(
        _ turn: TestTurn, _ test: TranscriptTest, _ world: TranscriptWorld<Shelf>, _ saving: Bool
    ) -> TranscriptReport.Failure? {
        func failure(_ line: Int, _ expected: [String], _ got: [String]) -> TranscriptReport.Failure {
            TranscriptReport.Failure(
                test: test.name, path: test.path, line: line, happening: turn.written, expected: expected, got: got,
                why: world.why, onlyWhenSaved: saving)
        }
        if let broken = world.broken { return failure(turn.line, ["a state that can be saved"], [broken]) }
        if let patterns = turn.messages, !MessagePattern.match(patterns, world.messages) {
            let wanted = patterns.isEmpty ? ["<"] : patterns.map { "< \($0.written)" }
            return failure(turn.line, wanted, world.messages.isEmpty ? ["<"] : world.messages.map { "< \($0)" })
        }
        for fact in turn.facts {
            if let got = contradiction(fact.claim, world) { return failure(fact.line, [fact.written], [got]) }
        }
        return nil
    }

    /// What is the case instead, if the claim does not hold.
    private func contradiction(_ claim: Fact.Claim, _ world: TranscriptWorld<Shelf>) -> String? {
        switch claim {
        case .value(let name, let wanted):
            let answer = world.answers[name.text]
            return answer == .value(wanted) ? nil : "= \(name.text) \(words(answer))"
        case .skipped(let name, let reason):
            let answer = world.answers[name.text]
            if case .skipped(let found)? = answer, reason == nil || reason == found { return nil }
            if world.isLeftOut(name.text), reason == nil || reason == "declined" { return nil }
            return "= \(name.text) \(words(answer))"
        case .flag(let kind): return world.flags.contains(kind) ? nil : listed("flag", world.flags)
        case .noFlag: return world.flags.isEmpty ? nil : listed("flag", world.flags)
        case .task(let queue): return world.queues.contains(queue) ? nil : listed("task", world.queues)
        case .record(let kind):
            let kinds = world.records.map(\.rawValue)
            return world.records.contains(kind) ? nil : listed("record", kinds)
        case .noTask: return world.queues.isEmpty ? nil : listed("task", world.queues)
        case .waiting(let name):
            let waiting = world.waitingQuestion?.slot
            return waiting == name?.text ? nil : "= waiting \(waiting ?? "nothing")"
        case .ended(let outcome):
            let matches = outcome == nil ? !world.ended.isEmpty : world.ended.contains(outcome)
            return matches ? nil : listed("ended", world.ended.map { $0 ?? "without outcome" })
        case .reminder(let name, let date):
            let dates = world.reminders(of: name.text)
            let matches = date.map { dates.contains($0) } ?? !dates.isEmpty
            return matches ? nil : listed("reminder \(name.text)", dates)
        case .noReminder(let name):
            let dates = world.reminders(of: name.text)
            return dates.isEmpty ? nil : listed("reminder \(name.text)", dates)
        case .segments(let most):
            let counts = world.messages.map { segments(of: transliterated($0)).segments }
            return counts.allSatisfy { $0 <= most }
                ? nil : "segments \(counts.map(String.init).joined(separator: ", "))"
        }
    }

    private func words(_ answer: TestAnswer?) -> String {
        switch answer {
        case .value(let value)?: value
        case .skipped(let reason)?: "skipped \(reason)"
        case nil: "(no answer)"
        }
    }

    private func listed(_ name: String, _ found: [String]) -> String {
        found.isEmpty ? "= no \(name)" : found.map { "= \(name) \($0)" }.joined(separator: ", ")
    }
}
