import Foundation
import Synchronization

/// Connections that only read, a few of them, each used by one thread at a time.
///
/// They see what was committed when they began, and never wait for the writer. They cannot write, and they do not fold
/// the log into the file: the writer alone does.
final class ReaderPool: Sendable {
    private let path: String
    private let longestRead: Double?
    private let places: DispatchSemaphore
    private let idle: Mutex<[Connection]>

    /// - Parameters:
    ///   - path: the file.
    ///   - count: how many may read at once; others wait.
    ///   - longestRead: seconds after which a reading is given up, since it keeps the log from being folded in.
    init(_ path: String, count: Int, longestRead: Double?) {
        self.path = path
        self.longestRead = longestRead
        places = DispatchSemaphore(value: count)
        idle = Mutex([])
    }

    func read<Result>(_ body: (Connection) throws -> Result) throws -> Result {
        places.wait()
        defer { places.signal() }
        let connection = try idle.withLock { $0.popLast() } ?? open()
        defer { idle.withLock { $0.append(connection) } }
        return try connection.within(seconds: longestRead) {
            try connection.transaction("BEGIN") { try body(connection) }
        }
    }

    private func open() throws -> Connection {
        let connection = try Connection(path, .reading)
        try connection.execute("PRAGMA query_only = ON;" + SQLiteStore.settingsOfAll)
        return connection
    }

    func close() {
        idle.withLock { connections in
            for connection in connections { connection.close() }
            connections = []
        }
    }
}
