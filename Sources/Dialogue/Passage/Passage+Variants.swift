extension Passage {
    /// One of several texts, by the conversation's seed: a walk that comes by again says the same.
    mutating func say(oneOf texts: [Text], _ id: String) -> Emission.Content {
        guard !texts.isEmpty else { return .nothing }
        let place = "\(surroundings.seed).\(prefix)\(id)#\((visits[id] ?? 0) + 1)"
        let text = texts[Int(place.mixed % UInt64(texts.count))]
        return words(of: text).map { .say(textID: text.id, words: $0) } ?? .neutral(textID: text.id)
    }
}

extension String {
    /// A number that looks like chance and is always the same: FNV-1a over 64 bits, its halves folded together.
    fileprivate var mixed: UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash ^ hash >> 32
    }
}
