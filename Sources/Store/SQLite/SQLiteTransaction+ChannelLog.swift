import Foundation
import Words

extension SQLiteTransaction {
    /// Exchanges are about no person.
    private static let nobody = PersonID(0)

    func append(_ exchange: ChannelExchange) throws {
        try run(
            """
            INSERT INTO channel_log (at, channel, way, status, outcome, milliseconds, request, answer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                exchange.at.seconds, exchange.channel, exchange.way.rawValue, exchange.status, exchange.outcome,
                exchange.milliseconds, try vault.seal(exchange.request, "channel_log", "request", Self.nobody),
                try vault.seal(exchange.answer, "channel_log", "answer", Self.nobody),
            ])
    }

    func forgetExchanges(before: Instant) throws {
        try run("DELETE FROM channel_log WHERE at < ?", [before.seconds])
    }

    func exchanges(of channel: String, limit: Int) throws -> [ChannelExchange] {
        try rows("SELECT * FROM channel_log WHERE channel = ? ORDER BY id DESC LIMIT ?", [channel, limit]) { row in
            ChannelExchange(
                at: instant(row, "at"), channel: channel, way: try word(row, "way", "exchange with a gateway"),
                status: row["status"], outcome: row["outcome"], milliseconds: row["milliseconds"],
                request: try vault.openText(row["request"], "channel_log", "request", Self.nobody),
                answer: try vault.openText(row["answer"], "channel_log", "answer", Self.nobody))
        }.reversed()
    }
}
