import ArgumentParser
import Dialogue
import Foundation
import Store
import Words

/// `linkline publish`: brings dialogues and content to patients, once they are looked at from every side.
struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the folders live: check, verify, test and replay them, then swap.",
        discussion: """
            Checks, tests and proves the folders, replays the stored conversations, and shows what changes and who is
            mid-way. If nothing fails, the files become the next version, and the running service talks with it
            between one text and the next. What fails leaves the version before as it is. A change of what safety
            rests on (and the first version) waits until two people have approved exactly these files. Exit status 1
            if something fails, or if the version awaits approval.

            EXAMPLES
              linkline publish --dry-run                    look, and change nothing
              linkline publish --note "Warmer greeting"
              linkline publish --approve "Ann Lee" --note "New crisis line"
              linkline publish --awaiting                   what waits, looked at anew
              linkline publish --awaiting --approve "Ben Okoro"
              linkline publish --back                       the version before, at once
              linkline publish --list
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var folders: Folders

    @OptionGroup var database: ReviewOptions

    @Option(parsing: .upToNextOption, help: "Who approves these files (more than one name, or again).")
    var approve: [String] = []

    @Option(help: "What this version is about, for the list.")
    var note = ""

    @Flag(help: "Look at everything, and change nothing.")
    var dryRun = false

    @Flag(help: "The version that awaits approval, in place of the folders.")
    var awaiting = false

    @Flag(help: "Go back to the version before the live one.")
    var back = false

    @Flag(help: "List the versions, newest first.")
    var list = false

    @Option(help: "Who publishes, for the audit. Without it, the user of this machine.")
    var by: String?

    @Option(help: "Replay at most so many conversations, the latest.")
    var limit = 10_000

    @Option(help: "Parts proved at the same time; without it, half of the cores: a service may run beside.")
    var threads: Int?

    @Option(help: "How many replayed changes of a kind are shown.")
    var show = 5

    @Option(help: "text, or json (one object; for --list one a line).")
    var format = Format.text

    func validate() throws {
        guard [awaiting, back, list].filter(\.self).count <= 1 else {
            throw ValidationError("--awaiting, --back and --list stand alone.")
        }
        guard approve.isEmpty || !(back || list || dryRun) else {
            throw ValidationError("--approve goes with a version that is to be published.")
        }
        guard limit > 0, show >= 0, threads.map({ $0 > 0 }) ?? true else {
            throw ValidationError("--limit and --threads are at least 1, --show at least 0.")
        }
    }

    func run() async throws {
        try await reporting {
            let review = try await ReviewDatabase(database)
            if list { return try listVersions(review) }
            if back { return try await goBack(review) }
            try await publish(review)
        }
    }

    // MARK: Publishing

    private func publish(_ database: ReviewDatabase) async throws {
        let limit = limit
        let before = try await database.read(of: nil, as: .review) { try PublishedBefore(in: $0, limit: limit) }
        let files = try files(before)
        if let live = before.live, live.hash == files.hash, !awaiting {
            return answer("Nothing to publish: version \(live.id.number) is live, and has the same files.")
        }
        complain("check ...")
        let now = Clock.now()
        var review = PublishReview(files, before: before, today: LocalTime(now).date)
        let cores = ProcessInfo.processInfo.activeProcessorCount
        try await review.run(threads: threads ?? max(1, cores / 2), at: now, progress: complain)
        var report = PublishReport(review: review, shown: show)
        if format == .text { answer(report.text) }
        if let failure = review.failure {
            if format == .json { answer(report.json.text) }
            throw CommandFailure(
                "Nothing was published: \(failure.rawValue) failed. What was live goes on.",
                help: "Put it right, then linkline publish --dry-run looks again.", code: .findings)
        }
        if !dryRun { report.published = try await ask(review) }
        show(report)
        if report.published?.state == .waiting { throw ExitCode(CommandFailure.Code.findings.rawValue) }
    }

    private func files(_ before: PublishedBefore) throws(CommandFailure) -> VersionFiles {
        guard awaiting else { return try VersionFiles(folders) }
        guard let waiting = before.waiting, let files = before.waitingFiles else {
            throw CommandFailure("No version awaits approval.", help: "linkline publish --list lists all.", code: .data)
        }
        complain("Version \(waiting.id.number), by \(waiting.by). \(waiting.note)")
        return files
    }

    private func ask(_ review: PublishReview) async throws -> PublishedVersion? {
        let publication = PublicationRequest(
            files: review.files.bytes.mapValues { Data($0) }, base: review.before.live?.id.number,
            isSafety: review.isSafety, approvals: approve, note: note)
        return try await ask(ControlRequest(deed: .publish, publication: publication, by: user))
    }

    private func show(_ report: PublishReport) {
        switch (format, report.published) {
        case (.json, _): answer(report.json.text)
        case (.text, let published?): answer("\n" + PublishReport.closing(published))
        case (.text, nil): answer("\nNothing was changed: this was a dry run.")
        }
    }

    // MARK: Versions

    private func listVersions(_ database: ReviewDatabase) throws {
        let versions = try database.openly { try $0.versions(limit: 1000) }
        switch format {
        case .text: answer(VersionList.text(versions))
        case .json: for version in versions { answer(VersionList.json(version).text) }
        }
    }

    private func goBack(_ database: ReviewDatabase) async throws {
        let (live, before) = try database.openly { store in
            let live = try store.version(in: .live)
            return (live, try live?.before.flatMap { try store.version($0) })
        }
        guard let live else {
            throw CommandFailure("Nothing was published yet.", help: "linkline publish does.", code: .data)
        }
        guard let before else {
            throw CommandFailure("There is no version before version \(live.id.number).", code: .data)
        }
        guard !dryRun else { return answer(VersionList.text([before])) }
        let request = ControlRequest(
            deed: .goBack, publication: PublicationRequest(base: live.id.number), by: user)
        guard let published = try await ask(request) else { return }
        if format == .json { return answer(VersionList.json(before).text) }
        answer("Version \(live.id.number) is past. \(PublishReport.closing(published))")
    }

    private var user: String { by ?? (NSUserName().isEmpty ? "command" : NSUserName()) }

    private func ask(_ request: ControlRequest) async throws -> PublishedVersion? {
        let (path, rules) = try await Settings.publishing(
            SettingsOverrides(database: database.db, file: database.config),
            environment: ProcessInfo.processInfo.environment)
        let reply = try await ControlLine.ask(request, database: path, rules: rules)
        if let failure = reply.failure { throw failure }
        return reply.published
    }
}
