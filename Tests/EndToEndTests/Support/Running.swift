import Foundation
import Glibc

/// A process of ours: what it says goes to files, and it ends with the test at the latest.
final class Running {
    private let process = Process()
    private let outputPath: String
    private let errorPath: String

    /// Starts `executable`; the variables are added to those of the test.
    init(_ executable: String, _ arguments: [String], variables: [String: String] = [:], in folder: String) throws {
        let name = folder + "/" + UUID().uuidString.prefix(8)
        outputPath = name + ".out"
        errorPath = name + ".err"
        for path in [outputPath, errorPath] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LINKLINE_") }
        environment.merge(variables) { _, new in new }
        process.environment = environment
        process.standardOutput = FileHandle(forWritingAtPath: outputPath)
        process.standardError = FileHandle(forWritingAtPath: errorPath)
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    deinit { kill() }

    var output: String { (try? String(contentsOfFile: outputPath, encoding: .utf8)) ?? "" }
    var errors: String { (try? String(contentsOfFile: errorPath, encoding: .utf8)) ?? "" }
    var isRunning: Bool { process.isRunning }

    /// Waits for the first line of the output, or for the end of a process that says nothing.
    func firstLine() async throws -> String {
        try await eventually("the first line of \(process.executableURL?.lastPathComponent ?? "")") {
            output.contains("\n") || !isRunning
        }
        guard let line = output.split(separator: "\n").first else { throw Unavailable(description: errors) }
        return String(line)
    }

    /// Waits for its end and gives its exit code.
    func code(within seconds: Double = 60) async throws -> Int32 {
        try await eventually("the end of \(process.executableURL?.lastPathComponent ?? "")", within: seconds) {
            !isRunning
        }
        return process.terminationStatus
    }

    /// SIGTERM, and its exit code.
    func terminate() async throws -> Int32 {
        process.terminate()
        return try await code()
    }

    /// SIGKILL: it cannot do anything more.
    func kill() {
        guard process.isRunning else { return }
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
