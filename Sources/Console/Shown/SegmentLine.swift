import Foundation
import TextMessage

/// What a text costs and what would make it cheaper, in a sentence under the box that it is typed in.
///
/// The manner is that of GOV.UK Notify: the cost, the reason, the remedy; nothing forbids the letters of a language.
package struct SegmentLine: Hashable, Sendable {
    package var words: String
    /// It cannot be sent as it is.
    package var isTooLong: Bool

    /// - Parameters:
    ///   - text: as it was typed.
    ///   - limit: most text messages that it may take.
    package init(_ text: String, limit: Int) {
        let text = transliterated(text)
        let count = segments(of: text)
        let most = count.encoding.unitsJoined * limit
        isTooLong = count.segments > limit
        if isTooLong {
            let over = max(1, count.units - most)
            words = "You have \(Moments.counted(over, "character")) too many (limit \(most))."
        } else if count.encoding == .ucs2 {
            words = Self.unicode(text, count)
        } else {
            words = "\(Self.size(count)).\(Self.remedy(count))"
        }
    }

    private static func size(_ count: SegmentCount) -> String {
        "\(Moments.counted(count.units, "character")), \(Moments.counted(count.segments, "text message"))"
    }

    /// How many characters fewer would save a text message.
    private static func remedy(_ count: SegmentCount) -> String {
        guard count.segments > 1 else { return "" }
        let fewer = count.segments - 1
        let room = fewer == 1 ? count.encoding.unitsAlone : count.encoding.unitsJoined * fewer
        return " Remove \(Moments.counted(max(1, count.units - room), "character")) to send as \(fewer)."
    }

    private static func unicode(_ text: String, _ count: SegmentCount) -> String {
        guard let first = text.first(where: { segments(of: String($0)).encoding == .ucs2 }) else { return size(count) }
        let plain = String(text.map { segments(of: String($0)).encoding == .ucs2 ? base($0) : $0 })
        let cheaper = segments(of: plain)
        let cost =
            "Uses \(first), so \(Moments.counted(count.units, "character")) is "
            + "\(Moments.counted(count.segments, "text message"))."
        guard cheaper.encoding == .gsm7, cheaper.segments < count.segments else { return cost }
        return "\(cost) \"\(base(first))\" would make it \(cheaper.segments)."
    }

    /// A letter without its marks.
    private static func base(_ character: Character) -> Character {
        let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
        return scalars.first.map { Character($0) } ?? character
    }
}
