// Whole turns through the real door, writer, engine, sender and file, without sockets: signed texts are verified,
// accepted, screened, stepped, claimed, sent to a gateway that takes everything, and settled, all of it durably.
//
// service-benchmark build --db FILE [--people 1000] [--texts-each 2]
//     makes a database of so many conversations
// service-benchmark wait --db FILE [--people 1000] [--texts 10000]
//     accepts so many texts, which then wait in it for their turn
// service-benchmark run --db FILE [--people 1000] [--texts 20000] [--at-once 200] [--round 5] [--seed 1]
//     runs texts through it and prints a line of JSON
// Both take --dialogues and --content.

import BenchmarkSupport
import Conversations
import Dialogue
import Foundation
import Store
import Words

let options = ToolOptions()
let path = options.words("--db", otherwise: "linkline-benchmark.db")
let people = options.number("--people", otherwise: 1_000)

func openStore() throws -> SQLiteStore {
    try SQLiteStore.open(
        at: path,
        StoreOptions(
            randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } }, checksWholeFile: false))
}

/// CPU seconds of all threads.
func processSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let desk = try Desk.ofFolders(
    dialogues: options.words("--dialogues", otherwise: "dialogues"),
    content: options.words("--content", otherwise: "content"))

/// The first thousand really talk; everybody else has had a talk of one of theirs.
func build() async throws {
    let models = min(people, 1_000)
    let each = options.number("--texts-each", otherwise: 2)
    let service = try BenchmarkService(try openStore(), desk)
    try await Crowd(service, people: models).talk(count: models * each, atOnce: 200, round: 0, seed: 0)
    try await service.settle()
    try await service.end()

    let store = try openStore()
    try StoreBuilder(store, models: models).add(models..<max(models, people)) {
        FileHandle.standardError.write(Data("\($0) people\n".utf8))
    }
    try tell(store)
}

func tell(_ store: SQLiteStore) throws {
    let counts = try store.read { try $0.counts() }
    try store.close()
    print("{\"persons\": \(counts.persons), \"waiting\": \(counts.inbox[.new] ?? 0)}")
}

/// Accepts texts that nobody steps.
func acceptWaiting() throws {
    let store = try openStore()
    let count = options.number("--texts", otherwise: 10_000)
    let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
    for first in stride(from: 0, to: count, by: 500) {
        try store.write { transaction in
            for index in first..<min(first + 500, count) {
                let text = InboundText(channel: "main", gatewayID: "SMp\(index)", text: "menu", receivedAt: now)
                _ = try desk.accept(text, from: Crowd.number(index % people), at: now, in: transaction)
            }
        }
    }
    try tell(store)
}

func run() async throws {
    let texts = options.number("--texts", otherwise: 20_000)
    let service = try BenchmarkService(try openStore(), desk)
    let crowd = Crowd(service, people: people)
    let commits = service.store.commits
    let cpu = processSeconds()
    let took =
        try await ContinuousClock().measure {
            try await crowd.talk(
                count: texts, atOnce: options.number("--at-once", otherwise: 200),
                round: options.number("--round", otherwise: 5), seed: options.number("--seed", otherwise: 1))
            try await service.settle()
        } / .seconds(1)
    let made = service.store.commits - commits
    let used = processSeconds() - cpu
    try await service.end()
    print(
        """
        {"texts": \(texts), "seconds": \(took), "rate": \(Double(texts) / took), "commits": \(made), \
        "refused": \(crowd.refusals), "cpu_us": \(used / Double(texts) * 1e6), "memory_mb": \(residentMegabytes())}
        """)
}

switch CommandLine.arguments.dropFirst().first {
case "build": try await build()
case "wait": try acceptWaiting()
case "run": try await run()
default:
    print("usage: service-benchmark build|wait|run --db FILE [...]")
    exit(64)
}
