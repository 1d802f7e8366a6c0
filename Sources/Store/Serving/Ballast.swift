import Foundation
import Glibc
import Synchronization

/// Room on the disk that is kept aside, and given up in two halves when there is no other left.
package protocol SpareRoom: Sendable {
    /// Whether all of it was given up.
    var isSpent: Bool { get }
    /// Takes the room that is missing, if there is enough; returns whether all of it is there.
    func fill() -> Bool
    /// Gives up a half; returns false if none was left.
    func release() -> Bool
}

/// Room on the disk kept aside beside the database, in two files: given up one after the other when there is no other
/// room left, so that flags, replies to a crisis and the audit can still be written.
package final class Ballast: SpareRoom {
    private let files: [String]
    private let bytesOfEach: Int
    private let state = Mutex(State())

    private struct State {
        var present: [Bool] = [false, false]
    }

    /// - Parameters:
    ///   - database: the path of the database.
    ///   - bytes: how much room is kept aside; with 0 none is.
    package init(for database: String, bytes: Int) {
        files = (1...2).map { "\(database)-ballast-\($0)" }
        bytesOfEach = max(0, bytes / 2)
    }

    /// Whether all of it was given up.
    package var isSpent: Bool { state.withLock { !$0.present.contains(true) } }

    /// Takes the room that is missing, if there is twice as much free: the database comes first.
    ///
    /// - Returns: whether all of it is there.
    package func fill() -> Bool {
        guard bytesOfEach > 0 else { return true }
        return state.withLock { state in
            for (place, file) in files.enumerated() {
                if !state.present[place] { state.present[place] = isThere(file) }
            }
            let missing = state.present.count { !$0 } * bytesOfEach
            guard missing > 0 else { return true }
            guard free >= missing * 2 else { return false }
            for (place, file) in files.enumerated() where !state.present[place] {
                state.present[place] = take(file)
            }
            return !state.present.contains(false)
        }
    }

    /// Gives up one of the files; returns false if none was left.
    package func release() -> Bool {
        state.withLock { state in
            for (place, file) in files.enumerated() where state.present[place] || isThere(file) {
                state.present[place] = false
                if unlink(file) == 0 { return true }
            }
            return false
        }
    }

    private func isThere(_ file: String) -> Bool {
        var status = stat()
        return stat(file, &status) == 0 && Int(status.st_size) == bytesOfEach
            && Int(status.st_blocks) * 512 >= bytesOfEach
    }

    /// Bytes free on the disk of the database.
    private var free: Int {
        var status = statvfs()
        let folder = (files[0] as NSString).deletingLastPathComponent
        guard statvfs(folder.isEmpty ? "." : folder, &status) == 0 else { return 0 }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }

    /// Blocks of the disk, not a file with holes.
    private func take(_ file: String) -> Bool {
        let descriptor = open(file, O_CREAT | O_RDWR | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard posix_fallocate(descriptor, 0, bytesOfEach) == 0 else {
            unlink(file)
            return false
        }
        return true
    }
}
