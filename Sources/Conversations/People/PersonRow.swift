import TextMessage
import Words

/// One row of a list of people, cell by cell; every cell that is wrong is told, not only the first.
struct PersonRow {
    /// What a column may be, by the name that the commands use.
    enum Column: String, CaseIterable {
        case number, name, nation, language
        case sharedPhone = "shared phone"
        case safeContact = "safe contact"
        case practice, consent
        case consentBy = "consent by"
        case consentOn = "consent on"
        case consentHow = "consent how"

        /// Reads a heading as surgeries write them; case, dashes and underscores do not count.
        init?(heading: String) {
            let plain = heading.lowercased().map { "-_.".contains($0) ? " " : String($0) }.joined()
            let words = plain.split(separator: " ").joined(separator: " ")
            guard let column = Column(rawValue: words) ?? Self.others[words] else { return nil }
            self = column
        }

        private static let others: [String: Column] = [
            "mobile": .number, "phone": .number, "telephone": .number, "mobile number": .number,
            "phone number": .number, "telephone number": .number, "mobile phone": .number, "tel": .number,
            "first name": .name, "firstname": .name, "forename": .name, "given name": .name, "country": .nation,
            "preferred language": .language, "shared": .sharedPhone, "gp practice": .practice, "surgery": .practice,
            "gp surgery": .practice, "consent taken by": .consentBy, "consent date": .consentOn,
            "date of consent": .consentOn, "consent given": .consent, "consent method": .consentHow,
        ]
    }

    static let known = Column.allCases.map(\.rawValue).joined(separator: ", ")

    private let row: CSVTable.Row
    private let columns: [Column: Int]
    private let names: [String]
    private let today: CivilDate
    private(set) var findings: [PeopleFile.Finding] = []

    /// Letters in a name, and in words about somebody.
    private static let longestName = 60
    private static let longestWords = 300

    init(_ row: CSVTable.Row, columns: [Column: Int], names: [String], today: CivilDate) {
        self.row = row
        self.columns = columns
        self.names = names
        self.today = today
    }

    /// The person of this row; nothing, with findings, if any of it is wrong.
    mutating func person() -> NewPerson? {
        let number = number()
        let name = words(.name, atMost: Self.longestName)
        let nation = nation()
        let language = language()
        let shared = yesOrNo(.sharedPhone)
        let safeContact = words(.safeContact, atMost: Self.longestWords)
        let practice = words(.practice, atMost: Self.longestWords)
        let consent = consent()
        guard let number, !findings.contains(where: \.isError) else { return nil }
        return NewPerson(
            number: number, name: name, nation: nation, language: language, sharedPhone: shared ?? false,
            safeContact: safeContact, practice: practice, consent: consent)
    }

    func heading(_ column: Column) -> String? { columns[column].map { names[$0] } }

    private func cell(_ column: Column) -> String? {
        guard let index = columns[column], index < row.cells.count, !row.cells[index].isEmpty else { return nil }
        return row.cells[index]
    }

    private mutating func fail(_ column: Column, _ message: String) {
        findings.append(.init(row: row.line, column: heading(column), message: message, isError: true))
    }

    private mutating func note(_ column: Column, _ message: String) {
        findings.append(.init(row: row.line, column: heading(column), message: message, isError: false))
    }

    // MARK: The number

    private mutating func number() -> String? {
        guard let text = cell(.number) else {
            fail(.number, "There is no number.")
            return nil
        }
        if let slip = Self.slip(in: text) {
            fail(.number, slip)
            return nil
        }
        do {
            let number = try PhoneNumber(staffEntry: text)
            guard number.canReceiveTexts(testNumbers: true) else {
                fail(.number, "No text arrives at this number (\(number.kind.rawValue)). Give a mobile.")
                return nil
            }
            let digits = text.filter(\.isNumber)
            if digits.count == 10, digits.first == "7" {
                note(.number, "The 0 in front was missing, and was put back. Is it \(Self.national(number))?")
            }
            return number.e164
        } catch {
            fail(.number, error.reason)
            return nil
        }
    }

