import Conversations
import Gateways
import TextMessage

extension Channel {
    /// The channels of the settings.
    ///
    /// - Throws: `CommandFailure` with code 78 for a gateway that there is not, or one that lacks a setting.
    static func all(_ settings: Settings) throws(CommandFailure) -> [Channel] {
        guard !settings.channels.isEmpty else {
            throw CommandFailure(
                "There is no channel, so nobody could text.",
                help: SettingsReader.hint("channels", "main") + " To try things out: linkline serve --demo.",
                code: .configuration)
        }
        var channels: [Channel] = []
        for channel in settings.channels { channels.append(try Channel(channel, publicURL: settings.publicURL)) }
        return channels
    }

    private init(_ settings: ChannelSettings, publicURL: String) throws(CommandFailure) {
        let key = "channel.\(settings.name)"
        guard let gateway = GatewayCatalogue.gateway(named: settings.gateway, setting: { settings.values[$0] }) else {
            throw CommandFailure(
                "\(key).gateway: there is no gateway \"\(settings.gateway)\".",
                help: "There are: \(GatewayCatalogue.names.joined(separator: ", ")).", code: .configuration)
        }
        let missing = gateway.missingSettings
        guard missing.isEmpty else {
            throw CommandFailure(
                "The channel \(settings.name) lacks \(missing.joined(separator: ", ")).",
                help: missing.map { SettingsReader.hint("\(key).\($0)", "…") }.joined(separator: "\n  "),
                code: .configuration)
        }
        let usesService = !(settings.values["messaging_service_sid"] ?? "").isEmpty
        let callback = settings.values["status_callback"] ?? "\(publicURL)/webhooks/\(settings.name)/status"
        let rate = try Self.rate(settings.values["texts_per_second"], key: key)
        self.init(
            name: settings.name, gateway: gateway, statusCallback: callback, isLoopback: false,
            ownNumber: usesService ? nil : Self.ownNumber(settings.values["from"]),
            network: GatewayAddress(settings.values["from"] ?? "").network, textsPerSecond: rate)
    }

    /// The number or short code that texts come to; a name that we send under gets none.
    private static func ownNumber(_ from: String?) -> String? {
        guard let from else { return nil }
        switch Sender(gateway: GatewayAddress(from).value) {
        case .number(let number): return number.e164
        case .shortCode(let code): return code
        case .alphanumeric: return nil
        }
    }

    private static func rate(_ text: String?, key: String) throws(CommandFailure) -> Double? {
        guard let text, !text.isEmpty else { return nil }
        guard let rate = Double(text), (0.01...1000).contains(rate) else {
            throw CommandFailure(
                "\(key).texts_per_second: \"\(text)\" is not a number from 0.01 to 1000.",
                help: SettingsReader.hint("\(key).texts_per_second", "10"), code: .configuration)
        }
        return rate
    }
}
