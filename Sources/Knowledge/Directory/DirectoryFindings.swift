import Dialogue
import Words

extension DirectoryQuestions {
    /// What the words of one text said, and whether together they are a search.
    struct Findings {
        let wordCount: Int
        /// It has a question mark.
        let asks: Bool
        var needs: [String] = []
        var activities: [String] = []
        var audiences: [String] = []
        var days: Set<Int> = []
        var parts: [Wish.DayPart] = []
        var place: Wish.Place?
        var cost: Wish.Cost?
        var words: [String] = []
        /// Words that said something, or only join such words.
        var used = 0
        private var hasSign = false
        private var isWhatever = false
        private var isStopped = false
        /// The activity is one for want of a better word: "class".
        private var generic: Set<String> = []

        init(wordCount: Int, asks: Bool) {
            self.wordCount = wordCount
            self.asks = asks
        }

        mutating func add(_ facets: [Facet], quote: String, isKnown: Bool) {
            // "Online" is where something is done, not the thing.
            let facets = facets.contains(.home) ? [.home] : facets
            let isActivity = facets.contains { if case .activity = $0 { true } else { false } }
            if isActivity, isKnown { isStopped = true }
            if SearchWords.seekers.contains(where: { quote.hasPrefix($0) }) { hasSign = true }
            for facet in facets { add(facet, quote: quote, besideActivity: isActivity) }
            let silent: [Facet] = [.sign, .stop, .whatever, .nothing]
            if !facets.allSatisfy(silent.contains) { words.append(quote) }
        }

        private mutating func add(_ facet: Facet, quote: String, besideActivity: Bool) {
            switch facet {
            case .need(let need):
                // A word that names something to do is no need as well: "walking".
                if !besideActivity, !needs.contains(need) { needs.append(need) }
            case .activity(let activity):
                if !activities.contains(activity) { activities.append(activity) }
                if SearchWords.generic.contains(quote) { generic.insert(activity) } else { generic.remove(activity) }
            case .audience(let audience): if !audiences.contains(audience) { audiences.append(audience) }
            case .day(let day): days.insert(day)
            case .part(let part): if !parts.contains(part) { parts.append(part) }
            case .cost(let said): cost = said
            case .nearby: if place == nil { place = .nearby }
            case .home: place = .home
            case .sign: hasSign = true
            case .whatever: isWhatever = true
            case .stop: isStopped = true
            case .nothing: break
            }
        }

        /// Settles what one word says beside another, once all are read.
        mutating func close(_ needsOfAudience: [String: [String]]) {
            if activities.contains(where: { !generic.contains($0) }) || !audiences.isEmpty {
                activities.removeAll { generic.contains($0) }
            }
            if activities.isEmpty {
                for audience in audiences {
                    for need in needsOfAudience[audience] ?? [] where !needs.contains(need) { needs.append(need) }
                }
            } else {
                needs = []
            }
        }

        private var saysWhen: Bool { !days.isEmpty || !parts.isEmpty }
        private var saysWhere: Bool { place != nil }

        /// Somebody looks for something, and says what.
        var isSearch: Bool {
            guard !isStopped else { return false }
            let isMore = saysWhen || saysWhere || cost != nil
            if !activities.isEmpty {
                if hasSign || isWhatever { return true }
                // "Art class on a tuesday", "walking?": nothing but what is looked for.
                return used == wordCount && (isMore || !audiences.isEmpty || asks)
            }
            if !needs.isEmpty || !audiences.isEmpty {
                if hasSign || isWhatever { return isMore || !audiences.isEmpty }
                return used == wordCount && asks && !audiences.isEmpty
            }
            // "What's on near me" is for the dialogue that searches step by step.
            return isWhatever && (saysWhen || saysWhere && place != .nearby)
        }

        /// It searches in so many words, for something to do or for some people, and says when, where or at what cost.
        var isPrecise: Bool {
            let saysWhat = !activities.isEmpty || !audiences.isEmpty
            return (isWhatever || hasSign && saysWhat) && (saysWhen || saysWhere || cost != nil)
        }

        var wish: Wish {
            Wish(
                needs: needs, activities: activities, audiences: audiences, days: days.sorted(), parts: parts,
                place: place, cost: cost, words: words)
        }
    }
}
