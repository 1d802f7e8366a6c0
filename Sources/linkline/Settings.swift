import Gateways

/// How a machine runs the service, from the command line, `LINKLINE_…` variables, `linkline.yaml` and defaults.
struct Settings: Sendable {
    var host: String
    /// 0 lets the system choose.
    var port: Int
    /// Where the console listens; nothing for none.
    var console: ConsoleAddress?
    /// Where gateways reach us, without a slash at the end.
    var publicURL: String
    var database: String
    var dialogues: String
    var content: String
    /// Ofcom's drama numbers may be texted.
    var testNumbers: Bool
    /// Whoever sends more than a person would is answered no more; off for tests of load.
    var guardsAgainstLoops: Bool
    /// As staff type it; nothing leaves the site's own.
    var dutyNumber: String?
    /// Seconds that a text of uncertain fate waits before the gateway is asked.
    var quarantineSeconds: Int
    /// Seconds between two looks at a gateway's own list of received texts.
    var pollSeconds: Int
    /// Megabytes of the disk kept aside for when it is full.
    var ballastMegabytes: Int
    /// Who may approve a version that changes what safety rests on; without any, anybody may, by name.
    var approvers: [String]
    /// In the order named: the first one carries alerts to staff.
    var channels: [ChannelSettings]

    var folders: Folders {
        var folders = Folders()
        folders.dialogues = dialogues
        folders.content = content
        return folders
    }
}

/// Where the console listens, and how people reach it.
struct ConsoleAddress: Equatable, Sendable {
    var host: String
    /// 0 lets the system choose.
    var port: Int
    /// Without a slash at the end; nothing for the address that it listens on.
    var url: String?
}

/// The settings of one channel.
struct ChannelSettings: Sendable {
    var name: String
    var gateway: String
    /// By the gateway's own words, such as `account_sid`.
    var values: [String: String]

    /// What the settings may say of a channel; the gateway asks for those that it needs.
    static let names = [
        "from", "base_url", "account_sid", "auth_token", "messaging_service_sid", "api_key", "api_secret",
        "signature_secret", "public_key", "template_id", "sms_sender_id", "callback_token", "auth_id",
        "status_callback", "texts_per_second", "signature_method", "send_method", "field_names", "messaging_profile_id",
        "powerpack_uuid",
        "topic_arn", "access_key_id",
        "secret_access_key", "session_token", "region", "configuration_set",
    ]
}

/// What the command line says; it goes before everything else.
struct SettingsOverrides: Sendable {
    var listen: String?
    var database: String?
    var dialogues: String?
    var content: String?
    /// The settings file; without one, `linkline.yaml` is read if it is there.
    var file: String?
}
