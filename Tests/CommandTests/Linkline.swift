import Foundation
import Testing

/// Runs the built `linkline` as a person in a shell would.
enum Linkline {
    /// What a run came to.
    struct Run {
        var output: Data
        var errors: String
        var status: Int32

        var text: String { String(decoding: output, as: UTF8.self) }
        var lines: [String] { text.split(separator: "\n").map(String.init) }
    }

    /// The folder of the package.
    static let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    static let content = root.appending(path: "content").path
    static let dialogues = root.appending(path: "dialogues").path

    /// The program lies beside the bundle of the tests.
    static let program: URL = {
        let own = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "linkline")
        let usual = root.appending(path: ".build/debug/linkline")
        return FileManager.default.isExecutableFile(atPath: own.path) ? own : usual
    }()

    /// Runs it in the package's folder.
    ///
    /// Input and output go through files, so that no pipe can fill up.
    static func run(_ arguments: [String], input: Data = Data()) throws -> Run {
        try run(program, arguments, input: input)
    }

    /// Runs a line as a shell takes it, with `linkline` for the built program.
    static func shell(_ line: String) throws -> Run {
        try run(URL(filePath: "/bin/sh"), ["-c", "linkline() { '\(program.path)' \"$@\"; }\n\(line)"], input: Data())
    }

    private static func run(_ program: URL, _ arguments: [String], input: Data) throws -> Run {
        let files = try Folder()
        try input.write(to: files["in"])
        for name in ["out", "err"] { try Data().write(to: files[name]) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = root
        process.standardInput = try FileHandle(forReadingFrom: files["in"])
        process.standardOutput = try FileHandle(forWritingTo: files["out"])
        process.standardError = try FileHandle(forWritingTo: files["err"])
        try process.run()
        process.waitUntilExit()
        return Run(
            output: try Data(contentsOf: files["out"]),
            errors: String(decoding: try Data(contentsOf: files["err"]), as: UTF8.self),
            status: process.terminationStatus)
    }

    static func run(_ arguments: String..., lines: [String] = []) throws -> Run {
        try run(arguments, input: Data(lines.map { $0 + "\n" }.joined().utf8))
    }

    /// One JSON object a line.
    static func objects(_ run: Run) throws -> [[String: Any]] {
        try run.lines.map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
        }
    }
}

/// A folder that is gone when nobody holds it.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "linkline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    subscript(name: String) -> URL { url.appending(path: name) }

    /// The shipped dialogues without their tests, to add a file to.
    func addDialogues() throws -> URL {
        let dialogues = self["dialogues"]
        try FileManager.default.createDirectory(at: dialogues, withIntermediateDirectories: true)
        for name in try FileManager.default.contentsOfDirectory(atPath: Linkline.dialogues)
        where name.hasSuffix(".talk") {
            try FileManager.default.copyItem(
                atPath: "\(Linkline.dialogues)/\(name)", toPath: dialogues.appending(path: name).path)
        }
        return dialogues
    }
}
