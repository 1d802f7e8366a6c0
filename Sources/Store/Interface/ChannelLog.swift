package import Words

/// One exchange with a gateway, for finding out why a line does not work: nobody's number, nobody's words, no secret.
package struct ChannelExchange: Hashable, Sendable {
    /// What it was about.
    package enum Way: String, Hashable, Sendable, CaseIterable {
        /// The gateway brought a text, or news of one of ours.
        case inbound, status
        /// We sent a text, asked what became of one, or read the list of received texts.
        case send
        case lookUp = "look-up"
        case list
    }

    package var at: Instant
    package var channel: String
    package var way: Way
    /// The HTTP status of whoever answered; nothing where no answer came.
    package var status: Int?
    /// What was made of it, in a few words.
    package var outcome: String
    package var milliseconds: Int
    /// The request and its answer, redacted.
    package var request: String
    package var answer: String

    package init(
        at: Instant, channel: String, way: Way, status: Int?, outcome: String, milliseconds: Int, request: String,
        answer: String
    ) {
        self.at = at
        self.channel = channel
        self.way = way
        self.status = status
        self.outcome = outcome
        self.milliseconds = milliseconds
        self.request = request
        self.answer = answer
    }
}

package protocol ChannelLogReader {
    /// The last exchanges of a channel, the oldest of them first.
    func exchanges(of channel: String, limit: Int) throws -> [ChannelExchange]
}

package protocol ChannelLogWriter {
    func append(_ exchange: ChannelExchange) throws
    /// Removes exchanges that began before then.
    func forgetExchanges(before: Instant) throws
}
