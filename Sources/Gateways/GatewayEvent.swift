/// What a gateway told us, in the same words for every gateway.
package enum GatewayEvent: Sendable, Hashable {
    case message(InboundMessage)
    case receipt(DeliveryReceipt)
}

/// A text that somebody sent to us.
package struct InboundMessage: Sendable, Hashable {
    /// What a gateway's own opt-out handling made of the text.
    package enum OptOutType: String, Sendable {
        case stop
        case start
        case help
    }

    /// The gateway's id of the message: the same for every delivery of the same text.
    package var key: String
    package var from: GatewayAddress
    package var to: GatewayAddress

    /// The patient's words, unchanged but for invalid UTF-8, which is U+FFFD here.
    ///
    /// Private.
    package var text: String

    /// When the gateway received it, in seconds since 1970-01-01T00:00:00Z, where it says so.
    package var receivedAt: Int64?

    /// How many segments the text came in; 1 where the gateway does not say.
    package var parts: Int

    /// How many pictures or other files came with it.
    ///
    /// They are never fetched.
    package var mediaCount: Int
    package var optOutType: OptOutType?

    /// Where the gateway hands on the parts of a long text one by one: which part this is.
    ///
    /// Nothing for a text that is whole.
    package var part: MessagePart?

    /// Whether an answer would reach a person: not a name, a short code or our own number, behind which is a machine.
    package var isReplyable: Bool { from.isReplyable && from.value != to.value }

    package init(
        key: String, from: GatewayAddress, to: GatewayAddress, text: String, receivedAt: Int64?, parts: Int,
        mediaCount: Int, optOutType: OptOutType?
    ) {
        self.key = key
        self.from = from
        self.to = to
        self.text = text
        self.receivedAt = receivedAt
        self.parts = parts
        self.mediaCount = mediaCount
        self.optOutType = optOutType
    }
}

/// News of a text that we sent.
package struct DeliveryReceipt: Sendable, Hashable {
    /// The gateway's id of the text.
    package var gatewayID: String
    package var state: DeliveryState

    /// Why it failed, where it did.
    package var reason: GatewayReason?

    /// Our own reference of the text, where the gateway hands it back.
    package var ourReference: String?

    package init(gatewayID: String, state: DeliveryState, reason: GatewayReason?, ourReference: String?) {
        self.gatewayID = gatewayID
        self.state = state
        self.reason = reason
        self.ourReference = ourReference
    }
}
