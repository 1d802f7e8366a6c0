import Dialogue
package import Knowledge

extension CompileContext {
    /// All that dialogues may name of a service's content.
    package init(content: Content, isWholeService: Bool = true) {
        var measures: [String: Measure] = [:]
        for measure in content.measures {
            let items = measure.items.map { item in
                Item(
                    id: item.id, text: item.text, scale: item.scale, low: item.low, high: item.high,
                    options: item.options.map { Choice(value: $0.value, label: $0.label) })
            }
            measures[measure.id] = Measure(intro: measure.intro, source: measure.source, items: items)
        }
        self.init(
            needs: content.needs.filter { !$0.isHidden }.map {
                Choice(value: $0.id, label: $0.label, also: $0.also, labels: $0.labels)
            },
            measures: measures, faqTopics: Set(content.topics.map(\.id)), revealingWords: content.words.revealing,
            notices: content.notices, site: content.site.values, policy: content.site.policy,
            contentHash: content.hash, isWholeService: isWholeService)
    }
}
