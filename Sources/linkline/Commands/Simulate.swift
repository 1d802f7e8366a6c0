import ArgumentParser
import Conversations
import Dialogue
import Foundation
import Knowledge
import Rehearsal
import Store
import Talk
import Words

/// `linkline simulate`: made-up people, weeks of their days, and whether every promise held.
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Let made-up people live with the dialogues for weeks.",
        discussion: """
            The people come from content/personas/: how they type, what they say, when they fall silent, say STOP or
            are in danger. They text the real service over a store in memory and a gateway that loses, doubles and
            delays. The report says who comes to the end, where they leave, what it costs, and whether every promise
            held; the same seed gives the same report. Exit status 1 if a promise was broken.

            EXAMPLES
              linkline simulate
              linkline simulate --people 10000 --days 60 --seed 1
              linkline simulate --seed 1 --person 217
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var folders: Folders

    @Option(help: "How many people.")
    var people = 500

    @Option(help: "How many days.")
    var days = 30

    @Option(help: "The seed: the same one gives the same days.")
    var seed: UInt64 = 1

    @Option(help: "The folder of personas (personas/ in the folder of content).")
    var personas: String?

    @Option(help: "The first day begins at this moment.")
    var now = "2026-06-01T00:00"

    @Option(help: "What one segment costs, in pence.")
    var pence = 4.0

    @Option(help: "Show the whole conversation of this person, as a test; may stand more than once.")
    var person: [Int] = []

    @Option(help: "How many stuck places are shown with a conversation.")
    var stuck = 3

    @Option(help: "How many worlds are played at a time; it changes nothing but the time.")
    var threads = 2

    @Option(help: "Write all conversations to this file, for linkline replay.")
    var save: String?

    @Flag(help: "A gateway without faults.")
    var calm = false

    @Option(help: "text, or json (one object).")
    var format = Format.text

    func validate() throws {
        guard (1...999_999).contains(people) else { throw ValidationError("--people is 1 to 999999.") }
        guard (1...730).contains(days) else { throw ValidationError("--days is 1 to 730.") }
        guard (1...64).contains(threads) else { throw ValidationError("--threads is 1 to 64.") }
        guard (0...1000).contains(pence) else { throw ValidationError("--pence is 0 to 1000.") }
        guard stuck >= 0 else { throw ValidationError("--stuck is at least 0.") }
    }

    func run() async throws {
        try await reporting {
            let begin = try Clock.moment(now)
            let project = try Project.load(dialogues: folders.dialogues, content: folders.content, today: nil)
            let personas = try readPersonas()
            let settings = try settings(project, begin)
            let report = try await play(settings, personas)
            if let save { try ConversationOutput.write(report.recorded, to: save) }
            // Hundredths of a penny, so that the report is made of whole numbers.
            let hundredths = Int((pence * 100).rounded())
            switch format {
            case .text: answer(report.lines(pence: hundredths, stuck: stuck).joined(separator: "\n"))
            case .json: answer(report.json(pence: hundredths).text)
            }
            if report.brokenPromises > 0 { throw ExitCode(CommandFailure.Code.findings.rawValue) }
        }
    }

    private func play(_ settings: WorldSettings, _ personas: [Persona]) async throws -> SimulationReport {
        complain("\(people) people, \(days) days, seed \(seed) ...")
        let clock = ContinuousClock()
        let start = clock.now
        do {
            let people = people
            let report = try await Simulation(settings, personas: personas, people: people).run(threads: threads) {
                complain("  \($0) of \(people) people after \(Self.seconds(clock.now - start)) s")
            }
            let passed = (clock.now - start) / .seconds(1)
            let rate = passed > 0 ? Int(Double(report.turns) / passed) : 0
            complain(
                "\(report.turns) turns, \(report.texts) texts in \(Self.seconds(clock.now - start)) s: \(rate) turns a second"
            )
            return report
        } catch let error as StoreError {
            throw CommandFailure("\(error)", code: .unavailable)
        }
    }

    private static func seconds(_ duration: Duration) -> String {
        String(LineJSON.threeDecimals(duration / .seconds(1)).dropLast(2))
    }

    private func settings(_ project: Project, _ begin: Instant) throws(CommandFailure) -> WorldSettings {
        let assistant = try project.assistant(today: nil)
        let content = project.content
        let words = content.words
        var settings = WorldSettings(
            assistant: assistant, rules: content.rehearsalRules, officeHours: content.officeHours,
            faults: calm ? .none : .usual, isRevealing: { words.isRevealing($0) },
            firstDialogue: Self.firstDialogue(assistant), begin: begin, days: days, seed: seed)
        settings.shows = Set(person)
        settings.records = save != nil
        return settings
    }

    /// What staff start with people who do not text first: the dialogue that is there for checking in.
    private static func firstDialogue(_ assistant: Assistant) -> String? {
        let byStaff = assistant.program.dialogues.filter { $0.starts.contains(.staff) && $0.starts.contains(.schedule) }
        return (byStaff.first { $0.name == "check-in" } ?? byStaff.first)?.name
    }

    private func readPersonas() throws(CommandFailure) -> [Persona] {
        let folder = personas ?? "\(folders.content)/personas"
        guard Project.isFolder(folder) else {
            throw CommandFailure("\(folder)/ was not found.", help: "Name it: --personas DIR.", code: .unavailable)
        }
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        var files: [(path: String, bytes: [UInt8])] = []
        for name in names where name.hasSuffix(".talk") {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
                throw CommandFailure("\(folder)/\(name) cannot be read.", code: .unavailable)
            }
            files.append(("\(folder)/\(name)", [UInt8](data)))
        }
        var reader = PersonaReader()
        let personas = reader.read(files, folder: folder)
        let errors = reader.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else {
            let sources = Dictionary(
                files.map { ($0.path, TalkReader.read(path: $0.path, bytes: $0.bytes).source) },
                uniquingKeysWith: { first, _ in first })
            throw CommandFailure(
                DiagnosticRenderer().text(errors, sources: sources, colour: false), code: .data)
        }
        return personas
    }
}

extension Content {
    /// When staff work.
    var officeHours: OpeningHours {
        OpeningHours(
            site.hours.flatMap { window in
                window.days.map { OpeningHours.Stretch(weekday: $0, from: window.opens, to: window.closes) }
            })
    }

    /// As `serve` has them, but for what only a machine decides.
    var rehearsalRules: ServiceRules {
        var rules = ServiceRules(
            dutyNumber: dutyNumber, defaultChannel: "main", sendHours: sendHours, automatedPerDay: site.remindersADay,
            automatedPerWeek: site.remindersAWeek, quarantineSeconds: 300,
            automatedExpiryHours: site.policy.reminderExpiryDays * 24, sendAttempts: 16, turnAttempts: 3,
            testNumbers: true, nation: site.nation)
        rules.contact = contactRules
        return rules
    }
}
