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

    package init(name: String, gateway: any Gateway, statusCallback: String?, isLoopback: Bool) {
        self.name = name
        self.gateway = gateway
        self.statusCallback = statusCallback
        self.isLoopback = isLoopback
    }
}
