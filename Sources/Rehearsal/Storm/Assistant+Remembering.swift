import Conversations
import Dialogue
import Synchronization
import Words

extension Assistant {
    /// The same, remembering what each text came to: a reading depends on nothing but what it is given, and made-up
    /// people say the same few things.
    func remembering() -> Assistant {
        let base = self
        let memory = ReadingMemory()
        return Assistant(
            program: program, library: library,
            alarm: { text, earlier in memory.alarm(of: text, after: earlier) { base.alarm(text, earlier) } },
            read: { text, media, alarm, context in
                memory.reading(.init(text: text, media: media, alarm: alarm, context: context)) {
                    base.read(text, media, alarm, context)
                }
            })
    }
}

private final class ReadingMemory: Sendable {
    struct Heard: Hashable {
        var text: String
        var media: Int
        var alarm: Alarm
        var context: HearingContext
    }

    private let alarms = Mutex<[[String]: Alarm]>([:])
    private let readings = Mutex<[Heard: Reading]>([:])

    func alarm(of text: String, after earlier: [String], _ work: () -> Alarm) -> Alarm {
        let key = earlier + [text]
        if let known = alarms.withLock({ $0[key] }) { return known }
        let alarm = work()
        alarms.withLock { $0[key] = alarm }
        return alarm
    }

    func reading(_ key: Heard, _ work: () -> Reading) -> Reading {
        if let known = readings.withLock({ $0[key] }) { return known }
        let reading = work()
        readings.withLock { $0[key] = reading }
        return reading
    }
}
