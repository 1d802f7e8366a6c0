package import Dialogue
package import Words

/// What the engine may look up, over the content of one site.
///
/// A class, since it is handed through every step of a turn and never changes.
package final class KnowledgeLibrary: Library {
    package let content: Content
    package let matcher: Matcher
    package let hash: String
    /// The day on which services must be fresh; nothing leaves their age unchecked.
    private let today: CivilDate?
    private let topics: [String: Content.Topic]
    /// What a search of the directory is made of.
    let questions: DirectoryQuestions
    private let waiting = ExpectedMemory()
    /// Stands for a question that would give somebody away, on a phone that others read.
    private static let neutralQuestion = "Your question"

    /// A library over `content`; trains the matcher if the weights that came with it are not its own (some seconds).
    ///
    /// - Parameters:
    ///   - content: without errors.
    ///   - today: the day for the freshness of services.
    package init(_ content: Content, today: CivilDate? = nil) {
        self.content = content
        self.today = today
        hash = content.hash
        matcher = Matcher(content.matcherSource, calibration: content.calibration, trained: content.weights)
        questions = DirectoryQuestions(content, words: matcher.ordinaryWords)
        topics = Dictionary(content.topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func answer(_ topic: String, for person: Standing.Person) -> TopicAnswer? {
        guard let topic = topics[topic], topic.nations.contains(person.nation ?? content.site.nation) else {
            return nil
        }
        return TopicAnswer(
            topic: topic.id, question: text(topic.question, discreet: nil, for: person) ?? Self.neutralQuestion,
            text: text(topic.answer, discreet: topic.discreetAnswer, for: person),
            more: topic.more.flatMap { text($0, discreet: topic.discreetMore, for: person) }, offer: topic.offer,
            at: SourceLine(file: topic.file, line: 1))
    }

    /// On a shared phone the discreet text, or the whole one if it reveals nothing, or nothing.
    private func text(_ text: String, discreet: String?, for person: Standing.Person) -> String? {
        guard person.sharedPhone else { return text }
        return discreet ?? (content.words.isRevealing(text) ? nil : text)
    }

    /// The words of a question that waits.
    func expectedWords(of expected: Expected) -> ExpectedWords { waiting.words(of: expected) }

    /// What a text looks for in the directory, where the FAQ has found `faq`; nothing if it is no search.
    package func wish(in text: String, faq: TopicReading) -> Wish? { questions.wish(in: text, faq: faq) }

    package func services(for needs: [String], near place: String?, limit: Int) -> [String] {
        content.directory.services(for: needs, near: place, site: content.site, today: today, limit: limit)
    }

    package func services(for wish: Wish, near place: String?, person: Standing.Person, limit: Int) -> FoundServices {
        let excluded = content.audiences.filter { wish.audiences.contains($0.id) }.flatMap(\.excludes)
            .filter { !wish.audiences.contains($0) }
        return content.directory.services(
            for: wish, near: place, site: content.site, today: today, excluded: Set(excluded), limit: limit
        ) { service in
            // Behind "a local group" nobody could tell what was found.
            !person.sharedPhone || !content.words.isRevealing("\(service.name) \(service.place)")
        }
    }

    package func service(_ id: String, for person: Standing.Person) -> ServiceCard? {
        guard var card = content.directory.card(id, site: content.site) else { return nil }
        guard person.sharedPhone else { return card }
        // The name of a group can say what somebody needs it for.
        if content.words.isRevealing(card.name) {
            card.name = content.notices["neutral-service"].map(Self.plain) ?? ""
        }
        if content.words.isRevealing(card.place) { card.place = "" }
        return card
    }

    private static func plain(_ text: Text) -> String {
        text.pieces.map { if case .literal(let words) = $0 { words } else { "" } }.joined()
    }

    package func isInArea(_ postcode: String) -> Bool { content.site.covers(postcode) }

    /// The hours of the site, but for its bank holidays.
    package var serviceHours: ServiceHours? {
        guard !content.site.hours.isEmpty else { return nil }
        return ServiceHours(
            content.site.hours.map(\.stretch), closedOnBankHolidays: true, calendar: content.site.policy.calendar)
    }

    package func isWithinServiceHours(_ instant: Instant) -> Bool { content.site.isOpen(at: instant) }

    package func crisisReply(_ category: SafetyCategory, for person: Standing.Person, form: CrisisForm) -> String {
        let english = crisisReply(category, nation: person.nation, form: form)
        guard let replies = content.safety.translatedReplies[person.language] else { return english }
        let nation = Nation(rawValue: person.nation ?? content.site.nation)
        // Only a reply that is translated itself counts: the one for all nations names other lines.
        guard let own = content.safety.replies.reply(category, nation),
            let reply = replies.replies.first(where: { $0.category == own.category && $0.nation == own.nation })
        else { return english }
        let words =
            switch form {
            case .full: reply.full
            case .short: reply.short
            case .neutral: reply.neutral
            }
        return words.isEmpty ? english : words
    }

    package func crisisReply(_ category: SafetyCategory, nation: String?, form: CrisisForm) -> String {
        let form: SafetyReplies.Form =
            switch form {
            case .full: .full
            case .short: .short
            case .neutral: .neutral
            }
        let nation = Nation(rawValue: nation ?? content.site.nation)
        let isWritten = content.safety.replies.replies.contains { $0.category == category }
        let replies = isWritten ? content.safety.replies : .builtIn
        return replies.text(category: category, nation: nation, form: form)
    }
}
