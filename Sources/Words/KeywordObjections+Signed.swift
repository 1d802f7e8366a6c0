/// STOP with a name under it, or with a number beside it.
extension Objections {
    /// "STOP Jean", "STOP thanks love Jean", "5 stop": the wish is likely, and worth one question.
    func isSigned(_ text: PreparedText) -> Bool {
        let spoken = text.folded.tokens.filter { $0.isSpoken && !isPictogram($0.text) }
        guard spoken.count >= 2, spoken.count <= 6, let stop = spoken.firstIndex(where: { $0.text == "stop" }) else {
            return false
        }
        let rest = spoken.indices.filter { $0 != stop && !Self.isCourtesy(spoken[$0].text) }.map { spoken[$0] }
        guard let first = rest.first else { return false }
        if rest.count == 1, first.kind == .number { return true }
        guard stop == 0, rest.count <= 3 else { return false }
        let signer = first.text == "from" ? Array(rest.dropFirst()) : rest
        guard !signer.isEmpty, signer.allSatisfy(Self.mayBeName) else { return false }
        // "Stop noise" is no signature, unless STOP is written as the keyword is, or something parts the two.
        let isParted = first.text == "from" || Self.isCourtesy(spoken[1].text)
        let isKeyword = text.folded.quote(bytes: spoken[0].range) == "STOP"
        return isParted || isKeyword || signer.allSatisfy { isCapitalised(text.folded.quote(bytes: $0.range)) }
    }

    private static func isCourtesy(_ word: String) -> Bool {
        KeywordTables.politeEndings.contains(word) || ObjectionWords.courtesies.contains(WordKey(word))
            || ["regards", "sincerely", "yours", "kind", "many", "ok", "now"].contains(word)
    }

    private static func mayBeName(_ token: Token) -> Bool {
        let word = token.text
        return token.kind == .word && !word.utf8.contains(where: isDigit) && !CommonWords.nameless.contains(word)
            && !NameReader.isNever(word) && !word.hasSuffix("ing") && !ObjectionWords.takesBack.contains(token.key)
    }

    private func isCapitalised(_ typed: String) -> Bool {
        typed.first.map { String($0) != $0.lowercased() } ?? false
    }
}
