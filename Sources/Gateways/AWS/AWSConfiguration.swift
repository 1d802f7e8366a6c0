/// The settings of an AWS End User Messaging channel, in AWS's own words.
package struct AWSConfiguration: Sendable {
    /// The topic that texts and news come from: "arn:aws:sns:eu-west-2:123456789012:texts".
    package var topicARN: String

    /// Certificates or public keys, PEM, that are trusted besides the one that SNS publishes.
    package var trustedPEM: Secret

    package var accessKeyID: String
    package var secretAccessKey: Secret

    /// For keys that are lent for a time.
    package var sessionToken: Secret?
    package var region: String

    /// The number, pool or sender that texts come from.
    package var from: String?

    /// The configuration set whose event destination is our topic, so that there is news of texts.
    package var configurationSet: String?

    /// "https://sms-voice.REGION.amazonaws.com", or the address of a stand-in.
    package var baseURL: String

    /// Reads the channel's settings.
    ///
    /// `api_key` and `api_secret` stand for `access_key_id` and `secret_access_key` as well. Without a region it is that
    /// of the topic.
    package init(setting: (String) -> String?) {
        topicARN = setting("topic_arn") ?? ""
        trustedPEM = Secret(setting("public_key") ?? "")
        accessKeyID = setting("access_key_id") ?? setting("api_key") ?? ""
        secretAccessKey = Secret(setting("secret_access_key") ?? setting("api_secret") ?? "")
        sessionToken = setting("session_token").map { Secret($0) }
        region = setting("region") ?? AWSTopic(topicARN)?.region ?? Self.usualRegion
        from = setting("from")
        configurationSet = setting("configuration_set")
        let host = "sms-voice.\(region).\(AWSTopic.domain(ofRegion: region))"
        baseURL = setting("base_url") ?? "https://\(host)"
    }

    /// London.
    static let usualRegion = "eu-west-2"

    /// The settings that are missing or wrong; a channel with any of them must not start.
    var missingSettings: [String] {
        var missing: [String] = []
        if AWSTopic(topicARN) == nil { missing.append("topic_arn") }
        if accessKeyID.isEmpty { missing.append("access_key_id") }
        if secretAccessKey.isEmpty { missing.append("secret_access_key") }
        if isEmpty(from) { missing.append("from") }
        if baseURL.isEmpty { missing.append("base_url") }
        return missing
    }
}

/// A topic of SNS by its Amazon Resource Name.
struct AWSTopic: Hashable, Sendable {
    var arn: String
    var region: String

    /// Reads "arn:aws:sns:eu-west-2:123456789012:texts"; nil if it is none.
    init?(_ arn: String) {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws"), parts[2] == "sns",
            Self.isName(parts[3]), !parts[4].isEmpty, parts[4].utf8.allSatisfy(isDigit), !parts[5].isEmpty
        else { return nil }
        self.arn = arn
        region = String(parts[3])
    }

    /// The domain of AWS's services in a region (AWS, "Service endpoints").
    static func domain(ofRegion region: String) -> String {
        region.hasPrefix("cn-") ? "amazonaws.com.cn" : "amazonaws.com"
    }

    /// The host of SNS in the topic's region.
    var host: String { "sns.\(region).\(Self.domain(ofRegion: region))" }

    /// Lower-case letters, digits and hyphens, as in the names of regions.
    static func isName(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { isDigit($0) || (97...122 ~= $0) || $0 == UInt8(ascii: "-") }
    }
}
