/// What a gateway's error numbers mean for us, in our own words.
struct ErrorTable: Sendable {
    /// The gateway as sentences name it: "Telnyx".
    private let gateway: String
    private let byCode: [Int: Refusal]

    /// One number of the table.
    struct Row {
        var code: Int
        var refusal: Refusal

        /// An error that the same text would meet again.
        static func final(_ code: Int, _ kind: FailureKind, _ text: String) -> Row {
            Row(code: code, refusal: Refusal(reason: reason(code, kind, text), isTemporary: false))
        }

        /// An error that may be over when the text is tried again.
        static func passing(_ code: Int, _ text: String) -> Row {
            Row(code: code, refusal: Refusal(reason: reason(code, .gatewayTrouble, text), isTemporary: true))
        }

        private static func reason(_ code: Int, _ kind: FailureKind, _ text: String) -> GatewayReason {
            GatewayReason(kind: kind, code: code, text: text)
        }
    }

    init(gateway: String, _ rows: [Row]) {
        self.gateway = gateway
        byCode = Dictionary(rows.map { ($0.code, $0.refusal) }) { first, _ in first }
    }

    /// What a number means; one that is not in the table is final, and said to be unknown.
    func refusal(_ code: Int?) -> Refusal {
        guard let code, code != 0 else {
            return Refusal(
                reason: GatewayReason(kind: .unknown, code: nil, text: "\(gateway) gave no reason."),
                isTemporary: false)
        }
        if let refusal = byCode[code] { return refusal }
        let text = "\(gateway)'s list of errors explains this number."
        return Refusal(reason: GatewayReason(kind: .unknown, code: code, text: text), isTemporary: false)
    }

    /// What the status of an answer alone tells, where its body gives no number that we know.
    func refusal(status: Int) -> Refusal {
        let (kind, text): (FailureKind, String) =
            switch status {
            case 401, 403: (.configuration, "\(gateway) does not let us in. Check the keys of the channel.")
            case 402: (.configuration, "The account has no credit left. Top it up at \(gateway).")
            case 404: (.configuration, "\(gateway) has no such address. Check the account and base_url.")
            case 429: (.gatewayTrouble, "\(gateway) has too many requests from us at once.")
            default: (.unknown, "\(gateway) answered \(status) and gave no reason.")
            }
        return Refusal(reason: GatewayReason(kind: kind, code: nil, text: text), isTemporary: status == 429)
    }
}
