import Conversations
import Dialogue
import Foundation
import Glibc
import Store
import Testing
import Words

/// Where the suite keeps its conversations: everything is promised of both.
enum Place: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case memory, file

    var testDescription: String { self == .memory ? "in memory" : "in a file" }

    func open() throws -> any Store {
        switch self {
        case .memory: try SQLiteStore.inMemory(Self.options)
        case .file: try SQLiteStore.open(at: Self.newPath(), Self.options)
        }
    }

    static let options = StoreOptions(randomBytes: { count in (0..<count).map { UInt8($0 % 251) } })

    /// The path of a database of its own, in a folder that goes when the process ends.
    static func newPath() throws -> String {
        let folder = runFolder + "/" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder + "/linkline.db"
    }

    private static let runFolder: String = {
        atexit { try? FileManager.default.removeItem(atPath: NSTemporaryDirectory() + "/linkline-desk-\(getpid())") }
        return NSTemporaryDirectory() + "/linkline-desk-\(getpid())"
    }()
}

/// Wednesday 10 June 2026, 09:00 in London.
let morning = Instant(seconds: 1_781_078_400)

/// A moment by the clocks of the United Kingdom.
func at(_ date: String, _ time: String) -> Instant {
    guard let date = CivilDate(iso: date), let time = CivilTime(iso: time) else { return morning }
    return LocalTime(date: date, time: time).instant
}

/// As `content/site.talk` has it: weekdays 09:00 to 18:30, Saturday 10:00 to 16:00, never on a Sunday.
let siteHours = OpeningHours(
    (0..<5).map {
        .init(weekday: $0, from: CivilTime(hour: 9, minute: 0), to: CivilTime(hour: 18, minute: 30))
    } + [.init(weekday: 5, from: CivilTime(hour: 10, minute: 0), to: CivilTime(hour: 16, minute: 0))])

let dutyNumber = "+447700900999"

/// The service with a clock that stands still between lines and a gateway that takes everything at once.
final class Line {
    let store: any Store
    var desk: Desk
    var now: Instant
    /// Everything that went out, in order.
    private(set) var sent: [(at: Instant, text: OutboxText)] = []
    private var keys = 0

    init(
        _ place: Place = .memory, store: (any Store)? = nil, at now: Instant = morning, duty: String? = dutyNumber,
        nation: String? = "england", hours: OpeningHours = siteHours, perDay: Int = 10, perWeek: Int = 50
    ) throws {
        self.store = try store ?? place.open()
        self.now = now
        desk = Desk(
            assistant: try Shipped.once.assistant(),
            rules: ServiceRules(
                dutyNumber: duty, defaultChannel: "main", sendHours: hours, automatedPerDay: perDay,
                automatedPerWeek: perWeek, quarantineSeconds: 60, automatedExpiryHours: 72, sendAttempts: 3,
                turnAttempts: 3, testNumbers: true, nation: nation))
    }

    static func number(_ last: Int) -> String { "+4477009000\(last < 10 ? "0" : "")\(last)" }

    // MARK: Patients

    /// Accepts a text, and nothing more.
    @discardableResult
    func accept(
        _ words: String, from last: Int = 1, media: Int = 0, key: String? = nil, channel: String = "main"
    ) throws -> Accepted {
        keys += 1
        let text = InboundText(
            channel: channel, gatewayID: key ?? "text-\(keys)", text: words, media: media, receivedAt: now)
        return try store.write { try desk.accept(text, from: Self.number(last), at: now, in: $0) }
    }

    /// A patient texts; what they are sent because of it.
    @discardableResult
    func text(_ words: String, from last: Int = 1, media: Int = 0, key: String? = nil) throws -> [String] {
        try accept(words, from: last, media: media, key: key)
        return try settle().filter { $0.recipient == .person && $0.number == Self.number(last) }.map(\.text)
    }

    // MARK: The writer's part

    /// One cycle of the writer without a claim.
    func cycle() throws -> Int {
        try store.write { transaction in
            let turns = try desk.takeTurns(
                through: try transaction.lastAccepted(), limit: 100, at: now, in: transaction)
            try desk.keepTime(at: now, limit: 100, in: transaction)
            return turns
        }
    }

    /// Steps what waits, keeps time and sends, until nothing is left to do at this moment.
    @discardableResult
    func settle() throws -> [OutboxText] {
        var all: [OutboxText] = []
        for _ in 0..<200 {
            let turns = try cycle()
            let claimed = try claimAndSend()
            all += claimed
            if turns == 0 && claimed.isEmpty { return all }
        }
        throw NeverSettles()
    }

    func claimAndSend() throws -> [OutboxText] {
        let claimed = try store.write { try desk.claim(at: now, limit: 100, in: $0).texts }
        for text in claimed {
            try store.write { _ = try $0.settle(text.id, .sent(gatewayID: "g-\(text.id.number)"), at: now) }
            sent.append((now, text))
        }
        return claimed
    }

    /// Moves the clock, stopping wherever something falls due.
    @discardableResult
    func move(to target: Instant) throws -> [(at: Instant, text: OutboxText)] {
        let before = sent.count
        while now < target {
            let next = try store.read { reader in
                [try reader.nextTimeDue(), try reader.nextOutboxDue(after: now)].compactMap { $0 }.min()
            }
            now = min(target, max(next ?? target, now.adding(seconds: 60)))
            try settle()
        }
        return Array(sent[before...])
    }

