package import Words

/// What the engine may look up: a read-only value whose hash stands in every trace.
package protocol Library: Sendable {
    /// Hash of all content that answers can come from.
    var hash: String { get }
    /// The answer of a topic, if it holds for the person's nation.
    func answer(_ topic: String, for person: Standing.Person) -> TopicAnswer?
    /// Ids of services that are open for these needs, best first; without a place in the whole area.
    func services(for needs: [String], near place: String?, limit: Int) -> [String]
    /// The services that come nearest to a wish and may be named to this person; `place` is where they live, if known.
    func services(for wish: Wish, near place: String?, person: Standing.Person, limit: Int) -> FoundServices
    /// What may be said of a service to this person: on a shared phone nothing that gives them away.
    func service(_ id: String, for person: Standing.Person) -> ServiceCard?
    func isInArea(_ postcode: String) -> Bool
    /// Somebody watches at this moment.
    func isWithinServiceHours(_ instant: Instant) -> Bool
    /// When an appointment can be had.
    var serviceHours: ServiceHours? { get }
    /// The reply to a crisis, with lines that are right for the nation.
    func crisisReply(_ category: SafetyCategory, nation: String?, form: CrisisForm) -> String
    /// The same in the person's language, where that is there.
    func crisisReply(_ category: SafetyCategory, for person: Standing.Person, form: CrisisForm) -> String
}

extension Library {
    /// A library in English alone.
    package func crisisReply(_ category: SafetyCategory, for person: Standing.Person, form: CrisisForm) -> String {
        crisisReply(category, nation: person.nation, form: form)
    }

    /// A library without a directory finds nothing.
    package func services(for wish: Wish, near place: String?, person: Standing.Person, limit: Int) -> FoundServices {
        .none
    }
}

/// The forms of a crisis reply.
package enum CrisisForm: String, Hashable, Sendable, CaseIterable {
    /// The whole reply.
    case full
    /// Within half an hour of another.
    case short
    /// For a phone that somebody else may read.
    case neutral
}

/// An answer of the FAQ.
package struct TopicAnswer: Hashable, Sendable {
    package var topic: String
    /// The question, used as a heading and in offers.
    package var question: String
    /// As it may be sent to this person; nothing if it would reveal something to whoever shares the phone.
    package var text: String?
    package var more: String?
    /// A dialogue to go to.
    package var offer: String?
    /// Where it was authored.
    package var at: SourceLine?

    package init(
        topic: String, question: String, text: String?, more: String? = nil, offer: String? = nil,
        at: SourceLine? = nil
    ) {
        self.topic = topic
        self.question = question
        self.text = text
        self.more = more
        self.offer = offer
        self.at = at
    }
}

/// What is said of a service in a text.
package struct ServiceCard: Hashable, Sendable {
    package var id: String
    package var name: String
    package var when: String
    package var place: String
    package var cost: String
    package var phone: String

    package init(id: String, name: String, when: String, place: String, cost: String, phone: String) {
        self.id = id
        self.name = name
        self.when = when
        self.place = place
        self.cost = cost
        self.phone = phone
    }

    package subscript(field: ServiceField) -> String {
        switch field {
        case .name: name
        case .when: when
        case .place: place
        case .cost: cost
        case .phone: phone
        }
    }
}
