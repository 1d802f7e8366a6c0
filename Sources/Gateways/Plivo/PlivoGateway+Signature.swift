import Crypto

extension PlivoGateway {
    /// Checks `X-Plivo-Signature-V3`: base 64 of HMAC-SHA256 under the account's token over the address, the sorted
    /// query, the sorted fields and the nonce (Plivo, "Signature validation", version 3).
    ///
    /// While a token is replaced the header holds a signature for each, with commas between them. Version 2 covers the
    /// address and the nonce, and not a word of the text, so it proves nothing here. There is no time stamp: only the
    /// message's id tells that a request is a repeat.
    package func verify(_ request: GatewayRequest, now: Int64) -> SignatureVerdict {
        guard !configuration.authTokens.isEmpty else { return .unconfigured(setting: "auth_token") }
        guard let header = request.header("X-Plivo-Signature-V3"), !header.isEmpty else {
            let isOlder = request.header("X-Plivo-Signature-V2") != nil
            return .invalid(isOlder ? .unknownScheme : .missing)
        }
        guard let nonce = request.header("X-Plivo-Signature-V3-Nonce"), !nonce.isEmpty else {
            return .invalid(.missing)
        }
        guard let form = try? FormFields(request.body), let signed = Self.signedText(request.url, form, nonce) else {
            return .invalid(.unreadableBody)
        }

        let signatures = header.split(separator: ",").prefix(Self.signatureLimit).map {
            Array($0.trimmingSpaces().utf8)
        }
        var matches = false
        // Every pair is tried, found or not, so that the time tells nothing.
        for token in configuration.authTokens {
            let ours = Array(Self.signature(of: signed, token).utf8)
            for theirs in signatures where constantTimeEqual(ours, theirs) { matches = true }
        }
        return matches ? .valid : .invalid(.wrong)
    }

    /// One for each token of an account and some to spare.
    private static let signatureLimit = 8

    private static func signature(of text: [UInt8], _ token: Secret) -> String {
        base64(HMAC<SHA256>.authenticationCode(for: text, using: SymmetricKey(data: token.bytes)))
    }

    /// The bytes that Plivo signs.
    ///
    /// A question mark follows the address whenever there is a query or a form, and a full stop parts them if there are
    /// both.
    static func signedText(_ url: String, _ form: FormFields, _ nonce: String) -> [UInt8]? {
        let address = Array(url.utf8.prefix { $0 != UInt8(ascii: "#") })
        let mark = address.firstIndex(of: UInt8(ascii: "?")) ?? address.endIndex
        guard let query = try? FormFields(Array(address[mark...].dropFirst())) else { return nil }

        var text = Array(address[..<mark])
        if !query.fields.isEmpty || !form.fields.isEmpty { text.append(UInt8(ascii: "?")) }
        for (index, field) in sorted(query).enumerated() {
            if index > 0 { text.append(UInt8(ascii: "&")) }
            text += field.name + [UInt8(ascii: "=")] + field.value
        }
        if !query.fields.isEmpty, !form.fields.isEmpty { text.append(UInt8(ascii: ".")) }
        for field in sorted(form) { text += field.name + field.value }
        return text + Array(".\(nonce)".utf8)
    }

    private static func sorted(_ fields: FormFields) -> [FormFields.Field] {
        fields.fields.sorted {
            $0.name == $1.name
                ? $0.value.lexicographicallyPrecedes($1.value) : $0.name.lexicographicallyPrecedes($1.name)
        }
    }
}
