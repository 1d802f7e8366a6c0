/// What Amazon SNS posts to an address that is subscribed to a topic.
struct SNSMessage {
    enum Kind: String {
        case notification = "Notification"
        case subscription = "SubscriptionConfirmation"
        case unsubscription = "UnsubscribeConfirmation"
    }

    let kind: Kind
    let messageID: String
    let topicARN: String
    let message: String
    let timestamp: String
    let subject: String?
    let subscribeURL: String?
    let token: String?
    let signature: String
    let signatureVersion: String
    let certificateURL: String

    /// Reads a body; nil if it lacks anything that such a message has.
    init?(_ body: [UInt8]) {
        guard let value = JSONValue(body), let kind = value["Type"]?.text.flatMap(Kind.init),
            let messageID = value["MessageId"]?.nonEmptyText, let topicARN = value["TopicArn"]?.nonEmptyText,
            let message = value["Message"]?.text, let timestamp = value["Timestamp"]?.nonEmptyText,
            let signature = value["Signature"]?.nonEmptyText, let version = value["SignatureVersion"]?.textOrNumber,
            let certificateURL = value["SigningCertURL"]?.nonEmptyText
        else { return nil }
        self.kind = kind
        self.messageID = messageID
        self.topicARN = topicARN
        self.message = message
        self.timestamp = timestamp
        subject = value["Subject"]?.text
        subscribeURL = value["SubscribeURL"]?.nonEmptyText
        token = value["Token"]?.nonEmptyText
        self.signature = signature
        signatureVersion = version
        self.certificateURL = certificateURL
        guard kind == .notification || (subscribeURL != nil && token != nil) else { return nil }
    }

    /// The text that SNS signs: name and value of some fields, each on a line of its own (Amazon SNS, "Verifying the
    /// signatures of messages").
    ///
    /// A subject is signed if there is one.
    var signedText: [UInt8] {
        var lines = [("Message", message), ("MessageId", messageID)]
        switch kind {
        case .notification:
            if let subject { lines.append(("Subject", subject)) }
            lines.append(("Timestamp", timestamp))
        case .subscription, .unsubscription:
            lines += [("SubscribeURL", subscribeURL ?? ""), ("Timestamp", timestamp), ("Token", token ?? "")]
        }
        lines += [("TopicArn", topicARN), ("Type", kind.rawValue)]
        return Array(lines.map { "\($0.0)\n\($0.1)\n" }.joined().utf8)
    }
}
