import Foundation
import Testing

/// Short forms of what `make faults` and its sisters do for as long as one likes; docs/guarantees.md tells of each.
@Suite("What was promised holds under every fault that can be made here", .serialized)
struct FaultHarnessTests {
    @Test(
        "Killed again and again under load: nothing is lost, nothing doubled, nobody texted who said STOP",
        arguments: [
            // The gateway can be asked what it took; it sends news of it as well; it cannot be asked.
            ["--kills", "8", "--seeds", "short"], ["--kills", "6", "--seeds", "news", "--callbacks"],
            ["--kills", "6", "--seeds", "unasked", "--no-lookup"],
        ])
    func killLoop(arguments: [String]) async throws { try await expectToHold("kill_loop.py", arguments) }

    @Test("The harness finds a bug that is planted on purpose", arguments: ["loses-claims", "resends-in-flight"])
    func plantedBug(name: String) async throws { try await expectToHold("mutants.py", ["--only", name]) }

    @Test("After a power cut at any acknowledgement every acknowledged text is there")
    func powerCut() async throws {
        try await expectToHold("power_cut.py", ["--acks", "60", "--images", "90", "--serve", "1"])
    }

    @Test("A power cut finds out a service that does not flush")
    func powerCutFinds() async throws {
        let run = try await harness("power_cut.py", ["--acks", "20", "--images", "12", "--mutant", "does-not-flush"])
        #expect(run.code == 1 && run.output.contains("BROKEN"), "\(run.output)")
    }

    @Test(
        "Hardships of the disk, of the gateway and of patients leave every promise standing",
        arguments: [
            "disk-fault", "disk-full", "second-instance", "copies-at-once", "stop-races", "poison", "crises",
            "long-queue", "flipped-bytes", "clocks",
        ])
    func hardship(name: String) async throws { try await expectToHold("hardships.py", [name]) }

    private func expectToHold(_ script: String, _ arguments: [String]) async throws {
        let run = try await harness(script, arguments)
        #expect(run.code == 0, "\(run.output)")
    }

    /// Runs a part of the harness on the executable that is built beside these tests.
    private func harness(_ script: String, _ arguments: [String]) async throws -> (code: Int32, output: String) {
        let process = try Running(
            Tools.python, ["\(Tools.root)/Tests/Faults/\(script)", "--linkline", Tools.linkline] + arguments,
            in: try Tools.folder())
        let code = try await process.code(within: 900)
        return (code, process.output + process.errors)
    }
}
