import FoundationEssentials
import Talk

/// A file from its JSON.
package enum TalkImport {
    /// The bytes of a file, whatever made its document.
    ///
    /// - Parameter json: as `TalkExport` writes it, or with less: what is left out has its usual form.
    /// - Returns: the whole file.
    /// - Throws: why this is no file.
    package static func bytes(json: [UInt8]) throws(InterchangeFailure) -> [UInt8] {
        guard json.count <= TalkLimits.bytes * 8 else { throw .tooLarge("it has more than 8 MiB") }
        do {
            return try bytes(JSONDecoder().decode(TalkDocument.self, from: Data(json)))
        } catch let failure as InterchangeFailure {
            throw failure
        } catch let error as DecodingError {
            throw .notADocument(place(of: error))
        } catch {
            throw .notADocument("this is no JSON")
        }
    }

    static func bytes(_ document: TalkDocument) throws(InterchangeFailure) -> [UInt8] {
        if let format = document.format, format != TalkDocument.format {
            throw .notADocument("its format is \"\(format)\", not \"\(TalkDocument.format)\"")
        }
        var writer = LineWriter(isReturn: document.carriageReturns ?? false)
        try writer.add(document.lines, level: 0)
        var bytes = document.byteOrderMark == true ? [0xEF, 0xBB, 0xBF] + writer.bytes : writer.bytes
        if document.openEnd == true, bytes.last == 0x0A { bytes.removeLast() }
        guard bytes.count <= TalkLimits.bytes else { throw .tooLarge("it has more than \(TalkLimits.bytes) bytes") }
        return bytes
    }

    private static func place(of error: DecodingError) -> String {
        func written(_ context: DecodingError.Context) -> String {
            let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
            return path.isEmpty ? "the file" : String(path.drop { $0 == "." })
        }
        switch error {
        case .keyNotFound(let key, let context): return "\(written(context)) has no \"\(key.stringValue)\""
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(written(context)) is not what it should be"
        case .dataCorrupted: return "this is no JSON"
        @unknown default: return "this is no JSON"
        }
    }
}

/// Writes lines at their numbers, and blank lines in the gaps.
private struct LineWriter {
    let isReturn: Bool
    private(set) var bytes: [UInt8] = []
    private var next = 1

    init(isReturn: Bool) {
        self.isReturn = isReturn
    }

    mutating func add(_ lines: [TalkDocument.Line], level: Int) throws(InterchangeFailure) {
        guard level < TalkLimits.depth + 1 else { throw .tooLarge("it has more than \(TalkLimits.depth) levels") }
        for line in lines {
            try add(line, level: level)
            try add(line.children ?? [], level: level + 1)
        }
    }

    private mutating func add(_ line: TalkDocument.Line, level: Int) throws(InterchangeFailure) {
        let number = line.line ?? next
        guard number >= next, number <= TalkLimits.lines else {
            throw .badLine("line \(number) stands after line \(next - 1)")
        }
        let indentation = line.indentation ?? String(repeating: "  ", count: level)
        let text = indentation + line.text + (line.end ?? "")
        guard !text.utf8.contains(0x0A) else { throw .badLine("line \(number) has a line end in it") }
        while next < number { end(isReturn) }
        bytes += Array(text.utf8)
        end(isReturn != (line.otherEnd ?? false))
    }

    private mutating func end(_ isReturn: Bool) {
        bytes += isReturn ? [0x0D, 0x0A] : [0x0A]
        next += 1
    }
}
