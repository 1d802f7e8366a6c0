import Configuration
import Foundation
import Gateways

extension Settings {
    static let defaultFile = "linkline.yaml"

    /// Reads and checks everything.
    ///
    /// Secrets come from the environment and the file only: a command line can be read by every user of a machine.
    ///
    /// - Throws: `CommandFailure` with code 78, which names the setting and how to give it.
    static func read(_ overrides: SettingsOverrides, environment: [String: String]) async throws(CommandFailure)
        -> Settings
    {
        let reader = SettingsReader(config: try await config(overrides, environment))
        let (host, port) = try address(try reader.text("listen") ?? "127.0.0.1:8080")
        let channels = try channels(reader)
        return Settings(
            host: host, port: port, console: try console(reader, isAnyPort: port == 0),
            publicURL: try publicURL(reader, host: host, port: port, isNeeded: !channels.isEmpty),
            database: try reader.text("db") ?? "linkline.db", dialogues: try reader.text("dialogues") ?? "dialogues",
            content: try reader.text("content") ?? "content", testNumbers: try reader.flag("test_numbers") ?? false,
            guardsAgainstLoops: try reader.flag("loop_guard") ?? true, dutyNumber: try reader.text("duty_number"),
            quarantineSeconds: try reader.count("quarantine_seconds", within: 1...3600) ?? 60,
            pollSeconds: try reader.count("received_poll_seconds", within: 1...3600) ?? 300,
            ballastMegabytes: try reader.count("ballast_megabytes", within: 0...100_000) ?? 64,
            approvers: try reader.list("approvers"), channels: channels)
    }

    /// The database alone, for commands that reach a running service.
    static func database(_ overrides: SettingsOverrides, environment: [String: String]) async throws(CommandFailure)
        -> String
    {
        try SettingsReader(config: try await config(overrides, environment)).text("db") ?? "linkline.db"
    }

    /// The database, and the channel that new people belong to; nothing if none is set up.
    static func desk(
        _ overrides: SettingsOverrides, environment: [String: String]
    ) async throws(CommandFailure) -> (database: String, channel: String?) {
        let reader = SettingsReader(config: try await config(overrides, environment))
        return (try reader.text("db") ?? "linkline.db", try reader.list("channels").first)
    }

    /// The database, and who may approve a version.
    static func publishing(
        _ overrides: SettingsOverrides, environment: [String: String]
    ) async throws(CommandFailure) -> (database: String, rules: ApprovalRules) {
        let reader = SettingsReader(config: try await config(overrides, environment))
        return (try reader.text("db") ?? "linkline.db", ApprovalRules(allowed: try reader.list("approvers")))
    }

