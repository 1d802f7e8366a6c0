/// Hears an objection to being texted, in the patient's own words.
///
/// The right to object needs no keyword, so any plain wish to be left alone is STOP. The whole text is read as a chain:
/// the wish itself, politeness, reasons and complaints. A wish with something unknown tied to it ("stop texting me at
/// night") is no objection, nor is one that is only told of ("I asked her to stop texting me").
struct Objections {
    /// What a stretch of words says.
    private enum Part {
        /// Names the texts, the number or the list: "stop texting me", "take me off your list".
        case plain
        /// A wish that names nothing: "stop", "leave me alone".
        case bare
        /// Perhaps a wish: "stop it", "how do I opt out", "go away".
        case near
        /// "Stop them": a wish if the texts are named elsewhere.
        case pointing
        /// A grumble about the texts, without a wish.
        case complaint
        /// Greetings, thanks, reasons.
        case filler
    }

    /// No objection is longer, in words.
    private static let longest = 60

    private let words: [String]
    private let keys: [WordKey]
    /// Before each word: a sign of punctuation or a line break stands there.
    private let pauses: [Bool]
    /// Politeness that makes a wish of "no texts".
    private let isPolite: Bool

    /// `.stop`, `.confirmStop`, or nothing.
    static func read(_ text: PreparedText) -> ConsentWord? {
        let spoken = text.words
        if spoken.count == 4, spoken == ["s", "t", "o", "p"] { return .confirmStop }
        guard spoken.count <= longest,
            text.keys.contains(where: ObjectionWords.triggers.contains)
                || spoken.contains(where: ObjectionWords.isDrawnOut)
        else { return nil }
        let reader = Objections(text)
        if reader.words == ["stop"] {
            // A slip of the thumb alone is asked back.
            return spoken.contains { ObjectionWords.slips.contains($0) } ? .confirmStop : .stop
        }
        if reader.mayObject, let heard = reader.decide() { return heard }
        return reader.isSigned(text) ? .confirmStop : nil
    }

    /// Some wish or complaint begins somewhere: without one, nothing that stands beside it matters.
    private var mayObject: Bool {
        keys.indices.contains { start in
            Self.beginsWish.contains(keys[start])
                && Self.wishes.contains { $0.end(in: keys, from: start) != nil }
        }
    }

    private static let wishes = [
        ObjectionWords.own, ObjectionWords.plain, ObjectionWords.politePlain, ObjectionWords.bare,
        ObjectionWords.pointing, ObjectionWords.near, ObjectionWords.complaints,
    ]
    private static let beginsWish = WordSet(wishes.flatMap(\.firstWords))

    private init(_ text: PreparedText) {
        var words: [String] = []
        var keys: [WordKey] = []
        var pauses: [Bool] = []
        var isPause = true
        var isPolite = false
        var asksBehindNo = false
        for token in text.tokens {
            guard token.isSpoken else {
                // Apostrophes and hyphens inside a word part nothing.
                if token.text != "'", token.text != "-" || !token.isGlued { isPause = true }
                continue
            }
            if ObjectionWords.courtesies.contains(token.key) {
                isPolite = true
                asksBehindNo = words.last == "no"
            }
            if ObjectionWords.noise.contains(token.key) || token.text != "🛑" && isPictogram(token.text) { continue }
            let word = ObjectionWords.canonical[token.key] ?? ObjectionWords.repaired(token.text)
            // "Text messages" are texts.
            if word == "text", words.last == "text" { continue }
            words.append(word)
            keys.append(word == token.text ? token.key : WordKey(word))
            // "No please text" wants a text.
            pauses.append(isPause || asksBehindNo && (word == "text" || word == "contact"))
            isPause = false
            asksBehindNo = false
        }
        self.words = words
        self.keys = keys
        self.pauses = pauses
        self.isPolite = isPolite
    }

    // MARK: The chain

    /// What was found from the first to the last word.
    private struct Findings {
        var parts: [Part] = []
        /// Words that nothing explains stand before the first wish, or after it.
        var strangeBefore = false
        var strangeAfter = false
        /// Somebody else's words or wishes are told of.
        var isTold = false
        /// Another way to be reached is named.
        var redirects = false
        var hasWish: Bool { parts.contains { $0 == .plain || $0 == .bare || $0 == .near } }
    }

