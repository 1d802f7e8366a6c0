/// The kinds of gateway there are, by their names in settings.
package enum GatewayCatalogue {
    package static let names = ["twilio"]

    /// Makes an adapter from a channel's settings, or nil if there is no gateway of this name.
    ///
    /// `setting` gives the value of a name such as "account_sid". What is missing is not complained of here, since
    /// checking a signature needs less than sending: ask `missingSettings` before a channel starts.
    package static func gateway(named name: String, setting: (String) -> String?) -> (any Gateway)? {
        switch name {
        case "twilio": TwilioGateway(configuration: TwilioConfiguration(setting: setting))
        default: nil
        }
    }
}
