import Synchronization
import Words

/// A library of which only what it finds is open: something or nothing, in the area or not, open or closed.
///
/// What it says of topics and crises is what the real one says; the services that it finds are one and the same.
struct AbstractLibrary: Library {
    let base: any Library
    let outlook: Outlook
    let lookups: Lookups
    /// Stands for every service.
    let service: ServiceCard

    var hash: String { base.hash }
    var serviceHours: ServiceHours? { base.serviceHours }

    func answer(_ topic: String, for person: Standing.Person) -> TopicAnswer? { base.answer(topic, for: person) }

    func services(for needs: [String], near place: String?, limit: Int) -> [String] {
        lookups.note(.findsNothing)
        return outlook.contains(.findsNothing) ? [] : (1...max(1, limit)).map { "service-\($0)" }
    }

    func services(for wish: Wish, near place: String?, person: Standing.Person, limit: Int) -> FoundServices {
        lookups.note(.findsNothing)
        guard !outlook.contains(.findsNothing) else { return .none }
        return FoundServices(services: (1...max(1, limit)).map { "service-\($0)" }, fits: true)
    }

    func service(_ id: String, for person: Standing.Person) -> ServiceCard? {
        var card = service
        card.id = id
        return card
    }

    func isInArea(_ postcode: String) -> Bool {
        lookups.note(.outsideArea)
        return !outlook.contains(.outsideArea)
    }

    func isWithinServiceHours(_ instant: Instant) -> Bool {
        lookups.note(.closed)
        return !outlook.contains(.closed)
    }

    func crisisReply(_ category: SafetyCategory, nation: String?, form: CrisisForm) -> String {
        base.crisisReply(category, nation: nation, form: form)
    }

    func crisisReply(_ category: SafetyCategory, for person: Standing.Person, form: CrisisForm) -> String {
        base.crisisReply(category, for: person, form: form)
    }
}

/// What looking outside and chance come to in one turn; nothing of it: found, in the area, open, the usual words.
struct Outlook: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    static let findsNothing = Outlook(rawValue: 1)
    static let outsideArea = Outlook(rawValue: 2)
    static let closed = Outlook(rawValue: 4)

    /// By which things are said that are said in one of several ways.
    var seed: Int { Int(rawValue >> 3) }

    /// The same, and said by chance in another way.
    func said(by seed: Int) -> Outlook { Outlook(rawValue: rawValue & 7 | UInt16(seed) << 3) }

    /// All combinations of what was looked at.
    static func all(of asked: Outlook) -> [Outlook] {
        (0..<8).map { Outlook(rawValue: $0) }.filter { $0.isSubset(of: asked) }
    }
}

/// What a turn has looked at.
final class Lookups: Sendable {
    private let bits = Atomic<UInt16>(0)

    func note(_ what: Outlook) { bits.bitwiseOr(what.rawValue, ordering: .relaxed) }

    /// What was looked at since the last time that this was asked.
    func take() -> Outlook { Outlook(rawValue: bits.exchange(0, ordering: .relaxed)) }
}

/// A library whose topics and crisis replies have been looked up once for each kind of phone.
struct RememberingLibrary: Library {
    private let base: any Library
    let hash: String
    let serviceHours: ServiceHours?
    private var answers: [String: TopicAnswer?] = [:]
    private var sharedAnswers: [String: TopicAnswer?] = [:]
    private var replies: [String: String] = [:]

    init(_ base: any Library, topics: [String], _ program: Program) {
        self.base = base
        hash = base.hash
        serviceHours = base.serviceHours
        let authored = program.dialogues.flatMap(\.code).compactMap {
            if case .answer(let topic) = $0 { topic } else { nil }
        }
        for topic in Set(topics + authored) {
            answers[topic] = .some(base.answer(topic, for: .init()))
            sharedAnswers[topic] = .some(base.answer(topic, for: .init(sharedPhone: true)))
        }
        for category in SafetyCategory.allCases {
            for form in CrisisForm.allCases {
                replies["\(category) \(form)"] = base.crisisReply(category, nation: nil, form: form)
            }
        }
    }

    func answer(_ topic: String, for person: Standing.Person) -> TopicAnswer? {
        let known = person.sharedPhone ? sharedAnswers[topic] : answers[topic]
        guard let known, person.nation == nil, person.language == "en" else { return base.answer(topic, for: person) }
        return known
    }

    func crisisReply(_ category: SafetyCategory, nation: String?, form: CrisisForm) -> String {
        guard nation == nil, let known = replies["\(category) \(form)"] else {
            return base.crisisReply(category, nation: nation, form: form)
        }
        return known
    }

    func crisisReply(_ category: SafetyCategory, for person: Standing.Person, form: CrisisForm) -> String {
        guard person.language == "en" else { return base.crisisReply(category, for: person, form: form) }
        return crisisReply(category, nation: person.nation, form: form)
    }

    func services(for needs: [String], near place: String?, limit: Int) -> [String] {
        base.services(for: needs, near: place, limit: limit)
    }

    func service(_ id: String, for person: Standing.Person) -> ServiceCard? { base.service(id, for: person) }
    func isInArea(_ postcode: String) -> Bool { base.isInArea(postcode) }
    func isWithinServiceHours(_ instant: Instant) -> Bool { base.isWithinServiceHours(instant) }
}