    private func decide() -> ConsentWord? {
        let found = chain()
        if found.isTold { return nil }
        let isNamed = words.contains("text") || words.contains("texting") || found.parts.contains(.bare)
        if found.parts.contains(.pointing) {
            guard isNamed || found.parts.contains(.near) else {
                return ["stop these", "stop those"].contains(words.joined(separator: " ")) ? .confirmStop : nil
            }
            return found.strangeBefore || found.redirects ? .confirmStop : .stop
        }
        let isStrange = found.strangeBefore || found.strangeAfter
        if found.parts.contains(.plain) { return found.redirects ? .confirmStop : .stop }
        if found.parts.contains(.bare) {
            guard isStrange else { return .stop }
            if holdsLooseWish() { return .confirmStop }
            // "Stop. I have moved to Spain": worth one question.
            return found.parts.first == .bare && !found.strangeBefore && words.count <= 14 && isParted
                ? .confirmStop : nil
        }
        if isStrange {
            return found.parts.contains(.near) && found.redirects || holdsLooseWish() ? .confirmStop : nil
        }
        return found.parts.contains { $0 == .near || $0 == .complaint } ? .confirmStop : nil
    }

    /// "You never listen do you stop texting me": the wish ends its sentence, after words that nothing explains.
    private func holdsLooseWish() -> Bool {
        for start in words.indices.dropFirst() where !pauses[start] {
            guard let end = ObjectionWords.plain.end(in: keys, from: start) ?? bareEnd(from: start) else { continue }
            var after = end
            while let trail = ObjectionWords.trails.end(in: keys, from: after) { after = trail }
            guard after == words.count || pauses[after], !ObjectionWords.ties.contains(keys[start - 1]) else {
                continue
            }
            return !keys[..<start].contains(where: ObjectionWords.tellers.contains)
        }
        return false
    }

    /// "Leave me alone" behind words about the texts.
    private func bareEnd(from start: Int) -> Int? {
        guard words[..<start].contains(where: { $0 == "text" || $0 == "texting" }) else { return nil }
        return ObjectionWords.bare.end(in: keys, from: start)
    }

    /// A pause stands behind the first wish, and nothing behind it takes the wish back.
    private var isParted: Bool {
        guard let pause = pauses.indices.dropFirst().first(where: { pauses[$0] }) else { return false }
        return pause <= 3 && !words[pause...].contains { ObjectionWords.takesBack.contains($0) || isFigure($0) }
    }

    private func isFigure(_ word: String) -> Bool { word.utf8.allSatisfy(isDigit) }

    private func chain() -> Findings {
        var found = Findings()
        var index = 0
        while index < words.count {
            if let (part, end) = part(at: index) {
                found.parts.append(part)
                index = end
                continue
            }
            if index > 0, ObjectionWords.joints.contains(keys[index]), index + 1 < words.count {
                index += 1
                continue
            }
            let end = endOfStretch(from: index)
            take(index..<end, into: &found)
            index = end
        }
        return found
    }

    /// A stretch that nothing explains: what it does to the rest.
    private func take(_ range: Range<Int>, into found: inout Findings) {
        if found.hasWish { found.strangeAfter = true } else { found.strangeBefore = true }
        let stretch = keys[range]
        if !found.parts.contains(.plain), stretch.contains(where: ObjectionWords.tellers.contains) {
            found.isTold = true
        }
        if stretch.contains(where: ObjectionWords.otherWays.contains) { found.redirects = true }
    }

    /// Up to the next pause or joint.
    private func endOfStretch(from start: Int) -> Int {
        var end = start + 1
        while end < words.count, !pauses[end], !ObjectionWords.joints.contains(keys[end]) { end += 1 }
        return end
    }

    /// The end of the words without a pause.
    private func segmentEnd(from start: Int) -> Int {
        var end = start + 1
        while end < words.count, !pauses[end] { end += 1 }
        return end
    }

