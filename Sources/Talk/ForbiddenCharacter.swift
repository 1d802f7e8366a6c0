/// The characters that may not stand in a file, because nobody can see them.
///
/// Controls (C0 but for tab and the line ends, DEL, C1), the two Unicode line separators, and the marks of direction
/// that can make source read other than it is (Unicode TR 36, section 2.10; CVE-2021-42574).
enum ForbiddenCharacter {
    /// What to call the character; nothing if it may stand there.
    static func name(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x20...0x7E, 0x09: nil
        case 0x00: "a NUL"
        case 0x0D: "a carriage return that ends no line"
        case 0x01...0x1F, 0x7F...0x9F: "a control character"
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "a mark of writing direction"
        case 0x2028, 0x2029: "a line separator"
        default: nil
        }
    }

    /// `202E`: at least four digits.
    static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
