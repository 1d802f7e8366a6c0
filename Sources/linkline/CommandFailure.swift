import ArgumentParser
import Foundation

/// A command could not do what it was asked: what happened, and what to do.
struct CommandFailure: Error {
    /// Exit codes, as `linkline help` tells them.
    enum Code: Int32 {
        case findings = 1
        case usage = 64
        case data = 65
        case unavailable = 69
        case tryAgain = 75
        case configuration = 78
    }

    var message: String
    var help: String?
    var code: Code

    init(_ message: String, help: String? = nil, code: Code) {
        self.message = message
        self.help = help
        self.code = code
    }

    /// Tells standard error and gives the exit code to throw.
    func report() -> ExitCode {
        var lines = "error: \(message)"
        if let help { lines += "\n  \(help)" }
        complain(lines)
        return ExitCode(code.rawValue)
    }
}

/// Runs the body of a command; a failure is told on standard error and becomes the exit code.
func reporting(_ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let failure as CommandFailure {
        throw failure.report()
    }
}

/// Writes a line to standard error, which is for talk; standard output is for answers.
func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

/// Writes a line to standard output at once.
func answer(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
