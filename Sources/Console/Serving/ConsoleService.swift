package import Conversations
package import Logging
package import Store
package import Words

/// What every page and act may use: the readings of the store, the one writer, the clock.
package struct ConsoleService: Sendable {
    package let store: any Store
    package let writer: WriterLoop
    package let settings: ConsoleSettings
    package let passwords: PasswordDesk
    package let clock: @Sendable () -> Instant
    package let randomBytes: @Sendable (Int) -> [UInt8]
    package let logger: Logger
    package let ids: PageIDs
    /// For the forms of those who have no session yet.
    let visitKey: [UInt8]

    /// Throws a `StoreError` if the database cannot be read.
    package init(
        store: any Store, writer: WriterLoop, settings: ConsoleSettings, passwords: PasswordDesk = PasswordDesk(),
        clock: @escaping @Sendable () -> Instant, randomBytes: @escaping @Sendable (Int) -> [UInt8], logger: Logger
    ) throws {
        self.store = store
        self.writer = writer
        self.settings = settings
        self.passwords = passwords
        self.clock = clock
        self.randomBytes = randomBytes
        self.logger = logger
        let keys = try store.read { (try $0.consoleKey("page ids"), try $0.consoleKey("visits")) }
        ids = PageIDs(key: keys.0)
        visitKey = keys.1
    }

    /// Writes an audit entry without making the reader of a page wait for it.
    package func noteRead(_ action: String, by user: ConsoleUser, of person: PersonID? = nil, detail: String = "") {
        let writer = writer
        let logger = logger
        Task {
            do {
                try await writer.perform(.staff) { store, now in
                    try store.append(
                        AuditEntry(at: now, actor: user.name, action: action, person: person, detail: detail))
                }
            } catch {
                logger.error("console.audit-lost", metadata: ["action": "\(action)"])
            }
        }
    }
}
