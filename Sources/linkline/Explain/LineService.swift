import Foundation
import Glibc

/// Why a line could not be answered.
struct LineFault: Error {
    var code: String
    var message: String

    static func wrongType(_ key: String, _ wanted: String) -> LineFault {
        LineFault(code: key, message: "\"\(key)\" is not \(wanted).")
    }
}

/// What a request holds, with faults that name the key.
struct LineRequest {
    let json: LineJSON

    /// The value of a key; absent and null are the same.
    subscript(key: String) -> LineJSON? {
        guard let value = json[key], value != .null else { return nil }
        return value
    }

    func text(_ key: String) throws(LineFault) -> String {
        guard let text = try textIfAny(key) else {
            throw LineFault(code: key, message: "\"\(key)\" is missing.")
        }
        return text
    }

    func textIfAny(_ key: String) throws(LineFault) -> String? {
        guard let value = self[key] else { return nil }
        guard case .string(let text) = value else { throw .wrongType(key, "a string") }
        return text
    }

    func flag(_ key: String, otherwise: Bool) throws(LineFault) -> Bool {
        guard let value = self[key] else { return otherwise }
        guard case .bool(let yes) = value else { throw .wrongType(key, "true or false") }
        return yes
    }

    func integer(_ key: String) throws(LineFault) -> Int? {
        guard let value = self[key] else { return nil }
        switch value {
        case .integer(let number): return number
        case .real(let number) where number == number.rounded() && abs(number) < 1e9: return Int(number)
        default: throw .wrongType(key, "a whole number")
        }
    }

    func items(_ key: String) throws(LineFault) -> [LineJSON] {
        guard let value = self[key] else { return [] }
        guard case .array(let items) = value else { throw .wrongType(key, "an array") }
        return items
    }

    func texts(_ key: String) throws(LineFault) -> [String] {
        var texts: [String] = []
        for item in try items(key) {
            guard case .string(let text) = item else { throw .wrongType(key, "an array of strings") }
            texts.append(text)
        }
        return texts
    }
}

/// Lines of JSON in, a line of JSON out for each, flushed at once; a bad line gives an error object and nothing ends.
enum LineService {
    /// Answers standard input to its end.
    ///
    /// - Parameters:
    ///   - needsID: a request must have an `id`, which is echoed.
    ///   - respond: what to answer; nothing if the line wants no answer. Members are put after the `id`.
    static func run(needsID: Bool = true, _ respond: (LineRequest) throws(LineFault) -> LineJSON?) {
        var lines = InputLines()
        while let bytes = lines.next() {
            if let response = response(to: bytes, needsID: needsID, respond) { answer(response.text) }
        }
    }

    private static func response(
        to bytes: [UInt8], needsID: Bool, _ respond: (LineRequest) throws(LineFault) -> LineJSON?
    ) -> LineJSON? {
        var id = LineJSON.null
        do throws(LineFault) {
            let request = try request(bytes, id: &id)
            if needsID, request["id"] == nil { throw LineFault(code: "id", message: "\"id\" is missing.") }
            guard let response = try respond(request) else { return nil }
            guard needsID, case .object(let members) = response else { return response }
            return .object([.init("id", id)] + members)
        } catch {
            let fault = LineJSON.object([.init("code", .string(error.code)), .init("message", .string(error.message))])
            return .object([.init("id", id), .init("error", fault)])
        }
    }

    private static func request(_ bytes: [UInt8], id: inout LineJSON) throws(LineFault) -> LineRequest {
        let isText = String(validating: bytes, as: UTF8.self) != nil
        // Repaired bytes may still tell which line it was.
        let json = LineJSON(line: isText ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8))
        id = json?["id"] ?? .null
        guard isText else { throw LineFault(code: "not-utf-8", message: "This line is not written in UTF-8.") }
        guard let json else { throw LineFault(code: "not-json", message: "This line is not JSON.") }
        guard case .object = json else {
            throw LineFault(code: "not-an-object", message: "This line is not a JSON object.")
        }
        return LineRequest(json: json)
    }
}

/// Standard input as lines of bytes, whatever they hold.
private struct InputLines {
    private var waiting: [UInt8] = []
    private var isAtEnd = false

    /// The next line without its end; nothing at the end of the input.
    mutating func next() -> [UInt8]? {
        var searched = 0
        while true {
            if let end = waiting[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = waiting[..<end]
                let isWindows = line.last == UInt8(ascii: "\r")
                defer { waiting.removeSubrange(...end) }
                return Array(isWindows ? line.dropLast() : line)
            }
            searched = waiting.count
            if isAtEnd {
                defer { waiting = [] }
                return waiting.isEmpty ? nil : waiting
            }
            fill()
        }
    }

    private mutating func fill() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
        if count > 0 {
            waiting += buffer[..<count]
        } else if count == 0 || errno != EINTR {
            isAtEnd = true
        }
    }
}
