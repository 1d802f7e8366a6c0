extension GatewayRequest {
    /// The token of `Authorization: Bearer …` (RFC 6750, section 2.1), or nil.
    var bearerToken: String? { credentials(of: "bearer") }

    /// What follows the name of a scheme, in any case of letters, in `Authorization`.
    func credentials(of scheme: String) -> String? {
        guard let field = header("Authorization") else { return nil }
        let words = field.split(separator: " ", maxSplits: 1)
        guard words.count == 2, words[0].lowercased() == scheme else { return nil }
        let token = words[1].trimmingSpaces()
        return token.isEmpty ? nil : String(token)
    }
}

/// Whether this is one of the secrets, in a time that does not tell which.
func isOne(of secrets: [Secret], _ candidate: String) -> Bool {
    let theirs = Array(candidate.utf8)
    var matches = false
    for secret in secrets where !secret.isEmpty {
        if constantTimeEqual(secret.bytes, theirs) { matches = true }
    }
    return matches
}
