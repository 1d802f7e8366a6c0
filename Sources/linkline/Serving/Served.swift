import Console
import Conversations
import Dialogue
import Foundation
import Gateways
import HTTPTransport
import Knowledge
import Logging
import ServiceLifecycle
import Store
import TextMessage
import UnixSignals
import Webhooks
import Words

/// The whole service, put together from its settings.
///
/// Making one takes the lock, opens the database and reads the version that is live, or the folders while nothing was
/// published: whatever is wrong is told then, and nothing has been listened to.
struct Served {
    let settings: Settings
    private let lock: ServerLock
    let store: SQLiteStore
    private let desk: Desk
    private let channels: [Channel]
    private let logger: Logger
    private let fault: FaultPoint?
    private let isWholeFileChecked: Bool
    private let death: DeathPoint?
    private let isDemonstration: Bool

    /// Texts sent at once.
    private static let senders = 32
    /// A queue is worked off in a fraction of a second; more is turned away at once, and the gateways come again.
    private static let limits = WriterLoop.Limits(
        waitingJobs: 1_000, turnsPerCycle: 500, timersPerCycle: 200, longestSleep: 1,
        thinkers: max(1, min(4, ProcessInfo.processInfo.activeProcessorCount - 1)))
    /// Seconds that a reading beside the writer may take: as long as it lasts the log grows.
    private static let longestRead = 2.0

    init(
        _ settings: Settings, channels: [Channel], fault: FaultPoint?, death: DeathPoint?,
        isDemonstration: Bool = false,
        logger: Logger
    ) throws {
        self.isDemonstration = isDemonstration
        self.settings = settings
        self.channels = channels
        self.fault = fault
        self.death = death
        self.logger = logger
        do {
            lock = try ServerLock.take(for: settings.database)
        } catch ServingError.held(let database) {
            throw CommandFailure(
                "Another process serves \(database).",
                help: "Stop it, or name another database with --db. Two services on one would text people twice.",
                code: .tryAgain)
        } catch {
            throw CommandFailure("\(error)", code: .unavailable)
        }
        let check = FileCheck(database: settings.database)
        isWholeFileChecked = check.comesFirst
        let live: LiveProject
        do {
            store = try SQLiteStore.open(
                at: settings.database,
                StoreOptions(
                    randomBytes: randomBytes, checksWholeFile: check.comesFirst, longestRead: Self.longestRead))
            live = try store.read { try Project.live(in: $0, orIn: settings.folders, today: Self.today) }
        } catch let error as StoreError where error.isDamage {
            check.suspect()
            throw DamagedDatabase(error: error)
        } catch let error as StoreError {
            throw CommandFailure("\(error)", code: .unavailable)
        }
        check.trust()
        desk = try Self.desk(live.project, settings, channels)
        if desk.rules.dutyNumber == nil { logger.warning("start.no-duty-number") }
        tellVersion(live.version)
    }

    static var today: CivilDate { LocalTime(Clock.now()).date }

    /// Which version patients are talked with; folders that differ from a published one are not.
    private func tellVersion(_ version: VersionRecord?) {
        guard let version else {
            return logger.notice("start.unpublished", metadata: ["help": "linkline publish"])
        }
        logger.info("start.version", metadata: ["version": "\(version.id.number)", "files": "\(version.hash)"])
        guard let folders = try? VersionFiles(settings.folders), folders.hash != version.hash else { return }
        logger.warning(
            "start.folders-differ",
            metadata: ["version": "\(version.id.number)", "help": "linkline publish makes the folders live"])
    }

    /// What talks to patients.
    static func desk(_ project: Project, _ settings: Settings, _ channels: [Channel]) throws -> Desk {
        Desk(assistant: try project.assistant(today: today), rules: try rules(settings, project, channels))
    }

    private static func rules(
        _ settings: Settings, _ project: Project, _ channels: [Channel]
    ) throws(CommandFailure) -> ServiceRules {
        var duty = project.content.dutyNumber
        if let typed = settings.dutyNumber {
            guard let number = try? PhoneNumber(staffEntry: typed) else {
                throw CommandFailure(
                    "duty_number is not a phone number.", help: SettingsReader.hint("duty_number", "\"07700 900999\""),
                    code: .configuration)
            }
            duty = number.e164
        }
        let site = project.content.site
        var rules = ServiceRules(
            dutyNumber: duty, defaultChannel: channels.first?.name ?? "", sendHours: project.content.sendHours,
            automatedPerDay: site.remindersADay, automatedPerWeek: site.remindersAWeek,
            quarantineSeconds: settings.quarantineSeconds, automatedExpiryHours: site.policy.reminderExpiryDays * 24,
            // With the back-off of the sender this is nearly two hours of a gateway that turns us away.
            sendAttempts: 16, turnAttempts: 3, testNumbers: settings.testNumbers, nation: site.nation)
        rules.contact = project.content.contactRules
        if !settings.guardsAgainstLoops { (rules.contact.repliesAnHour, rules.contact.sameTexts) = (nil, nil) }
        rules.contact.ownNumbers = Set(channels.compactMap(\.ownNumber))
        return rules
    }

