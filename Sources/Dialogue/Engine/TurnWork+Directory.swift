import Words

// What the directory knows: named from anywhere, and then back to the question that waits.
extension TurnWork {
    mutating func hearWish(_ text: TextEvent) throws(LimitReached) -> Bool {
        guard sayServices(for: text.reading.wish) else { return false }
        if text.isLast { try comeBack() }
        return true
    }

    /// Names the first services that answer a wish; false, and nothing said, if none does.
    mutating func sayServices(for wish: Wish?) -> Bool {
        guard let wish else { return false }
        let found = library.services(
            for: wish, near: wishedPlace(wish), person: person, limit: Limits.servicesFound)
        note(
            rule: found.services.isEmpty ? "directory.nothing" : "directory.\(found.fits ? "found" : "nearest")",
            matched: wish.words, detail: found.services.first)
        guard !found.services.isEmpty else { return false }
        state.lastTopic = nil
        state.misses = 0
        say(found.services, under: found.fits ? "services-found" : "services-nearest")
        return true
    }

    /// The district that the text names, else where they live.
    private func wishedPlace(_ wish: Wish) -> String? {
        if case .district(let district)? = wish.place { return district }
        guard case .postcode(let home)? = state.memory["postcode"] else { return nil }
        return home
    }

    /// As many services as one text holds; the others wait for MORE.
    mutating func say(_ services: [String], under notice: String) {
        var lines = services.prefix(Limits.servicesInAText).compactMap { library.service($0, for: person) }.map {
            card in
            let occasion = card.place.isEmpty ? card.when : "\(card.when), \(card.place)"
            return "\(card.name): \(occasion). \(sentence(card.cost)). \(card.phone)"
        }
        state.found = Array(services.dropFirst(Limits.servicesInAText))
        if !state.found.isEmpty { lines.append(noticeWords("more-services")) }
        sayNotice(notice, filling: ["services": lines.joined(separator: "\n")])
    }

    /// "free" as "Free"; a price stays.
    private func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
