// swift-tools-version: 6.2
import PackageDescription

// The modules and their imports are tabled in docs/architecture.md. Imports go down, and only as tabled.
//
// LINKLINE_CORE=1 leaves only the modules that need no database, no server and no network, with their tests:
// they resolve and build in seconds, and it is this graph that the sanitizers run on.
//
// LINKLINE_ONLY=console leaves the library modules, the executable and the tests of what the console rests on.
let coreOnly = Context.environment["LINKLINE_CORE"] == "1"
let consoleOnly = Context.environment["LINKLINE_ONLY"] == "console"

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
    // Bugs planted on purpose, which the fault harness must find (make faults-mutants); never in what is released.
    .define("LINKLINE_MUTANTS", .when(configuration: .debug)),
]

/// A module of ours, with the settings they all share.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], extra: [SwiftSetting] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings + extra)
}

/// The tests of a module, with the settings that all of them share.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: data, swiftSettings: settings)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
// RSA, which the core of swift-crypto leaves out.
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let core: [Target] = [
    // Optimised in debug builds too: every text is screened, and training reads all of them.
    module("Words", extra: [.unsafeFlags(["-O"])]),
    module("TextMessage"),
    module("Talk"),
    // The same: verify walks every state of every dialogue.
    module("Dialogue", ["Words"], extra: [.unsafeFlags(["-O"])]),
    // The same: training the matcher takes seconds then, and minutes otherwise.
    module("Knowledge", ["Words", "TextMessage", "Talk", "Dialogue"], extra: [.unsafeFlags(["-O"])]),
    // The same: authors look at every file whenever they save one, and tests at every file with every slip in it.
    module(
        "Authoring", ["Words", "Dialogue", "Knowledge", "Talk", "TextMessage", crypto],
        extra: [.unsafeFlags(["-O"])]),
    module("Gateways", ["TextMessage", crypto, cryptoExtras]),
    tests("WordsTests", ["Words"], data: ["Fixtures"]),
    tests("TextMessageTests", ["TextMessage"]),
    tests("TalkTests", ["Talk"]),
    tests("GatewaysTests", ["Gateways", "TextMessage"]),
    tests("DialogueTests", ["Dialogue", "Words"]),
    // Sample texts and fuzzed ones, for benchmarks and tests.
    .target(
        name: "BenchmarkSupport", dependencies: ["Knowledge", "Dialogue", "Words"], path: "Benchmarks/Support",
        swiftSettings: settings),
    tests("KnowledgeTests", ["Knowledge", "Dialogue", "Words", "Talk", "TextMessage", "BenchmarkSupport"]),
    tests(
        "AuthoringTests",
        ["Authoring", "Knowledge", "Dialogue", "Words", "Talk", "TextMessage", "BenchmarkSupport"]),
    tests("DialogueFilesTests", ["Authoring", "Knowledge", "Dialogue", "Words", "Talk", "TextMessage"]),
]

