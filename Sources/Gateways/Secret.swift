/// A password or token of a gateway.
///
/// It prints as "[secret]" everywhere.
package struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// Stands before each of several secrets that are taken to the letter, commas and spaces included.
    package static let exactSeparator: Character = "\u{1F}"

    /// The secrets in a setting: two with a comma between them while one takes the place of the other.
    ///
    /// The one to sign with comes first; each is accepted under a request. An empty one would let anybody sign, so it
    /// is none.
    package static func list(_ setting: String?) -> [Secret] {
        let setting = setting ?? ""
        if setting.contains(exactSeparator) {
            return setting.split(separator: exactSeparator).map { Secret(String($0)) }
        }
        return setting.split(separator: ",").map { Secret(String($0.trimmingSpaces())) }.filter { !$0.isEmpty }
    }

    package var isEmpty: Bool { text.isEmpty }
    package var description: String { "[secret]" }
    package var debugDescription: String { "[secret]" }
    package var customMirror: Mirror { Mirror(self, children: []) }

    var bytes: [UInt8] { Array(text.utf8) }
}
