import Foundation
import Store

/// When the whole database is looked through for damage: before anything is done with it, unless that takes long; then
/// beside the service, or before, if it was ended by a fault of the disk.
struct FileCheck: Sendable {
    private let database: String
    /// Files up to this size (bytes) are looked through within a second.
    private static let quick = 256 << 20

    init(database: String) {
        self.database = database
    }

    /// Says, across starts, that a fault of the disk ended the service.
    private var mark: String { database + "-suspect" }

    /// Whether nothing may be done before the whole file was looked through.
    var comesFirst: Bool { FileManager.default.fileExists(atPath: mark) || size <= Self.quick }

    private var size: Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: database)
        return attributes?[.size] as? Int ?? 0
    }

    /// Makes the next start look first; where even this cannot be written, the disk says so itself.
    func suspect() {
        _ = FileManager.default.createFile(atPath: mark, contents: nil, attributes: [.posixPermissions: 0o600])
    }

    func trust() { try? FileManager.default.removeItem(atPath: mark) }

    /// Looks through a large file on a thread of its own.
    func lookBeside(orElse endAll: @escaping @Sendable (StoreError) -> Void) {
        let database = database
        Thread.detachNewThread {
            do {
                try SQLiteStore.checkWholeFile(at: database)
            } catch let error as StoreError where error.isDamage {
                suspect()
                endAll(error)
            } catch {
                // It could not be looked at now; whatever is wrong is found when it is used.
            }
        }
    }
}
