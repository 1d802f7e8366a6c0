import Testing
import TextMessage

/// Whole numbers are of ranges kept for drama (here or abroad) or begin, behind their area, with a 0, as none does.
@Suite("Phone numbers")
struct PhoneNumberTests {
    private static let drama = "+447700900123"

    @Test(
        "What staff type is read, and slips are repaired",
        arguments: [
            "07700 900123", "07700900123", "+44 7700 900123", "+447700900123", "0044 7700 900 123",
            "+44 (0)7700 900123",
            "+44(0) 7700 900123", "44 7700 900123", "7700900123", "(07700) 900123", "07700-900-123",
            "07700\u{2013}900123",
            "07700.900.123", "  07700 900123\n", "\u{202A}+44 7700 900123\u{202C}", "07700\u{A0}900123", "０７７００９００１２３",
            "＋４４ ７７００ ９００１２３", "٠٧٧٠٠٩٠٠١٢٣", "+440 7700 900123", "+07700 900123", "0044 (0)7700 900123",
            "0447700900123",
            "+0044 7700 900123", "(+44) 7700 900123", "07700\u{2011}900123", "0 7 7 0 0 9 0 0 1 2 3",
            "\u{FEFF}07700900123",
        ])
    func staffEntry(text: String) throws {
        let number = try PhoneNumber(staffEntry: text)
        #expect(number.e164 == Self.drama)
        #expect(number.kind == .test)
        #expect(number.texting == .test)
    }

    @Test(
        "What is no number is refused, for its own reason",
        arguments: [
            ("", "empty"), ("  ", "empty"), ("()", "empty"), ("07700 9OO123", "letters"),
            ("Mobile 07700 900123", "letters"),
            ("none", "letters"), ("0113 496 0000 ext 12", "extension"), ("0113 496 0000 x12", "extension"),
            ("0113 496 0000#12", "extension"), ("07700 900123 or 07700 900456", "two-numbers"),
            ("07700 900123 / 07700 900456", "two-numbers"), ("07700900123 07700900456", "two-numbers"),
            ("07700 900123, 0113 496 0000", "two-numbers"), ("07700\n900123", "line-break"), ("60006", "short-code"),
            ("999", "short-code"), ("07700 90012", "too-short"), ("07700 9001234", "too-long"),
            ("0113 496 000", "too-short"),
            ("07700 900123?", "unexpected-character"), ("07700*900123", "unexpected-character"),
            ("04123 456789", "no-such-number"), ("06123 456789", "no-such-number"), ("0100 000 0000", "no-such-number"),
            ("33199000000", "missing-country-code"), ("+1 212 555 010", "too-short"), ("+1 212 555 01000", "too-long"),
        ])
    func refused(text: String, reason: String) {
        let error = #expect(throws: PhoneNumberError.self) { try PhoneNumber(staffEntry: text) }
        #expect(error?.rawValue == reason)
        #expect(error?.reason.hasSuffix(".") == true)
    }

    @Test(
        "A landline keeps its number, but gets no text",
        arguments: [
            ("01204 000000", "+441204000000"), ("01204 00000", "+44120400000"), ("028 0000 0000", "+442800000000"),
            ("113 000 0000", "+441130000000"), ("+44 (0)20 0000 0000", "+442000000000"),
            ("01534 000000", "+441534000000"),
        ])
    func landlines(text: String, e164: String) throws {
        let number = try PhoneNumber(staffEntry: text)
        #expect(number.e164 == e164)
        #expect(number.kind == .landline)
        #expect(!number.canReceiveTexts(testNumbers: true))
    }

    @Test(
        "A drama landline is a test number on which no text arrives",
        arguments: [
            "0113 496 0123", "0114 496 0123", "0121 496 0123", "0131 496 0123", "0161 496 0123", "020 7946 0123",
            "0191 498 0123", "028 9649 6123", "029 2018 0123", "01632 960123", "08081 570123", "0909 879 0123",
            "03069 990123",
        ])
    func dramaLandlines(text: String) throws {
        let number = try PhoneNumber(staffEntry: text)
        #expect(number.kind == .test)
        #expect(number.texting == .no)
        #expect(!number.canReceiveTexts(testNumbers: true))
    }

