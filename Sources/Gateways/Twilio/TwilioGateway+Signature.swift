import Crypto
import Foundation

extension TwilioGateway {
    /// Checks `X-Twilio-Signature`: base 64 of HMAC-SHA1 under the account's token over the address and, of a form,
    /// each name in order followed by its distinct values in order (Twilio, "Validate Signatures").
    ///
    /// A JSON body is not in that string; its SHA-256 stands in the signed address as `bodySHA256`, and a JSON request
    /// without it proves nothing about its body. There is no time stamp: a captured request is valid for ever, and only
    /// the message's id tells that it is a repeat.
    package func verify(_ request: GatewayRequest, now: Int64) -> SignatureVerdict {
        let tokens = configuration.usableTokens
        guard !tokens.isEmpty else { return .unconfigured(setting: "auth_token") }
        guard let signature = request.header("X-Twilio-Signature"), !signature.isEmpty else {
            return .invalid(.missing)
        }

        var form = FormFields()
        if request.mediaType == "application/json" {
            guard let hash = queryValue("bodySHA256", in: request.url) else { return .invalid(.bodyNotSigned) }
            let ours = hexadecimal(SHA256.hash(data: request.body))
            guard constantTimeEqual(Array(hash.lowercased().utf8), Array(ours.utf8)) else {
                return .invalid(.bodyChanged)
            }
        } else {
            guard let fields = try? FormFields(request.body) else { return .invalid(.unreadableBody) }
            form = fields
        }

        let theirs = Array(signature.utf8)
        var matches = false
        // Every candidate is tried, found or not, so that the time tells nothing.
        for token in tokens {
            for url in Self.signedAddresses(request.url) {
                let ours = Self.signature(token: token, url: url, form: form)
                if constantTimeEqual(Array(ours.utf8), theirs) { matches = true }
            }
        }
        guard matches else { return .invalid(.wrong) }
        return isOurAccount(form) ? .valid : .invalid(.foreignAccount)
    }

    /// The signature that Twilio would put on a request.
    ///
    /// Also for a site's self-test, which signs a sample and posts it to its own public address.
    package func sign(_ request: GatewayRequest) throws(GatewayError) -> String {
        guard let token = configuration.usableTokens.first else { throw .unconfigured(setting: "auth_token") }
        let isJSON = request.mediaType == "application/json"
        return Self.signature(
            token: token, url: request.url, form: isJSON ? FormFields() : try FormFields(request.body))
    }

    private static func signature(token: Secret, url: String, form: FormFields) -> String {
        var text = Array(url.utf8)
        let sorted = form.fields.sorted {
            $0.name == $1.name
                ? $0.value.lexicographicallyPrecedes($1.value) : $0.name.lexicographicallyPrecedes($1.name)
        }
        var previous: FormFields.Field?
        for field in sorted where previous?.name != field.name || previous?.value != field.value {
            text += field.name + field.value
            previous = field
        }
        let key = SymmetricKey(data: token.bytes)
        return base64(HMAC<Insecure.SHA1>.authenticationCode(for: text, using: key))
    }

    private func isOurAccount(_ form: FormFields) -> Bool {
        guard let account = form.text("AccountSid"), !configuration.accountSID.isEmpty else { return true }
        return account == configuration.accountSID
    }

    /// The address as given, without its port, and with the default port of its scheme.
    ///
    /// Twilio signs it sometimes with and sometimes without the port, and its own libraries accept both.
    package static func signedAddresses(_ url: String) -> [String] {
        guard let schemeEnd = url.firstRange(of: "://") else { return [url] }
        let authorityEnd =
            url[schemeEnd.upperBound...].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? url.endIndex
        let authority = url[schemeEnd.upperBound..<authorityEnd]
        let hostStart = authority.lastIndex(of: "@").map(authority.index(after:)) ?? authority.startIndex
        let host = authority[hostStart...]
        let rest = url[authorityEnd...]
        let before = url[..<hostStart]

        if let colon = host.lastIndex(of: ":"), host[colon...].dropFirst().utf8.allSatisfy(isDigit) {
            return [url, "\(before)\(host[..<colon])\(rest)"]
        }
        switch url[..<schemeEnd.lowerBound].lowercased() {
        case "https": return [url, "\(before)\(host):443\(rest)"]
        case "http": return [url, "\(before)\(host):80\(rest)"]
        default: return [url]
        }
    }
}
