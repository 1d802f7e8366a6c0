/// The address for news of one text: the channel's, with our own reference of the text in its query.
///
/// When a gateway's answer is lost, its news is the first to tell that the text was taken, and this is how it tells
/// which.
enum CallbackAddress {
    /// The name in the query.
    static let referenceName = "reference"

    /// The address with the reference, before the fragment, in which Twilio takes its time-outs.
    static func address(_ url: String, carrying reference: String) -> String {
        let fragmentStart = url.firstIndex(of: "#") ?? url.endIndex
        let address = url[..<fragmentStart]
        let mark = address.contains("?") ? "&" : "?"
        return address + mark + "\(referenceName)=\(FormFields.encode(reference.utf8))" + url[fragmentStart...]
    }

    /// The reference in an address that a gateway has called.
    static func reference(in url: String) -> String? { queryValue(referenceName, in: url) }
}
