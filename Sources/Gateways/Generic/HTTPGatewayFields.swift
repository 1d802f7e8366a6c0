/// The fields of a request, from its query, a form or JSON, by our own names.
struct HTTPGatewayFields {
    private let configuration: HTTPGatewayConfiguration
    private var fields: FormFields
    private var json: JSONValue?

    init(_ request: GatewayRequest, named configuration: HTTPGatewayConfiguration) throws(GatewayError) {
        self.configuration = configuration
        fields = try FormFields(queryBytes(of: request.url), isText: false)
        guard request.method == "POST" else { return }
        switch request.mediaType {
        case "application/x-www-form-urlencoded":
            fields.fields += try FormFields(request.body, isText: false).fields
        case "application/json":
            guard let value = JSONValue(request.body), case .object = value else { throw .wrongField("body") }
            json = value
        default: throw .unsupportedContentType
        }
    }

    /// The bytes of a field, in whatever alphabet they are.
    func bytes(_ field: String) -> [UInt8]? {
        let name = configuration.name(field)
        if let text = json?[name]?.textOrNumber { return Array(text.utf8) }
        let wanted = Array(name.utf8)
        return fields.fields.first { $0.name == wanted }?.value
    }

    /// A field as text; nil if it is not there or empty.
    func text(_ field: String) -> String? {
        guard let bytes = bytes(field), !bytes.isEmpty else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The patient's words, in the alphabet that `charset` or Kannel's `coding` tells of; nil if there are none at all.
    var words: String? {
        guard let bytes = bytes("text") else { return nil }
        let alphabet = text("charset")?.uppercased() ?? (text("coding") == "2" ? "UTF-16BE" : "UTF-8")
        // In JSON they are characters already.
        guard json == nil else { return String(decoding: bytes, as: UTF8.self) }
        switch alphabet {
        case "UTF-16BE", "UCS-2", "UCS2": return Self.utf16(bytes)
        case "ISO-8859-1", "LATIN1": return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        default: return String(decoding: bytes, as: UTF8.self)
        }
    }

    private static func utf16(_ bytes: [UInt8]) -> String {
        // Kannel names the alphabet of the air even where it has written UTF-8.
        guard !isRatherUTF8(bytes) else { return String(decoding: bytes, as: UTF8.self) }
        let units = stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }

    /// Whether bytes that are called UTF-16 are UTF-8 all the same.
    ///
    /// UTF-16 has an even number of bytes, and in nearly all alphabets every other one is below the space, where a text
    /// in UTF-8 has line breaks alone. Chinese may have no such byte; it comes out as signs rather than as words.
    private static func isRatherUTF8(_ bytes: [UInt8]) -> Bool {
        guard bytes.count.isMultiple(of: 2) else { return true }
        guard let text = String(validating: bytes, as: UTF8.self) else { return false }
        let isControl = { (scalar: Unicode.Scalar) in scalar.value < 0x20 && scalar != "\n" && scalar != "\r" }
        guard !text.unicodeScalars.contains(where: isControl) else { return false }
        let readable = text.unicodeScalars.count { scalar in
            !scalar.isASCII || " .,!?'".unicodeScalars.contains(scalar) || (48...57 ~= scalar.value)
                || (65...90 ~= scalar.value) || (97...122 ~= scalar.value)
        }
        return readable * 4 >= text.unicodeScalars.count * 3
    }
}
