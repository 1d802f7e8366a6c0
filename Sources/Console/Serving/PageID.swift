import CryptoExtras
import Crypto
import Foundation
package import Store

/// Ids as addresses have them: 22 characters that tell nobody how many there are, nor which comes next.
///
/// One block of AES over kind, number and zeros: whatever does not decode to a known kind and zeros was made up.
package struct PageID: Hashable, Sendable {
    package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        /// A person, whose conversation it is too.
        case person = 1
        case flag, plan, session, user, campaign, message
    }

    package var kind: Kind
    package var number: Int

    package init(_ kind: Kind, _ number: Int) {
        self.kind = kind
        self.number = number
    }

    package init(person: PersonID) { self.init(.person, person.number) }
    package init(flag: FlagID) { self.init(.flag, flag.number) }
    package init(plan: ReminderID) { self.init(.plan, plan.number) }
    package init(session: SessionID) { self.init(.session, session.number) }
    package init(user: UserID) { self.init(.user, user.number) }
    package init(message: MessageID) { self.init(.message, message.number) }
}

/// Writes and reads page ids with the key of one database.
package struct PageIDs: Sendable {
    private let key: SymmetricKey

    /// - Parameter key: at least 16 bytes.
    package init(key: [UInt8]) { self.key = SymmetricKey(data: key.prefix(16)) }

    package func text(_ id: PageID) -> String {
        var block: [UInt8] = [id.kind.rawValue] + withUnsafeBytes(of: Int64(id.number).bigEndian) { [UInt8]($0) }
        block += [UInt8](repeating: 0, count: 7)
        // A block of 16 bytes and a key of 16 are all that it asks for.
        try? AES.permute(&block, key: key)
        return base64URL(block)
    }

    /// Nothing for what we did not write, or what is of another kind.
    package func read(_ text: String, _ kind: PageID.Kind) -> Int? {
        guard text.utf8.count == 22, var block = bytes(base64URL: text), block.count == 16 else { return nil }
        guard (try? AES.inversePermute(&block, key: key)) != nil, block[0] == kind.rawValue,
            block[9...].allSatisfy({ $0 == 0 })
        else { return nil }
        let number = block[1..<9].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        // The last character has two bits to spare: only one spelling of an id is one.
        guard number <= UInt64(Int64.max), base64URL(encrypted(kind, Int(number))) == text else { return nil }
        return Int(number)
    }

    private func encrypted(_ kind: PageID.Kind, _ number: Int) -> [UInt8] {
        bytes(base64URL: text(PageID(kind, number))) ?? []
    }
}

/// RFC 4648 section 5, without padding.
package func base64URL(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
}

package func bytes(base64URL text: String) -> [UInt8]? {
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4)).map { [UInt8]($0) }
}
