/// Crude stems: enough to see one word in another form.
enum Stems {
    static func of(_ word: String) -> String {
        guard word.utf8.count >= 4, let last = word.utf8.last, finals.contains(last) else { return word }
        let bytes = Array(word.utf8)
        for ending in endings where bytes.count - ending.count >= 3 && bytes.suffix(ending.count).elementsEqual(ending)
        {
            var end = bytes.count - ending.count
            // "Stopped" and "stop": a doubled letter falls, but not in "pass" and "call".
            let last = bytes[end - 1]
            if end > 3, last == bytes[end - 2], last != 0x73, last != 0x6C { end -= 1 }
            return String(decoding: bytes[..<end], as: UTF8.self)
        }
        return word
    }

    /// The letters in which ``endings`` end.
    private static let finals: [UInt8] = Array("sgndye".utf8)
    private static let endings: [[UInt8]] = ["ings", "ing", "in", "ies", "ed", "es", "s", "y", "e"].map {
        Array($0.utf8)
    }
}
