package import Dialogue

/// What dialogues may speak of and do not say themselves: the part of `content/` that the compiler needs.
package struct CompileContext: Sendable {
    /// The needs that can be chosen from, in the order in which they are printed.
    package var needs: [Choice]
    /// By id: `ons4`, `ons`.
    package var measures: [String: Measure]
    /// Ids of the answers of the FAQ.
    package var faqTopics: Set<String>
    /// Words and phrases that a shared phone must not show.
    package var revealingWords: [String]
    package var notices: [String: Text]
    /// `{site NAME}` in prose.
    package var site: [String: String]
    package var policy: Policy
    package var contentHash: String
    /// All dialogues of a service are compiled together, so those for MENU, HUMAN and a first contact must be there.
    package var isWholeService: Bool

    package init(
        needs: [Choice] = [], measures: [String: Measure] = [:], faqTopics: Set<String> = [],
        revealingWords: [String] = [], notices: [String: Text] = [:], site: [String: String] = [:],
        policy: Policy = Policy(), contentHash: String = "", isWholeService: Bool = true
    ) {
        self.needs = needs
        self.measures = measures
        self.faqTopics = faqTopics
        self.revealingWords = revealingWords
        self.notices = notices
        self.site = site
        self.policy = policy
        self.contentHash = contentHash
        self.isWholeService = isWholeService
    }

    /// A value, and what is printed for it.
    package struct Choice: Hashable, Sendable {
        package var value: String
        package var label: String
        package var also: [String]
        /// The same in other languages (`cy`).
        package var labels: [String: Question.RowLabel]

        package init(
            value: String, label: String, also: [String] = [], labels: [String: Question.RowLabel] = [:]
        ) {
            self.labels = labels
            self.value = value
            self.label = label
            self.also = also
        }
    }

    /// A measure of `content/measures`.
    package struct Measure: Hashable, Sendable {
        /// What is said before its questions.
        package var intro: String?
        /// Whose questions they are, as it is to be told.
        package var source: String?
        package var items: [Item]

        package init(intro: String? = nil, source: String? = nil, items: [Item]) {
            self.intro = intro
            self.source = source
            self.items = items
        }
    }

    /// One question of a measure, word for word.
    package struct Item: Hashable, Sendable {
        /// `ons4.satisfied`.
        package var id: String
        package var text: String
        /// Of a question with a scale.
        package var scale: ClosedRange<Int>?
        package var low: String?
        package var high: String?
        /// Of a question with options, in order.
        package var options: [Choice]

        package init(
            id: String, text: String, scale: ClosedRange<Int>? = nil, low: String? = nil, high: String? = nil,
            options: [Choice] = []
        ) {
            self.id = id
            self.text = text
            self.scale = scale
            self.low = low
            self.high = high
            self.options = options
        }
    }

    /// The question with this id.
    func item(_ id: String) -> Item? {
        for measure in measures.values {
            if let item = measure.items.first(where: { $0.id == id }) { return item }
        }
        return nil
    }

    var itemIDs: [String] { measures.values.flatMap { $0.items.map(\.id) }.sorted() }
}