    @Test(
        "The first digits say what a number is good for",
        arguments: [
            ("7100", .mobile), ("7457", .mobile), ("7770", .mobile), ("7999", .mobile), ("77009", .mobile),
            ("79110", .mobile), ("7000", .personal), ("7600", .pager), ("7625", .pager), ("7624", .international),
            ("7524", .international), ("74576", .international), ("7797", .international), ("77003", .international),
            ("7781", .international), ("79111", .international), ("3000", .service), ("8080", .service),
            ("9000", .service), ("5500", .service), ("1534", .landline), ("2011", .landline), ("1000", nil),
            ("2200", nil), ("4000", nil), ("0", nil), ("", nil),
        ] as [(String, PhoneNumber.Kind?)])
    func kinds(prefix: String, kind: PhoneNumber.Kind?) {
        #expect((try? UnitedKingdomNumbers.kind(of: prefix)) == kind)
    }

    @Test(
        "Other countries are taken with their code, and a bracketed 0 is dropped",
        arguments: [
            ("+33 (0)1 99 00 00 00", "+33199000000"), ("0033 1 99 00 00 00", "+33199000000"),
            ("+1 (212) 555-0100", "+12125550100"),
            ("+353 20 910 0000", "+353209100000"), ("+39 06 0000 0000", "+390600000000"),
        ])
    func abroad(text: String, e164: String) throws {
        let number = try PhoneNumber(staffEntry: text)
        #expect(number.e164 == e164)
        #expect(number.texting == .international)
        #expect(number.canReceiveTexts(testNumbers: false))
    }

    @Test("A test number is texted only where the site says so")
    func testNumbers() throws {
        let number = try PhoneNumber(staffEntry: "07700 900123")
        #expect(!number.canReceiveTexts(testNumbers: false))
        #expect(number.canReceiveTexts(testNumbers: true))
    }

    @Test("A gateway's forms are read", arguments: ["+447700900123", "447700900123", "07700900123"])
    func gateway(text: String) throws {
        #expect(try PhoneNumber(gateway: text).e164 == Self.drama)
    }

    @Test(
        "Nothing is repaired in what a gateway sends",
        arguments: [
            "+44 7700 900123", "7700900123", "+4407700900123", "00447700900123", "+07700900123", "+44(0)7700900123", "",
            "+", "447700 900123", "٤٤٧٧٠٠٩٠٠١٢٣", "+44770090012", "+4477009001234", "1234567", "+123456789012345678",
            "447700900123\n", "++447700900123",
        ])
    func gatewayRefuses(text: String) {
        #expect(throws: PhoneNumberError.self) { try PhoneNumber(gateway: text) }
    }

    @Test(
        "A sender is a number, a short code or a name",
        arguments: [
            ("60006", "short"), ("88000", "short"), ("NHSNoReply", "name"), ("EE", "name"), ("", "name"),
            ("12", "name"),
            ("447700900123", "number"), ("4477009001234", "name"),
        ])
    func senders(text: String, kind: String) {
        switch Sender(gateway: text) {
        case .number(let number):
            #expect(kind == "number")
            #expect(number.e164 == Self.drama)
        case .shortCode(let code):
            #expect(kind == "short")
            #expect(code == text)
        case .alphanumeric(let name):
            #expect(kind == "name")
            #expect(name == text)
        }
    }

    @Test("However it is printed, a number shows its last two digits only")
    func privacy() throws {
        let number = try PhoneNumber(staffEntry: "07700 900123")
        #expect("\(number)" == "number ending 23")
        #expect(String(reflecting: number) == "number ending 23")
        var dumped = ""
        dump([number: Sender.number(number)], to: &dumped)
        #expect(!dumped.contains("900"))
    }

    @Test("Whatever is typed, reading ends, and what is read is read again as itself", arguments: 0..<6)
    func anything(seed: UInt64) {
        let pieces = [
            "0", "7", "4", "44", "+", "(0)", "(", ")", " ", "-", ".", "\n", "x", "#", "07700900123", "9", "\u{200B}",
            "٣", "/",
        ]
        var generator = Seeded(state: seed)
        for _ in 0..<3_000 {
            let count = Int.random(in: 0...16, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            guard let number = try? PhoneNumber(staffEntry: text) else { continue }
            #expect(number.e164.first == "+" && (8...16).contains(number.e164.count), "\(text)")
            #expect(number.e164.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }, "\(text)")
            #expect((try? PhoneNumber(gateway: number.e164)) == number, "\(text)")
            #expect((try? PhoneNumber(staffEntry: number.e164)) == number, "\(text)")
        }
    }
}