let shell: [Target] = [
    .systemLibrary(
        name: "CCurl", path: "Sources/CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "CCurlShim", dependencies: ["CCurl"]),
    .systemLibrary(
        name: "CSQLite", path: "Sources/CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    module("HTTPTransport", ["CCurl", "CCurlShim"]),
    module("Store", ["Dialogue", "TextMessage", "Words", "CSQLite", crypto]),
    module(
        "Conversations",
        [
            "Words", "TextMessage", "Talk", "Dialogue", "Knowledge", "Gateways", "HTTPTransport", "Store", logging,
            lifecycle,
        ]),
    // One virtual world, for simulations and replays.
    module(
        "Rehearsal",
        [
            "Words", "TextMessage", "Talk", "Dialogue", "Knowledge", "Gateways", "Store", "Conversations", "Authoring",
        ]),
    // What both servers put before their requests.
    module("Listening", [.product(name: "NIOCore", package: "swift-nio")]),
    module(
        "Webhooks",
        [
            "Listening",
            "Words", "TextMessage", "Dialogue", "Knowledge", "Gateways", "HTTPTransport", "Store", "Conversations",
            logging, lifecycle, crypto, .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "HummingbirdCore", package: "hummingbird"),
            .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            .product(name: "HTTPTypes", package: "swift-http-types"),
        ]),
    // Its pages, style and script are compiled in: the service is one file.
    .target(
        name: "Console",
        dependencies: [
            "Words", "TextMessage", "Talk", "Dialogue", "Knowledge", "Store", "Conversations", "Listening", logging,
            lifecycle, crypto, cryptoExtras, .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "HummingbirdCore", package: "hummingbird"),
            .product(name: "Mustache", package: "swift-mustache"),
            .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            .product(name: "HTTPTypes", package: "swift-http-types"),
        ],
        resources: [.embedInCode("Pages"), .embedInCode("Assets")], swiftSettings: settings),
    .executableTarget(
        name: "linkline",
        dependencies: [
            "Words", "TextMessage", "Talk", "Dialogue", "Knowledge", "Authoring", "Gateways", "HTTPTransport",
            "Store", "Conversations", "Rehearsal", "Webhooks", "Console", logging, lifecycle,
            .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
            .product(name: "Configuration", package: "swift-configuration"),
        ],
        swiftSettings: settings),
    tests("HTTPTransportTests", ["HTTPTransport"]),
    tests(
        "StoreTests",
        ["Store", "Dialogue", "TextMessage", "Words", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(
        "ConversationsTests",
        [
            "Conversations", "Store", "Gateways", "HTTPTransport", "Authoring", "Knowledge", "Dialogue", "Words",
            "Talk", "TextMessage", "BenchmarkSupport", logging,
        ]),
    tests(
        "RehearsalTests",
        [
            "Rehearsal", "Conversations", "Store", "Gateways", "Authoring", "Knowledge", "Dialogue", "Words", "Talk",
            "TextMessage",
        ]),
    tests(
        "WebhooksTests",
        [
            "Webhooks", "Conversations", "Store", "Gateways", "HTTPTransport", "TextMessage", "Dialogue", "Words",
            logging,
        ]),
    tests(
        "ConsoleTests",
        [
            "Console", "Conversations", "Store", "Authoring", "Knowledge", "HTTPTransport", "Dialogue", "Words", "Talk",
            "TextMessage", logging,
        ]),
    // Runs the executable that is built beside the tests.
    tests("CommandTests", ["Store", "Words"]),
    tests(
        "EndToEndTests",
        ["Conversations", "Store", "HTTPTransport", "Gateways", "Dialogue", "Words", "TextMessage"]),
]

/// What measures: built only with LINKLINE_BENCHMARKS=1, for release (make bench, make fuzz).
let benchmarks: [Target] = [
    .executableTarget(
        name: "reading-benchmark", dependencies: ["BenchmarkSupport", "Knowledge", "Dialogue", "Words"],
        path: "Benchmarks/Reading", swiftSettings: settings),
    .executableTarget(
        name: "turns-benchmark",
        dependencies: ["BenchmarkSupport", "Authoring", "Knowledge", "Dialogue", "Words", "Talk"],
        path: "Benchmarks/Turns", swiftSettings: settings),
    .executableTarget(
        name: "reading-fuzz", dependencies: ["BenchmarkSupport", "Knowledge", "Dialogue", "Words"],
        path: "Benchmarks/Fuzz", swiftSettings: settings),
    .executableTarget(
        name: "check-benchmark", dependencies: ["BenchmarkSupport", "Authoring", "Knowledge"],
        path: "Benchmarks/Check", swiftSettings: settings),
    .executableTarget(
        name: "loader-fuzz", dependencies: ["BenchmarkSupport", "Authoring", "Talk"],
        path: "Benchmarks/LoaderFuzz", swiftSettings: settings),
    .executableTarget(
        name: "verify-benchmark", dependencies: ["BenchmarkSupport", "Authoring", "Knowledge", "Dialogue", "Talk"],
        path: "Benchmarks/Verify", swiftSettings: settings),
]
/// What measures the service itself, which LINKLINE_CORE=1 leaves out.
let shellBenchmarks: [Target] = [
    .executableTarget(
        name: "service-benchmark",
        dependencies: [
            "BenchmarkSupport", "Authoring", "Conversations", "Dialogue", "Gateways", "HTTPTransport", "Knowledge",
            "Store", "Talk", "Words", logging,
        ],
        path: "Benchmarks/Service", swiftSettings: settings),
    .executableTarget(
        name: "bare-server",
        dependencies: [
            "BenchmarkSupport", .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "NIOPosix", package: "swift-nio"),
        ],
        path: "Benchmarks/BareServer", swiftSettings: settings),
]
let withBenchmarks = Context.environment["LINKLINE_BENCHMARKS"] == "1"

/// What is built when only the console is worked on.
func isForConsole(_ target: Target) -> Bool {
    target.type != .test || ["ConsoleTests", "StoreTests", "ConversationsTests"].contains(target.name)
}
let whole = core + shell

let package = Package(
    name: "linkline",
    platforms: [.macOS(.v15)],
    products: coreOnly ? [] : [.executable(name: "linkline", targets: ["linkline"])],
    dependencies: [.package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")]
        + (coreOnly
            ? []
            : [
                .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
                .package(
                    url: "https://github.com/apple/swift-configuration", from: "1.4.0",
                    traits: [.defaults, "YAML", "CommandLineArguments"]),
                .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
                .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
                .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
                .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
                .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
                .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
                .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
            ]),
    targets: (coreOnly ? core : consoleOnly ? whole.filter(isForConsole) : whole)
        + (withBenchmarks ? benchmarks + (coreOnly ? [] : shellBenchmarks) : []),
    swiftLanguageModes: [.v6]
)
