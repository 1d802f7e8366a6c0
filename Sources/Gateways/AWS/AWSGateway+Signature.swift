import Crypto
import CryptoExtras
import Foundation

extension AWSGateway {
    /// Checks the signature of SNS: RSA over the listed fields, with a key that is trusted by the settings or that SNS
    /// publishes at an address of its own.
    ///
    /// There is no bound on the age, since SNS sends a text again for as long as it was told to; only the message's id
    /// tells that it is a repeat. Without a key nothing is valid, and SNS comes again: it takes a 4xx for the end.
    package func verify(_ request: GatewayRequest, now: Int64) -> SignatureVerdict {
        guard Self.contentTypes.contains(request.mediaType), let message = SNSMessage(request.body) else {
            return .invalid(.unreadableBody)
        }
        guard isOurs(message.topicARN) else { return .invalid(.foreignAccount) }
        guard ["1", "2"].contains(message.signatureVersion) else { return .invalid(.unknownScheme) }
        guard Self.isCertificateAddress(message.certificateURL, host: topicHost) else {
            return .invalid(.untrustedKey)
        }
        let keys = keys(at: now, for: message.certificateURL)
        guard !keys.isEmpty else { return .unconfigured(setting: "public_key") }
        guard let signature = base64Decoded(message.signature) else { return .invalid(.wrong) }
        let isValid = keys.contains { Self.holds(signature, of: message, $0) }
        return isValid ? .valid : .invalid(.wrong)
    }

    /// SNS writes JSON and calls it plain text.
    static let contentTypes: Set<String> = ["text/plain", "application/json"]

    private static func holds(_ signature: [UInt8], of message: SNSMessage, _ key: _RSA.Signing.PublicKey) -> Bool {
        let signature = _RSA.Signing.RSASignature(rawRepresentation: signature)
        let text = message.signedText
        return message.signatureVersion == "1"
            ? key.isValidSignature(signature, for: Insecure.SHA1.hash(data: text), padding: .insecurePKCS1v1_5)
            : key.isValidSignature(signature, for: SHA256.hash(data: text), padding: .insecurePKCS1v1_5)
    }

    /// The keys that a message may be signed with: those of the settings, and the one that was read where the message
    /// says.
    private func keys(at now: Int64, for address: String?) -> [_RSA.Signing.PublicKey] {
        // Whoever trusts a key by name has decided how long for; what is fetched must be in its own dates.
        var infos = PEMBlock.blocks(in: configuration.trustedPEM.bytes).compactMap { $0.publicKeyInfo(at: nil) }
        if let certificate, certificate.address == address {
            infos += PEMBlock.blocks(in: certificate.pem).compactMap { $0.publicKeyInfo(at: now) }
        }
        return infos.compactMap { try? _RSA.Signing.PublicKey(derRepresentation: $0) }
    }

    /// Without a topic in the settings a channel does not start, so that only `explain` gets here with none.
    func isOurs(_ topicARN: String) -> Bool {
        configuration.topicARN.isEmpty
            ? AWSTopic(topicARN) != nil : Array(topicARN.utf8) == Array(configuration.topicARN.utf8)
    }

    private var topicHost: String? { AWSTopic(configuration.topicARN)?.host }

    /// The address of the certificate, if it is one of SNS itself and of our topic's region.
    package func certificateAddress(for request: GatewayRequest) -> String? {
        guard let message = SNSMessage(request.body), isOurs(message.topicARN),
            Self.isCertificateAddress(message.certificateURL, host: topicHost)
        else { return nil }
        return message.certificateURL
    }

    /// Whether this is `https://sns.REGION.amazonaws.com/NAME.pem`, or the same in China, to the letter.
    ///
    /// Anything more lenient lets somebody sign with a key of their own, or makes us call a host of theirs: no port, no
    /// user, no query, no other path.
    static func isCertificateAddress(_ address: String, host: String?) -> Bool {
        guard address.utf8.count <= 300, address.hasPrefix("https://"), address.hasSuffix(".pem") else { return false }
        let parts = address.dropFirst("https://".count).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count > 4 else { return false }
        let isFileName = parts[1].utf8.allSatisfy {
            isDigit($0) || (65...90 ~= $0) || (97...122 ~= $0) || [45, 46, 95].contains($0)
        }
        guard isFileName, !parts[1].hasPrefix(".") else { return false }
        if let host { return Array(parts[0].utf8) == Array(host.utf8) }
        let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels[0] == "sns", AWSTopic.isName(labels[1]) else { return false }
        return labels.dropFirst(2).joined(separator: ".") == AWSTopic.domain(ofRegion: String(labels[1]))
    }
}
