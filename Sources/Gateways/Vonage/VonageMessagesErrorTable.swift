/// What the Messages API's error numbers mean for us (Vonage, "Messages API: errors"), in our own words.
enum VonageMessagesErrorTable {
    static let table = ErrorTable(gateway: "Vonage", rows)

    /// The number of an error: in `title`, or at the end of the address in `type`.
    static func code(in error: JSONValue?) -> Int? {
        if let code = error?["title"]?.integer ?? error?["code"]?.integer { return code }
        guard let type = error?["type"]?.text, let mark = type.lastIndex(of: "#") else { return nil }
        return Int(type[type.index(after: mark)...])
    }

    static func refusal(_ status: Int, _ body: [UInt8]) -> Refusal {
        guard let code = code(in: JSONValue(body)) else { return table.refusal(status: status) }
        return table.refusal(code)
    }

    private static let rows: [ErrorTable.Row] = [
        .passing(1000, "Vonage has too many requests from us at once."),
        .final(1010, .configuration, "Vonage misses a field in our request."),
        .final(1020, .configuration, "Vonage does not take a field of our request. Check the setting from."),
        .passing(1030, "Vonage had a fault of its own."),
        .final(1040, .badNumber, "Vonage cannot reach that number."),
        .final(1050, .badNumber, "Vonage has barred that number."),
        .final(1060, .configuration, "Our account at Vonage is barred. Ask Vonage."),
        .final(1070, .configuration, "The account at Vonage is out of credit."),
        .final(1080, .configuration, "Our account may not use this way of sending. Ask Vonage."),
        .final(1090, .badText, "The text is too long for Vonage."),
        .passing(1100, "Vonage could not pass the text on."),
        .final(1110, .configuration, "Vonage does not take our signature. Check api_secret."),
        .final(1120, .configuration, "Our sender is not allowed there. Check the setting from."),
        .final(1130, .badText, "Vonage does not take how long the text is worth sending."),
        .final(1140, .configuration, "Our account may not do that at Vonage."),
        .final(1150, .configuration, "Vonage does not take the class of the message."),
        .final(1160, .configuration, "A trial account texts listed numbers only. Upgrade it at Vonage."),
        .final(1170, .badNumber, "No such phone number."),
        .final(1180, .unreachable, "The phone was off or out of reach."),
        .final(1190, .badNumber, "The number is not in use any more."),
        .final(1200, .badNumber, "The number has changed its network, and cannot be found."),
        .final(1210, .filtered, "A network took the text for unwanted mail."),
        .final(1220, .unreachable, "The phone was busy."),
        .final(1230, .gatewayTrouble, "A network failed on the way."),
        .final(1240, .optedOut, "The person has said STOP to this sender at Vonage."),
        .passing(1241, "Vonage has had too many texts for that number."),
        .final(1250, .badNumber, "There is no way to that number from our sender."),
        .final(1260, .badNumber, "The number cannot be reached."),
        .final(1270, .filtered, "The network blocked the text because of an age limit."),
        .final(1280, .cannotReceive, "The network has blocked the number for texts."),
        .final(1290, .cannotReceive, "The person's prepaid account is empty."),
        .final(1300, .badNumber, "The person is not on this network."),
        .final(1310, .cannotReceive, "The phone cannot receive this message."),
        .final(1320, .badText, "Vonage has sent this text before."),
        .final(1330, .unknown, "The network gave no reason."),
        .final(1340, .badText, "WhatsApp takes free text for 24 hours after the person's last message only."),
        .final(1360, .gatewayTrouble, "The text waited longer than it was worth sending."),
    ]
}