    /// What a spreadsheet makes of a number that is not kept as text; digits are lost for good in most of them.
    private static func slip(in text: String) -> String? {
        let help = "Make the column text in the spreadsheet, and type the number again."
        let upper = text.uppercased()
        if upper.contains("E+") || upper.contains("E1"), upper.first.map({ $0.isNumber }) == true {
            return "The spreadsheet has rounded the number. \(help)"
        }
        if text.hasPrefix("="), !text.hasPrefix("=\"") { return "This is a formula. \(help)" }
        if text.hasPrefix("#") { return "The spreadsheet shows the number as #. \(help)" }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 2, parts[1] == "0" || parts[1] == "00", parts[0].allSatisfy(\.isNumber) {
            return "The spreadsheet has made a decimal of the number. \(help)"
        }
        let digits = text.filter(\.isNumber)
        if digits.count >= 10, digits.hasSuffix("00000") { return "It ends in noughts, as if rounded. \(help)" }
        return nil
    }

    /// `07700 900123`.
    private static func national(_ number: PhoneNumber) -> String {
        let digits = "0" + number.e164.dropFirst(3)
        return "\(digits.prefix(5)) \(digits.dropFirst(5))"
    }

    // MARK: Words

    private mutating func words(_ column: Column, atMost longest: Int) -> String? {
        guard let text = cell(column) else { return nil }
        guard text.count <= longest else {
            fail(column, "This is longer than \(longest) letters.")
            return nil
        }
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            fail(column, "There is a line end or a control character in it.")
            return nil
        }
        guard let first = text.first, !"=+@#".contains(first) else {
            fail(column, "It begins with \"=\", \"+\", \"@\" or \"#\", as a formula does. Type the words.")
            return nil
        }
        return text
    }

    private mutating func nation() -> String? {
        guard let text = cell(.nation) else { return nil }
        let plain = text.lowercased().split(whereSeparator: { " -_".contains($0) }).joined(separator: "-")
        let nation = Nation(rawValue: plain) ?? (plain == "ni" ? .northernIreland : plain == "cymru" ? .wales : nil)
        if nation == nil {
            fail(.nation, "Write \(Nation.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return nation?.rawValue
    }

    private mutating func language() -> String? {
        guard let text = cell(.language) else { return nil }
        switch text.lowercased() {
        case "en", "english", "saesneg": return "en"
        case "cy", "welsh", "cymraeg": return "cy"
        default:
            fail(.language, "Write en or cy. For other languages leave it empty, and add a note for staff.")
            return nil
        }
    }

    private mutating func yesOrNo(_ column: Column) -> Bool? {
        guard let text = cell(column) else { return nil }
        switch text.lowercased() {
        case "yes", "y", "true", "1": return true
        case "no", "n", "false", "0": return false
        default:
            fail(column, "Write yes or no.")
            return nil
        }
    }

    // MARK: Consent

    /// Consent counts with its evidence only: who took it, when and how.
    private mutating func consent() -> GivenConsent? {
        let given = yesOrNo(.consent)
        let evidence: [Column] = [.consentBy, .consentOn, .consentHow]
        if given == false {
            if let column = evidence.first(where: { cell($0) != nil }) {
                fail(column, "Consent is no in this row, so there can be no evidence of it.")
            }
            return nil
        }
        guard given == true || evidence.contains(where: { cell($0) != nil }) else { return nil }
        let by = words(.consentBy, atMost: Self.longestName)
        let how = words(.consentHow, atMost: Self.longestWords)
        let on = consentDay()
        for column in evidence where cell(column) == nil {
            findings.append(
                .init(
                    row: row.line, column: heading(column) ?? heading(.consent) ?? column.rawValue,
                    message:
                        "Consent counts with its evidence: who took it, when and how. \"\(column.rawValue)\" is empty.",
                    isError: true))
        }
        guard let by, let how, let on else { return nil }
        return GivenConsent(by: by, on: on, how: how)
    }

    private mutating func consentDay() -> CivilDate? {
        guard let text = cell(.consentOn) else { return nil }
        guard let day = Self.day(text) else {
            let number = text.allSatisfy(\.isNumber) ? "The spreadsheet shows the day as a number. " : ""
            fail(.consentOn, "\(number)Write the day as 2026-06-10 or 10/06/2026.")
            return nil
        }
        guard day <= today else {
            fail(.consentOn, "This day is yet to come. Days are written day before month.")
            return nil
        }
        return day
    }

    /// ISO 8601, or day, month and year of four digits.
    static func day(_ text: String) -> CivilDate? {
        if let day = CivilDate(iso: text) { return day }
        let parts = text.split(whereSeparator: { "/.-".contains($0) }).map(String.init)
        guard parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
        else { return nil }
        func padded(_ part: String) -> String { part.count == 1 ? "0" + part : part }
        return CivilDate(iso: "\(parts[2])-\(padded(parts[1]))-\(padded(parts[0]))")
    }
}
