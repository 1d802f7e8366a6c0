/// A gateway that can sign a request as if it had made it: so a site can try its own public address.
package protocol SampleSigning {
    /// News that says nothing of a text that was never sent, to the address of a door, signed as the gateway signs.
    ///
    /// - Parameters:
    ///   - url: the public address of the door.
    ///   - now: seconds since 1970-01-01T00:00:00Z, for signatures with a time stamp.
    /// - Returns: the request.
    /// - Throws: `unconfigured` if the secret to sign with is missing.
    func signedSample(to url: String, now: Int64) throws(GatewayError) -> OutboundRequest
}

extension TwilioGateway: SampleSigning {
    package func signedSample(to url: String, now: Int64) throws(GatewayError) -> OutboundRequest {
        // A status that Twilio does not have changes nothing.
        let body = Array("AccountSid=\(configuration.accountSID)&MessageSid=self-test&MessageStatus=self-test".utf8)
        let type = ("Content-Type", "application/x-www-form-urlencoded")
        let signature = try sign(GatewayRequest(method: "POST", url: url, headers: [type], body: body))
        return OutboundRequest(
            method: "POST", url: url, headers: [type, ("X-Twilio-Signature", signature)], body: body)
    }
}
