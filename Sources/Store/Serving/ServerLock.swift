import Foundation
import Glibc

/// The right to write a database, held by the one process that serves it.
///
/// An advisory lock on a file beside the database: the system lets go of it when the process ends, however it ends.
package final class ServerLock: Sendable {
    private let descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        // Closing the only descriptor of the open file releases the lock. The file stays: removing it would let two
        // processes hold locks on two files of one name.
        Glibc.close(descriptor)
    }

    /// `linkline.db.lock` for `linkline.db`.
    package static func path(of database: String) -> String { database + ".lock" }

    /// Takes the lock without waiting; throws `held` if another process (or another part of this one) has it.
    package static func take(for database: String) throws(ServingError) -> ServerLock {
        let path = path(of: database)
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system(what: "open the lock file \(path)", code: errno) }
        // flock(2), not fcntl(2): a POSIX record lock is lost when any descriptor of the file is closed.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            Glibc.close(descriptor)
            throw code == EWOULDBLOCK ? .held(database: database) : .system(what: "lock \(path)", code: code)
        }
        return ServerLock(descriptor: descriptor)
    }
}

/// What can go wrong beside the database: the lock, and the socket that commands come by.
package enum ServingError: Error, Equatable, Sendable {
    /// Another process serves the database.
    case held(database: String)
    /// Nobody listens on the socket.
    case nobodyServes(path: String)
    /// The path is longer than a socket's address may be (107 bytes).
    case pathTooLong(path: String)
    /// A line was longer than allowed.
    case tooLong(limit: Int)
    /// The other side hung up, or said nothing in time.
    case noAnswer
    /// A call of the system failed.
    case system(what: String, code: Int32)
}

extension ServingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .held(let database):
            "Another process serves \(database). Stop it, or let it do the work."
        case .nobodyServes(let path):
            "Nobody answers on \(path). Is the service running?"
        case .pathTooLong(let path):
            "\(path) is too long for a socket (107 bytes). Put the database into a folder with a shorter path."
        case .tooLong(let limit):
            "A request or an answer is longer than \(limit) bytes."
        case .noAnswer:
            "The service did not answer. Look at its log, then try again."
        case .system(let what, let code):
            "Cannot \(what): \(String(cString: strerror(code)))."
        }
    }
}