    /// Command line, then environment, then file.
    private static func config(
        _ overrides: SettingsOverrides, _ environment: [String: String]
    ) async throws(CommandFailure) -> ConfigReader {
        var given: [AbsoluteConfigKey: ConfigValue] = [:]
        let options = [
            ("listen", overrides.listen), ("db", overrides.database), ("dialogues", overrides.dialogues),
            ("content", overrides.content),
        ]
        for (name, value) in options {
            if let value { given[AbsoluteConfigKey([name])] = ConfigValue(stringLiteral: value) }
        }
        let path = overrides.file ?? defaultFile
        let file: FileProvider<YAMLSnapshot>
        do {
            file = try await FileProvider<YAMLSnapshot>(
                config: ConfigReader(
                    provider: InMemoryProvider(values: [
                        "filePath": ConfigValue(stringLiteral: path),
                        "allowMissing": ConfigValue(booleanLiteral: overrides.file == nil),
                    ])))
        } catch {
            // The error itself is not shown: a parser quotes the line that it stumbled over, and that may be a secret.
            throw CommandFailure(
                "The settings file \(path) cannot be read.",
                help: FileManager.default.fileExists(atPath: path)
                    ? "It must be YAML: \"name: value\" a line, with channels below \"channel:\"."
                    : "There is no such file.", code: .configuration)
        }
        return ConfigReader(providers: [
            InMemoryProvider(values: given),
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "linkline"),
            file,
        ])
    }

    /// Reads `127.0.0.1:8080` or `[::1]:8080`.
    static func address(
        _ text: String, setting: String = "listen"
    ) throws(CommandFailure) -> (host: String, port: Int) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon > text.startIndex
        else {
            throw CommandFailure(
                "\(setting): \"\(text)\" is not an address.", help: "Write it as 127.0.0.1:8080.", code: .configuration)
        }
        let host = text[..<colon]
        return (host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : String(host), port)
    }

    /// Session cookies are sent over https, or on this machine, and nowhere else.
    private static func console(_ reader: SettingsReader, isAnyPort: Bool) throws(CommandFailure) -> ConsoleAddress? {
        let listen = try reader.text("console_listen") ?? "127.0.0.1:\(isAnyPort ? 0 : 8081)"
        if listen == "off" { return nil }
        let (host, port) = try address(listen, setting: "console_listen")
        guard let given = try reader.text("console_url") else {
            guard isLoopback(host) else {
                throw CommandFailure(
                    "console_url is missing: the console listens on \(host), so people reach it over https.",
                    help: SettingsReader.hint("console_url", "https://console.example.org"), code: .configuration)
            }
            return ConsoleAddress(host: host, port: port, url: nil)
        }
        let url = given.hasSuffix("/") ? String(given.dropLast()) : given
        let authority = url.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2)
        let name = authority.first.map { $0.hasPrefix("[") ? "::1" : String($0.prefix { $0 != ":" }) } ?? ""
        let isPlain = url.hasPrefix("http://") && isLoopback(name)
        guard authority.count == 1, !name.isEmpty, url.hasPrefix("https://") || isPlain else {
            throw CommandFailure(
                "console_url: \"\(given)\" is not an address of https.",
                help: "Browsers keep the session's cookie over https only, but for this machine's own address. "
                    + "Write it as https://console.example.org, without a path.", code: .configuration)
        }
        return ConsoleAddress(host: host, port: port, url: url)
    }

    /// Whether only this machine can reach the address.
    static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || (host.hasPrefix("127.") && host.split(separator: ".").count == 4)
    }

    private static func publicURL(
        _ reader: SettingsReader, host: String, port: Int, isNeeded: Bool
    ) throws(CommandFailure) -> String {
        if let url = try reader.text("public_url") {
            guard url.hasPrefix("https://") || url.hasPrefix("http://"), !url.contains("?"), !url.contains("#") else {
                throw CommandFailure(
                    "public_url: \"\(url)\" is not an address.", help: "Write it as https://texts.example.org.",
                    code: .configuration)
            }
            return url.hasSuffix("/") ? String(url.dropLast()) : url
        }
        guard !isNeeded || (isLoopback(host) && port != 0) else {
            throw CommandFailure(
                "public_url is missing: gateways sign the address that they call, so it must be known.",
                help: SettingsReader.hint("public_url", "https://texts.example.org"), code: .configuration)
        }
        return "http://\(host):\(port)"
    }

    private static func channels(_ reader: SettingsReader) throws(CommandFailure) -> [ChannelSettings] {
        var channels: [ChannelSettings] = []
        for name in try reader.list("channels") {
            guard name.utf8.allSatisfy({ isNameByte($0) }), !channels.contains(where: { $0.name == name }) else {
                throw CommandFailure(
                    "channels: \"\(name)\" is not a name of its own.",
                    help: "Use lower-case letters, digits, \"-\" and \"_\", each name once.", code: .configuration)
            }
            let key = "channel.\(name).gateway"
            guard let gateway = try reader.text(key) else {
                throw CommandFailure(
                    "\(key) is missing.", help: SettingsReader.hint(key, GatewayCatalogue.names.first ?? ""),
                    code: .configuration)
            }
            var values: [String: String] = [:]
            for setting in ChannelSettings.names { values[setting] = try reader.text("channel.\(name).\(setting)") }
            channels.append(ChannelSettings(name: name, gateway: gateway, values: values))
        }
        return channels
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

/// Reads single settings, and complains of those that are of the wrong kind instead of passing over them.
struct SettingsReader {
    let config: ConfigReader

    /// The value, without spaces around it; nothing if it is absent or empty.
    func text(_ name: String) throws(CommandFailure) -> String? {
        let key = ConfigKey(name.split(separator: ".").map(String.init))
        if let text = config.string(forKey: key, isSecret: true) {
            let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
            return trimmed.isEmpty ? nil : trimmed
        }
        if config.stringArray(forKey: key) != nil {
            throw CommandFailure("\(name): one value is wanted, not a list.", code: .configuration)
        }
        return nil
    }

    func list(_ name: String) throws(CommandFailure) -> [String] {
        let key = ConfigKey(name.split(separator: ".").map(String.init))
        let words =
            config.stringArray(forKey: key) ?? config.string(forKey: key)?.split(separator: ",").map(String.init)
        return (words ?? []).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    func flag(_ name: String) throws(CommandFailure) -> Bool? {
        switch try text(name)?.lowercased() {
        case nil: return nil
        case "true", "yes", "on", "1": return true
        case "false", "no", "off", "0": return false
        case let word?:
            throw CommandFailure("\(name): \"\(word)\" is neither true nor false.", code: .configuration)
        }
    }

    func count(_ name: String, within bounds: ClosedRange<Int>) throws(CommandFailure) -> Int? {
        guard let text = try text(name) else { return nil }
        guard let number = Int(text), bounds.contains(number) else {
            throw CommandFailure(
                "\(name): \"\(text)\" is not a number from \(bounds.lowerBound) to \(bounds.upperBound).",
                code: .configuration)
        }
        return number
    }

    /// How a setting can be given.
    static func hint(_ name: String, _ example: String) -> String {
        let variable = "LINKLINE_" + name.uppercased().map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
        return "Set \(variable)=\(example), or \(name) in linkline.yaml."
    }
}
