import Foundation
import Glibc
import Testing

/// Where the things are that these tests run.
enum Tools {
    /// The root of the package.
    static let root: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.path
    }()

    /// The executable built together with these tests.
    static let linkline: String = {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return (own as NSString).deletingLastPathComponent + "/linkline"
    }()

    /// A Python that has `Tests/Support/requirements.txt`.
    static let python: String =
        ProcessInfo.processInfo.environment["LINKLINE_PYTHON"] ?? root + "/.venv/bin/python3"

    static func support(_ file: String) -> String { root + "/Tests/Support/" + file }

    /// A new folder, removed when the test process ends.
    static func folder() throws -> String {
        let path = runFolder + "/" + UUID().uuidString.prefix(8)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    private static let runFolder: String = {
        // Short, because a socket's path may have 107 bytes.
        let path = NSTemporaryDirectory() + "linkline-e2e-\(getpid())"
        atexit { try? FileManager.default.removeItem(atPath: NSTemporaryDirectory() + "linkline-e2e-\(getpid())") }
        return path
    }()
}

/// What a test cannot go on without.
struct Unavailable: Error, CustomStringConvertible {
    var description: String
}

/// Looks again and again until it is so; the deadline is generous, because nothing here is about speed.
func eventually(
    _ what: String, within seconds: Double = 60, _ isSo: () async throws -> Bool
) async throws {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while Date() < deadline {
        if try await isSo() { return }
        try await Task.sleep(for: .milliseconds(50))
    }
    throw Unavailable(description: "waited \(Int(seconds)) s in vain: \(what)")
}