    /// Runs until SIGTERM or SIGINT, or until the disk fails, which throws; calls `onListening` once with the port, and
    /// then `onConsole` with the console's.
    func run(
        onListening: @escaping @Sendable (Int) -> Void, onConsole: @escaping @Sendable (Int) -> Void
    ) async throws {
        let client = try HTTPClient(limits: .gateways)
        let log = ChannelLog(clock: Clock.now, logger: logger)
        let sender = OutboxSender(
            channels: channels, transport: death?.inside(client) ?? client, capacity: Self.senders, clock: Clock.now,
            random: { Double.random(in: 0..<1) }, logger: logger, log: log)
        let writer = WriterLoop(
            store: death?.inside(store) ?? store, desk: desk, outlet: FaultPoint.outlet(sender, stoppingAt: fault),
            limits: FaultPoint.limits(Self.limits, stoppingAt: fault), ballast: ballast(), clock: Clock.now)
        let health = HealthReport(store: store, writer: writer, startedAt: Clock.now(), clock: Clock.now)
        let certificates = PublishedCertificates(transport: client, clock: Clock.now)
        var doors: [String: Door] = [:]
        for channel in channels {
            doors[channel.name] = Door(
                channel: channel, writer: writer, certificates: certificates, clock: Clock.now, logger: logger,
                log: log)
        }
        let order = TellingOrder()
        let server = WebhookServer(
            settings: WebhookSettings(
                host: settings.host, port: settings.port, publicURL: settings.publicURL, limits: .standard),
            doors: doors, health: health, logger: logger
        ) { port in
            onListening(port)
            order.doorsAreTold()
        }
        let control = ControlService(database: settings.database, control: control(writer))
        let console = try console(writer) { port in order.afterDoors { onConsole(port) } }
        // Shut down from the last to the first: no new requests, then no new texts out, then the writer.
        var configuration = ServiceGroupConfiguration(
            services: [
                WriterService(writer: writer, endAll: endAll), ChannelLogService(log: log, writer: writer),
                SenderService(sender: sender, writer: writer), control,
            ] + pollers(doors, client, log) + console + [server],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(10)
        configuration.maximumCancellationDuration = .seconds(5)
        if !isWholeFileChecked { FileCheck(database: settings.database).lookBeside(orElse: endAll) }
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch {
            await client.shutDown(graceMilliseconds: 0)
            throw failure(error)
        }
        await client.shutDown(graceMilliseconds: 0)
        try? store.close()
        withExtendedLifetime(lock) {}
    }

    /// The console, where there is to be one.
    private func console(
        _ writer: WriterLoop, _ onListening: @escaping @Sendable (Int) -> Void
    ) throws -> [any Service] {
        guard let address = settings.console else { return [] }
        let console = ConsoleSettings(
            host: address.host, port: address.port, url: address.url, asksForCode: !isDemonstration,
            shown: settings.shownInConsole)
        let service = try ConsoleService(
            store: store, writer: writer, settings: console, clock: Clock.now, randomBytes: randomBytes,
            logger: logger)
        return [try ConsoleServer(service, onListening: onListening)]
    }

    /// For each channel whose gateway keeps a list of what it received.
    private func pollers(_ doors: [String: Door], _ client: HTTPClient, _ log: ChannelLog) -> [any Service] {
        channels.compactMap { channel in
            guard let door = doors[channel.name] else { return nil }
            let poller = ReceivedPoller(
                channel: channel, door: door, store: store, transport: client, seconds: settings.pollSeconds,
                clock: Clock.now, logger: logger, log: log)
            return poller.isNeeded ? poller : nil
        }
    }

    /// Room kept aside on the disk, as far as there is enough.
    private func ballast() -> Ballast {
        let ballast = Ballast(for: settings.database, bytes: settings.ballastMegabytes << 20)
        if !ballast.fill() {
            logger.warning("start.no-ballast", metadata: ["help": "too little room is free on the database's disk"])
        }
        return ballast
    }

    /// Ends the process at once: senders and readers are not waited for.
    private var endAll: @Sendable (StoreError) -> Void {
        let check = FileCheck(database: settings.database)
        return { fault in
            check.suspect()
            let failure = CommandFailure("\(fault)", code: .unavailable)
            _ = failure.report()
            exit(failure.code.rawValue)
        }
    }

    private func control(_ writer: WriterLoop) -> ServiceControl {
        ServiceControl(
            store: store, writer: writer, rules: ApprovalRules(allowed: settings.approvers),
            makeDesk: { [settings, channels] files in
                let project = Project(files, today: Self.today)
                try project.refuseIfWrong()
                return try Self.desk(project, settings, channels)
            }, logger: logger, fault: fault)
    }

    private func failure(_ error: any Error) -> CommandFailure {
        switch error {
        case let error as CommandFailure: error
        case let error as StoreError: CommandFailure("\(error)", code: .unavailable)
        case let error as ServingError: CommandFailure("\(error)", code: .unavailable)
        default:
            CommandFailure(
                "The service ended: \(error)",
                help: "Is \(settings.host):\(settings.port) free? listen names another address."
                    + (settings.console.map { " And \($0.host):\($0.port)? console_listen names another." } ?? ""),
                code: .unavailable)
        }
    }
}

/// The database cannot be trusted, so the service may not run on it.
struct DamagedDatabase: Error {
    var error: StoreError
}
