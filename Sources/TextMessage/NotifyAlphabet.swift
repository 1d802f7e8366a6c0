/// What GOV.UK Notify does to a text on its way (alphagov/notifications-utils, `SanitiseSMS`).
///
/// It sends the GSM-7 alphabet and Welsh letters. Of other letters it takes the accent off, and for everything else it
/// sends a question mark, without saying so.
package enum NotifyAlphabet {
    /// Letters with the marks of Welsh that are not in GSM-7 already.
    private static let welsh = Set("ÀÈÌÒÙẀỲÁÉÍÓÚẂÝÄËÏÖÜẄŸÂÊÎÔÛŴŶàèìòùẁỳáéíóúẃýäëïöüẅÿâêîôûŵŷ".unicodeScalars)

    /// The characters of a text that would not arrive as they stand, each once, in the order of the text.
    ///
    /// The text is looked at as it is sent, that is, transliterated.
    package static func altered(in text: String) -> [Unicode.Scalar] {
        GSM7.outsiders(in: transliterated(text)).filter { !welsh.contains($0) }
    }
}
