/// Crude stems: enough to see one word in another form.
enum Stems {
    static func of(_ word: String) -> String {
        for ending in ["ings", "ing", "in", "ies", "ed", "es", "s", "y", "e"]
        where word.utf8.count - ending.utf8.count >= 3 && word.hasSuffix(ending) {
            let stem = String(word.dropLast(ending.utf8.count))
            let bytes = Array(stem.utf8)
            // "Stopped" and "stop": a doubled letter falls, but not in "pass" and "call".
            guard bytes.count > 3, let last = bytes.last, last == bytes[bytes.count - 2], last != 0x73, last != 0x6C
            else { return stem }
            return String(stem.dropLast())
        }
        return word
    }
}