    @discardableResult
    func move(hours: Int) throws -> [(at: Instant, text: OutboxText)] { try move(to: now.adding(hours: hours)) }

    // MARK: Staff

    @discardableResult
    func staff(_ act: StaffAct, with last: Int = 1, by name: String = "Sam") throws -> [String] {
        let id = try person(last).id
        _ = try store.write { try desk.staff(act, in: id, by: name, at: now, store: $0) }
        return try settle().filter { $0.recipient == .person }.map(\.text)
    }

    // MARK: Looking

    /// Adds somebody before they have ever texted.
    func add(_ last: Int = 1, nation: String? = nil, name: String? = nil, sharedPhone: Bool = false) throws {
        try store.write { transaction in
            var details = PersonDetails(channel: "main", name: name, nation: nation)
            details.sharedPhone = sharedPhone
            _ = try transaction.person(numbered: Self.number(last), orAdd: details, at: now)
        }
    }

    func person(_ last: Int = 1) throws -> PersonRecord {
        guard let person = try store.read({ try $0.person(numbered: Self.number(last)) }) else { throw NoSuchPerson() }
        return person
    }

    func state(_ last: Int = 1) throws -> State {
        let person = try person(last)
        return try store.read { try desk.conversation(of: person, in: $0).state }
    }

    func transcript(_ last: Int = 1) throws -> Transcript {
        let id = try person(last).id
        guard let transcript = try store.read({ try $0.transcript(of: id) }) else { throw NoSuchPerson() }
        return transcript
    }

    func audit(_ last: Int? = nil) throws -> [AuditEntry] {
        let id = try last.map { try person($0).id }
        return try store.read { try $0.audit(of: id, limit: 10_000) }
    }

    /// Spoils the saved state of somebody, as a fault of ours or of a disk would.
    func spoilState(_ last: Int = 1) throws {
        let id = try person(last).id
        guard let kept = try store.read({ try $0.conversation(of: id) }) else { throw NoSuchPerson() }
        try store.write { transaction in
            _ = try transaction.saveConversation(
                of: id, state: Array("{spoiled".utf8), program: kept.program, keeper: kept.keeper,
                revision: kept.revision, at: now)
        }
    }

    func timers(_ last: Int = 1) throws -> [DueTimer] {
        let id = try person(last).id
        return try store.read { try $0.timers(of: id) }
    }

    func consent(_ last: Int = 1) throws -> [ConsentEntry] {
        let id = try person(last).id
        return try store.read { try $0.consent(of: id) }
    }

    /// Tasks that staff still have to do.
    func openTasks(_ last: Int = 1) throws -> [TaskRecord] {
        try transcript(last).tasks.filter { $0.done == nil && !$0.withdrawn }
    }

    /// Reminders of a dialogue that are to come.
    func planned(_ dialogue: String, _ last: Int = 1) throws -> [PlannedReminder] {
        try transcript(last).reminders.filter {
            $0.reminder.dialogue == dialogue && ($0.state == .planned || $0.state == .held)
        }
    }

    func plan(_ dialogue: String, _ date: String, _ time: String, for last: Int = 1) throws {
        guard let date = CivilDate(iso: date), let time = CivilTime(iso: time) else { throw NoSuchPerson() }
        let id = try person(last).id
        try store.write { transaction in
            let reminder = Reminder(
                dialogue: dialogue, inputs: [:], at: LocalTime(date: date, time: time),
                reference: "test-\(dialogue)-\(date.iso)")
            _ = try transaction.plan(reminder, for: id, at: now)
        }
    }

    /// Texts to the duty number so far.
    var alerts: [String] { sent.map(\.text).filter { $0.number == dutyNumber }.map(\.text) }

    struct NeverSettles: Error {}
    struct NoSuchPerson: Error {}
}

extension Line {
    /// A weekly check-in answered to the end: the next one is planned in a week at 10:00.
    func planWeekly(_ last: Int = 1) throws {
        try staff(.starts(dialogue: "weekly", inputs: [:]), with: last)
        try text("5", from: last)
        try text("1", from: last)
        try text("yes", from: last)
    }
}

extension Line {
    /// Changes what the site decides about being in touch.
    func change(_ change: (inout ContactRules) -> Void) {
        var rules = desk.rules
        change(&rules.contact)
        desk = Desk(assistant: desk.assistant, rules: rules)
    }

    /// The site has other days off.
    func changeCalendar(_ calendar: HolidayCalendar) throws {
        let old = desk.assistant
        var program = old.program
        program.policy.calendar = calendar
        desk = Desk(
            assistant: Assistant(program: program, library: old.library, alarm: old.alarm, read: old.read),
            rules: desk.rules)
    }

    func contact(_ last: Int = 1) throws -> ContactRecord {
        let id = try person(last).id
        return try store.read { try $0.contact(of: id) }
    }

    /// Staff record how somebody may be contacted.
    @discardableResult
    func record(_ act: ContactAct, of last: Int = 1, by staff: String = "Sam") throws -> ConsentRecorded {
        let id = try person(last).id
        return try store.write { try desk.contact(act, of: id, by: staff, at: now, in: $0) }
    }
}
