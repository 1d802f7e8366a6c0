/// A certificate or a public key in the text form in which both are handed about (RFC 7468).
struct PEMBlock {
    enum Kind: String {
        case certificate = "CERTIFICATE"
        case publicKey = "PUBLIC KEY"
    }

    var kind: Kind
    var bytes: [UInt8]

    /// All blocks of a text; what cannot be read is left out.
    ///
    /// Line breaks may have become `\n` on the way through a variable of the environment, or spaces.
    static func blocks(in text: [UInt8]) -> [PEMBlock] {
        let text = String(decoding: text, as: UTF8.self).split(separator: "\\n").joined(separator: "\n")
        var blocks: [PEMBlock] = []
        var rest = text[...]
        while let begin = rest.firstRange(of: "-----BEGIN ") {
            rest = rest[begin.upperBound...]
            guard let headEnd = rest.firstRange(of: "-----") else { break }
            let label = rest[..<headEnd.lowerBound]
            rest = rest[headEnd.upperBound...]
            guard let end = rest.firstRange(of: "-----END \(label)-----") else { continue }
            let body = rest[..<end.lowerBound].filter { !$0.isWhitespace }
            rest = rest[end.upperBound...]
            if let kind = Kind(rawValue: String(label)), let bytes = base64Decoded(body) {
                blocks.append(PEMBlock(kind: kind, bytes: bytes))
            }
        }
        return blocks
    }

    /// The SubjectPublicKeyInfo (RFC 5280, section 4.1); nil in a certificate that does not hold at this moment, where
    /// there is one.
    ///
    /// Who has signed a certificate is not asked: it is trusted because of where it comes from, the settings or the
    /// address of AWS.
    func publicKeyInfo(at now: Int64?) -> [UInt8]? {
        switch kind {
        case .publicKey: return bytes
        case .certificate: return Certificate(bytes)?.publicKeyInfo(at: now)
        }
    }
}

/// The few fields of an X.509 certificate that are needed (RFC 5280, section 4.1).
private struct Certificate {
    private let notBefore: Int64
    private let notAfter: Int64
    private let publicKeyInfo: [UInt8]

    init?(_ bytes: [UInt8]) {
        var outer = DERReader(bytes[...])
        guard let certificate = outer.next(0x30) else { return nil }
        var fields = DERReader(certificate.content)
        guard let signed = fields.next(0x30) else { return nil }
        var reader = DERReader(signed.content)
        // The version is left out in those of version 1.
        _ = reader.next(0xA0)
        // Serial number, algorithm, issuer, validity, subject, key.
        guard reader.next(0x02) != nil, reader.next(0x30) != nil, reader.next(0x30) != nil,
            let validity = reader.next(0x30), reader.next(0x30) != nil, let key = reader.next(0x30)
        else { return nil }
        var times = DERReader(validity.content)
        guard let from = times.time(), let until = times.time() else { return nil }
        notBefore = from
        notAfter = until
        publicKeyInfo = Array(key.whole)
    }

    func publicKeyInfo(at now: Int64?) -> [UInt8]? {
        guard let now else { return publicKeyInfo }
        return now >= notBefore && now <= notAfter ? publicKeyInfo : nil
    }
}

/// Reads values in the distinguished encoding of ASN.1 one after another (ITU-T X.690, section 8.1).
private struct DERReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    /// The next value if it has this tag: with its head, and what is in it.
    mutating func next(_ tag: UInt8) -> (whole: ArraySlice<UInt8>, content: ArraySlice<UInt8>)? {
        guard rest.first == tag else { return nil }
        var body = rest.dropFirst()
        guard let first = body.popFirst() else { return nil }
        var length = Int(first)
        if first >= 0x80 {
            let count = Int(first & 0x7F)
            guard (1...3).contains(count), body.count >= count else { return nil }
            length = body.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            body = body.dropFirst(count)
        }
        guard body.count >= length else { return nil }
        let content = body.prefix(length)
        let whole = rest[rest.startIndex..<content.endIndex]
        rest = rest[content.endIndex...]
        return (whole, content)
    }

    /// A time in either of its two forms, in seconds since 1970-01-01T00:00:00Z (RFC 5280, section 4.1.2.5).
    mutating func time() -> Int64? {
        if let short = next(0x17) {
            let text = String(decoding: short.content, as: UTF8.self)
            guard let year = Int(text.prefix(2)) else { return nil }
            return Self.instant((year >= 50 ? "19" : "20") + text)
        }
        return next(0x18).flatMap { Self.instant(String(decoding: $0.content, as: UTF8.self)) }
    }

    /// "20260610090500Z".
    private static func instant(_ text: String) -> Int64? {
        let digits = Array(text)
        guard digits.count == 15, digits.last == "Z" else { return nil }
        let at = { (range: Range<Int>) in String(digits[range]) }
        return isoDate("\(at(0..<4))-\(at(4..<6))-\(at(6..<8))T\(at(8..<10)):\(at(10..<12)):\(at(12..<14))Z")
    }
}
