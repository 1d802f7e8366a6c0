import Dialogue
import Foundation
import Testing
import Words

/// States survive being written and read, whatever they hold.
@Suite struct CodecTests {
    /// The states that random walks come through.
    private static func states(_ seeds: Range<Int>) -> [State] {
        seeds.map { RandomWalkTests.walk(seed: 10_000 + $0, steps: Int($0 % 50)).world.state }
    }

    @Test func aStateComesBackAsItWasByteForByte() throws {
        for state in Self.states(0..<300) {
            let bytes = encode(state)
            let back = try decodeState(bytes)
            #expect(back == state)
            #expect(encode(back) == bytes)
            #expect(bytes.count < Limits.stateBytes)
            #expect(try decodeStanding(encode(state.standing)) == state.standing)
        }
    }

    @Test func madeUpStatesComeBackToo() throws {
        var random = Seeded(7)
        for _ in 0..<3_000 {
            let state = MadeUp.state(&random)
            let bytes = encode(state)
            let back = try decodeState(bytes)
            #expect(back == state)
            #expect(encode(back) == bytes)
        }
    }

    @Test func theSystemReadsItAsTheSameJSON() throws {
        var random = Seeded(11)
        for _ in 0..<300 {
            let bytes = encode(MadeUp.state(&random))
            let object = try JSONSerialization.jsonObject(with: Data(bytes))
            let theirs = try JSONSerialization.data(
                withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
            #expect(try JSON([UInt8](theirs)) == JSON(bytes))
            #expect([UInt8](theirs) == bytes)
        }
    }

    @Test func bytesAtRandomAreRefusedAndNeverCrash() {
        var random = Seeded(13)
        let alphabet = Array("{}[]\":,0123456789-truefalsn\\u \u{1}é".utf8)
        for round in 0..<20_000 {
            let length = Int(random.next() % 40)
            let bytes = (0..<length).map { _ in
                round % 2 == 0 ? random.pick(alphabet) : UInt8(truncatingIfNeeded: random.next())
            }
            _ = try? decodeState(bytes)
            _ = try? decodeStanding(bytes)
        }
    }

    @Test func aStateWithOneByteChangedIsReadOrRefused() {
        var random = Seeded(17)
        for _ in 0..<200 {
            let bytes = encode(MadeUp.state(&random))
            for _ in 0..<30 {
                var damaged = bytes
                damaged[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
                _ = try? decodeState(damaged)
                _ = try? decodeState(Array(bytes.prefix(Int(random.next() % UInt64(bytes.count)))))
            }
        }
    }

    @Test(arguments: [
        "[1", "{\"a\":}", "01x", "\"\\ud800\"", "\"\\u+123\"", "-", "1.5", "nul", "[1] 2", "{\"a\" 1}", "\"\u{1}\"",
    ])
    func whatIsNotJSONIsRefused(_ text: String) {
        #expect(throws: StateError.self) { try JSON(Array(text.utf8)) }
    }

    @Test func deepNestingIsRefused() {
        let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
        #expect(throws: StateError.self) { try JSON(Array(deep.utf8)) }
    }
}

/// States that hold everything a state can hold, sensible or not.
private enum MadeUp {
    static func state(_ random: inout Seeded) -> State {
        var state = State(standing: standing(&random))
        state.frames = (0..<Int(random.next() % 3)).map { _ in frame(&random) }
        if random.pick([true, false]) {
            state.aside = Aside(frames: [frame(&random)], until: instant(&random), returns: random.pick([true, false]))
        }
        if random.pick([true, false]) {
            state.pending = Pending(
                question: words(&random), shown: [.init(number: number(&random), value: words(&random))],
                attempts: number(&random), silences: number(&random), askedAfter: number(&random),
                waitingSince: instant(&random), isChange: random.pick([true, false]))
        }
        if random.pick([true, false]) { state.offer = Offer(topics: [words(&random)], askedAfter: number(&random)) }
        state.keeper = random.pick([
            .assistant, .taken(lastStaffAct: instant(&random)),
            .asked(
                queue: words(&random), since: instant(&random), due: instant(&random),
                heard: random.pick([true, false]),
                told: random.pick([true, false])),
        ])
        state.memory = [words(&random): value(&random)]
        state.measures = [words(&random): .init(previous: optional(number(&random), &random), latest: 3, serial: 2)]
        state.epoch = number(&random)
        state.contacted = random.pick([true, false])
        state.lastAnswered = optional(.init(serial: 3, key: words(&random)), &random)
        state.lastTopic = optional(words(&random), &random)
        state.found = Bool.random(using: &random) ? [words(&random), words(&random)] : []
        state.misses = number(&random)
        state.freeSince = optional(instant(&random), &random)
        state.lastEnded = optional(words(&random), &random)
        state.endedLater = optional(words(&random), &random)
        state.toldOutOfHours = random.pick([true, false])
        state.nextSerial = number(&random)
        return state
    }

    private static func standing(_ random: inout Seeded) -> Standing {
        Standing(
            optedOut: random.pick([true, false]), automatedHeld: random.pick([true, false]),
            crisis: optional(
                .init(
                    category: random.pick(SafetyCategory.allCases), since: instant(&random),
                    safeToText: random.pick([nil, true, false])), &random),
            lastCrisisReply: optional(instant(&random), &random), flagOpen: random.pick([true, false]),
            ownQuestion: optional(
                .init(
                    kind: random.pick([.stop, .safeToText(.abuse)]), askedAt: instant(&random), number: number(&random)),
                &random),
            silencedBelow: number(&random),
            person: .init(
                nation: optional(words(&random), &random), sharedPhone: random.pick([true, false]),
                language: random.pick(["en", "cy"])))
    }

    private static func frame(_ random: inout Seeded) -> Frame {
        Frame(
            serial: number(&random), dialogue: words(&random), program: words(&random),
            inputs: [words(&random): value(&random)],
            log: (0..<Int(random.next() % 6)).map { _ in
                LogEntry(key: words(&random), happening: happening(&random))
            },
            settled: optional(number(&random), &random),
            rememberedBefore: [words(&random): optional(value(&random), &random)],
            scheduled: random.pick([true, false]))
    }

    private static func happening(_ random: inout Seeded) -> LogEntry.Happening {
        random.pick([
            .answered(value(&random)), .skipped(.declined), .skipped(.unknown), .chose(number(&random)),
            .freeText(words(&random)), .gaveUp, .silent(hours: 48), .called(outcome: optional(words(&random), &random)),
            .suggested(
                [words(&random)], needs: optional(value(&random), &random), place: optional(value(&random), &random)),
            .condition(true), .condition(false), .noneOfThese,
        ])
    }

    private static func value(_ random: inout Seeded) -> Value {
        random.pick([
            .boolean(true), .boolean(false), .number(number(&random)), .choice(words(&random)),
            .choices([words(&random), words(&random)]), .choices([]), .postcode("LS6 2AB"), .name(words(&random)),
            .text(words(&random)),
        ])
    }

    private static func words(_ random: inout Seeded) -> String {
        random.pick([
            "", "start/went", "a \"b\" \\ c", "line\nbreak\r\t", "\u{1}\u{1f}", "Siân ŵ", "😀 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "x/y", "\u{2028}",
        ])
    }

    private static func number(_ random: inout Seeded) -> Int { random.pick([0, 1, -1, 7, .max, .min, 4096]) }
    private static func instant(_ random: inout Seeded) -> Instant { Instant(seconds: Int64(number(&random))) }
    private static func optional<Part>(_ part: Part, _ random: inout Seeded) -> Part? { random.pick([part, nil]) }
}
