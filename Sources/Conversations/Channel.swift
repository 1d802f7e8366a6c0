package import Gateways

/// A line to patients: a gateway, and how it is called here.
package struct Channel: Sendable {
    /// As in `/webhooks/NAME/inbound`.
    package let name: String
    package let gateway: any Gateway
    /// Where the gateway sends news of our texts; nothing asks for none.
    package let statusCallback: String?
    /// Texts go nowhere and count as sent: for demonstrations.
    package let isLoopback: Bool
    /// The number that texts must have been sent to; nothing takes them from any number that the gateway signs for.
    package let ownNumber: String?
    /// How many texts it may be given in a second; nothing: as many as there are.
    package let textsPerSecond: Double?

    /// The network that its patients are on.
    package let network: GatewayAddress.Network

    package init(
        name: String, gateway: any Gateway, statusCallback: String?, isLoopback: Bool, ownNumber: String? = nil,
        network: GatewayAddress.Network = .sms,
        textsPerSecond: Double? = nil
    ) {
        self.name = name
        self.gateway = gateway
        self.statusCallback = statusCallback
        self.isLoopback = isLoopback
        self.ownNumber = ownNumber
        self.network = network
        self.textsPerSecond = textsPerSecond
    }
}
