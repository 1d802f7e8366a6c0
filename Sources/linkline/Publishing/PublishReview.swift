import Authoring
import Conversations
import Dialogue
import Knowledge
import Rehearsal
import Store
import Talk
import Words

/// What is known of a database before a version is published.
struct PublishedBefore: Sendable {
    var live: VersionRecord?
    var liveFiles: VersionFiles?
    var waiting: VersionRecord?
    var waitingFiles: VersionFiles?
    var conversations: [RecordedConversation]
    var open: OpenConversations

    /// - Parameters:
    ///   - store: the database.
    ///   - limit: how many conversations are replayed at most, the latest.
    /// - Throws: a `StoreError`.
    init(in store: any StoreReader, limit: Int) throws {
        live = try store.version(in: .live)
        liveFiles = try live.flatMap { try store.files(of: $0.id) }
        waiting = try store.version(in: .waiting)
        waitingFiles = try waiting.flatMap { try store.files(of: $0.id) }
        conversations = try RecordedConversation.all(in: store, limit: limit)
        open = try OpenConversations(in: store)
    }
}

/// A version looked at from every side before it meets a patient: check, test, verify, replay.
///
/// It stops at the first that fails; what takes longest comes last.
struct PublishReview {
    /// What keeps it from being published.
    enum Failure: String {
        case check, test, verify
    }

    let files: VersionFiles
    let before: PublishedBefore
    let check: CheckReport
    let changes: [FileChange]
    /// Changed files that the notation cannot say the difference of: services, weights.
    let plainChanges: [String]
    let dialogues: Int
    private(set) var verification: VerifyReport?
    private(set) var tests: TranscriptReport?
    private(set) var replay: ReplayReport?
    private(set) var midWay: MidWay?

    private let project: Project

    /// Reads, compiles and checks; nothing is proved yet.
    init(_ files: VersionFiles, before: PublishedBefore, today: CivilDate) {
        self.files = files
        self.before = before
        let examination = files.workspace.examination(today: today, forChecking: false)
        check = CheckReport(examination, verbose: false)
        project = Project(examination)
        dialogues = examination.program?.dialogues.count ?? 0
        changes = files.changes(since: before.liveFiles)
        plainChanges = before.liveFiles.map { files.plainChanges(since: $0) } ?? []
    }

    /// Why it cannot be published; nothing if it can, as far as it was looked at.
    var failure: Failure? {
        if check.hasErrors { return .check }
        if let tests, tests.failed > 0 { return .test }
        if let verification, !verification.verification.isProved { return .verify }
        return nil
    }

    var safetyChanges: [FileChange] { changes.filter(\.isSafety) }

    /// Two people must agree: what safety rests on is other, or a text that somebody wrote is judged otherwise.
    var isSafety: Bool {
        before.liveFiles == nil || !safetyChanges.isEmpty || (replay?.safetyChanges ?? 0) > 0
    }

    /// Goes through the rest.
    ///
    /// - Parameters:
    ///   - threads: parts proved at the same time.
    ///   - now: the moment.
    ///   - progress: is told what begins.
    /// - Throws: a failure if a part cannot be run at all.
    mutating func run(threads: Int, at now: Instant, progress: (String) -> Void) async throws(CommandFailure) {
        guard failure == nil else { return }
        progress("test ...")
        tests = try project.transcriptRunner().run(project.tests)
        guard failure == nil else { return }
        progress("verify ...")
        let assistant = try project.assistant(today: nil)
        try await prove(assistant, threads: threads)
        guard failure == nil else { return }
        progress("replay of \(before.conversations.count) conversations ...")
        try replayAll(assistant)
        midWay = MidWay(before.open, movingTo: assistant, at: now)
    }

    private mutating func prove(_ assistant: Assistant, threads: Int) async throws(CommandFailure) {
        let clock = ContinuousClock()
        let start = clock.now
        let verifier = Verifier(program: assistant.program, content: project.content)
        let proved = await verifier.verification(of: Array(verifier.names.indices), threads: threads)
        verification = VerifyReport(
            verification: proved, seconds: (clock.now - start) / .seconds(1),
            rehearsal: Rehearsed(project: project, assistant: assistant))
    }

    /// What the live version would say today is compared with what this one would, so that nothing counts twice that
    /// was published before; without one, what was said.
    private mutating func replayAll(_ assistant: Assistant) throws(CommandFailure) {
        var was = before.conversations
        if let liveFiles = before.liveFiles {
            let live = Project(liveFiles, today: nil)
            if live.program != nil {
                was = try live.assistant(today: nil).playing(was, live.content.rehearsalRules)
            }
        }
        let now = try assistant.playing(before.conversations, project.content.rehearsalRules)
        replay = ReplayReport(was: was, now: now, showsTexts: false)
    }
}
