/// The kinds of gateway there are, by their names in settings.
package enum GatewayCatalogue {
    package static let names = [
        "twilio", "notify", "vonage-messages", "vonage-sms", "telnyx", "plivo", "aws-sns", "http",
    ]

    /// Makes an adapter from a channel's settings, or nil if there is no gateway of this name.
    ///
    /// `setting` gives the value of a name such as "account_sid". What is missing is not complained of here, since
    /// checking a signature needs less than sending: ask `missingSettings` before a channel starts.
    package static func gateway(named name: String, setting: (String) -> String?) -> (any Gateway)? {
        switch name {
        case "twilio": TwilioGateway(configuration: TwilioConfiguration(setting: setting))
        case "notify": NotifyGateway(configuration: NotifyConfiguration(setting: setting))
        case "vonage-messages":
            VonageMessagesGateway(configuration: VonageMessagesConfiguration(setting: setting))
        case "http": HTTPGateway(configuration: HTTPGatewayConfiguration(setting: setting))
        case "vonage-sms": VonageSMSGateway(configuration: VonageSMSConfiguration(setting: setting))
        case "telnyx": TelnyxGateway(configuration: TelnyxConfiguration(setting: setting))
        case "plivo": PlivoGateway(configuration: PlivoConfiguration(setting: setting))
        case "aws-sns": AWSGateway(configuration: AWSConfiguration(setting: setting))
        default: nil
        }
    }

    /// The setting that holds what a gateway's requests are checked with, or nil if there is no such gateway.
    ///
    /// It may hold several with commas between them.
    package static func webhookSecret(of name: String) -> String? {
        switch name {
        case "twilio", "plivo": "auth_token"
        case "notify", "http": "callback_token"
        case "vonage-messages", "vonage-sms": "signature_secret"
        case "telnyx", "aws-sns": "public_key"
        default: nil
        }
    }
}