    /// What begins at a word, if it is a whole: what follows must be able to follow.
    private func part(at start: Int) -> (Part, Int)? {
        let segment = Array(keys[start..<segmentEnd(from: start)])
        var best: (part: Part, end: Int)?
        for lead in leads(segment, opensText: start == 0) {
            guard let (part, end) = core(segment, lead.end, leadsItself: lead.isOwn || lead.asks),
                end > best?.end ?? 0
            else { continue }
            best = (lead.asks && part == .plain ? .near : part, end)
        }
        guard let best else { return nil }
        var after = best.end
        while let trail = ObjectionWords.trails.end(in: segment, from: after) { after = trail }
        return follows(segment, after, best.part) ? (best.part, start + after) : nil
    }

    private static let to = WordKey("to")
    private static let so = WordKey("so")
    private static let shown: WordSet = ["this", "these", "my", "there", "that"]
    private static let heOrShe: WordSet = ["he", "she"]
    private static let isOrWas: WordSet = ["is", "are", "was"]

    /// The words with which politeness can begin.
    private static let beginsLead = WordSet(
        [ObjectionWords.ownLeads, ObjectionWords.questions, ObjectionWords.leads].flatMap(\.firstWords))

    /// Where a core may begin: at once, or behind each piece of politeness.
    private func leads(_ segment: [WordKey], opensText: Bool) -> [(end: Int, isOwn: Bool, asks: Bool)] {
        var result = [(end: 0, isOwn: false, asks: false)]
        guard let first = segment.first, first == Self.to || Self.beginsLead.contains(first) else { return result }
        var index = 0
        // "Please to stop the messages", but not "I don't want it to stop".
        if opensText, first == Self.to, isPolite { result.append((1, false, false)) }
        while result.count < 8 {
            if let end = ObjectionWords.ownLeads.end(in: segment, from: index) { result.append((end, true, false)) }
            if let end = ObjectionWords.questions.end(in: segment, from: index) { result.append((end, false, true)) }
            guard let end = ObjectionWords.leads.end(in: segment, from: index), end < segment.count else { break }
            result.append((end, false, false))
            index = end
        }
        return result
    }

    /// The words with which a core can begin.
    private static let beginsCore = WordSet(
        [
            ObjectionWords.own, ObjectionWords.plain, ObjectionWords.politePlain, ObjectionWords.bare,
            ObjectionWords.pointing, ObjectionWords.near, ObjectionWords.complaints, ObjectionWords.fillers,
        ].flatMap(\.firstWords))

    /// The longest core that begins at a word.
    private func core(_ segment: [WordKey], _ index: Int, leadsItself: Bool) -> (Part, Int)? {
        // Most words begin nothing of all this.
        guard index < segment.count, Self.beginsCore.contains(segment[index]) else { return nil }
        var best: (Part, Int)?
        func offer(_ part: Part, _ end: Int?) {
            if let end, end > best?.1 ?? index { best = (part, end) }
        }
        offer(.plain, ObjectionWords.own.end(in: segment, from: index))
        if leadsItself { return best }
        offer(.plain, ObjectionWords.plain.end(in: segment, from: index))
        if isPolite { offer(.plain, ObjectionWords.politePlain.end(in: segment, from: index)) }
        offer(.bare, ObjectionWords.bare.end(in: segment, from: index))
        offer(.pointing, ObjectionWords.pointing.end(in: segment, from: index))
        offer(.near, ObjectionWords.near.end(in: segment, from: index))
        offer(.complaint, ObjectionWords.complaints.end(in: segment, from: index))
        offer(.filler, ObjectionWords.fillers.end(in: segment, from: index))
        return best
    }

    /// Behind a whole comes a pause, a joint, another part, or, behind a plain wish, a sentence of its own.
    private func follows(_ segment: [WordKey], _ index: Int, _ part: Part) -> Bool {
        guard index < segment.count else { return true }
        let next = segment[index]
        if ObjectionWords.joints.contains(next), index + 1 < segment.count {
            return next != Self.so || !ObjectionWords.degrees.contains(segment[index + 1])
        }
        if part == .plain, ObjectionWords.starters.contains(next) {
            if Self.heOrShe.contains(next) {
                return index + 1 < segment.count && ObjectionWords.states.contains(segment[index + 1])
            }
            return !Self.shown.contains(next)
                || index + 1 < segment.count && Self.isOrWas.contains(segment[index + 1])
        }
        return core(segment, ObjectionWords.leads.end(in: segment, from: index) ?? index, leadsItself: false) != nil
    }
}
