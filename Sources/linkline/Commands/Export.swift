import ArgumentParser
import Authoring
import Foundation

/// `linkline export`: a file of the notation as JSON.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "A file of dialogues or content as JSON, for other tools.",
        discussion: """
            Nothing is lost: comments, blank lines and places are there, and linkline import gives back the same bytes.

            EXAMPLES
              linkline export dialogues/check-in.talk > check-in.json
              linkline import check-in.json --output dialogues/check-in.talk
            """)

    @Argument(help: "The file; - is standard input.")
    var file: String

    @Option(name: .shortAndLong, help: "Where to write; without it, standard output.")
    var output: String?

    func run() async throws {
        try await reporting {
            let bytes = try TalkFiles.read(file)
            try interchanging(file) { () throws(InterchangeFailure) in
                try TalkExport.json(path: file, bytes: bytes)
            }.put(output)
        }
    }
}

/// `linkline import`: a file of the notation from its JSON.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "A file of dialogues or content from its JSON.",
        discussion: """
            Takes what linkline export writes, or lines with "text" and "children" alone, which get the usual form.

            EXAMPLES
              linkline import check-in.json --output dialogues/check-in.talk
            """)

    @Argument(help: "The JSON; - is standard input.")
    var file: String

    @Option(name: .shortAndLong, help: "Where to write; without it, standard output.")
    var output: String?

    func run() async throws {
        try await reporting {
            let json = try TalkFiles.read(file)
            try interchanging(file) { () throws(InterchangeFailure) in try TalkImport.bytes(json: json) }.put(output)
        }
    }
}

/// Runs an export or import; why it cannot be done becomes a failure.
private func interchanging(
    _ path: String, _ body: () throws(InterchangeFailure) -> [UInt8]
) throws(CommandFailure) -> [UInt8] {
    do {
        return try body()
    } catch {
        switch error {
        case .notUTF8(let line):
            throw CommandFailure("\(path):\(line) is not UTF-8.", help: "Save the file as UTF-8.", code: .data)
        case .tooLarge(let why), .notADocument(let why), .badLine(let why):
            throw CommandFailure("\(path): \(why).", code: .data)
        }
    }
}

extension [UInt8] {
    /// Writes them to a file, or to standard output.
    fileprivate func put(_ path: String?) throws(CommandFailure) {
        if let path {
            try TalkFiles.write(self, to: path)
        } else {
            FileHandle.standardOutput.write(Data(self))
        }
    }
}
