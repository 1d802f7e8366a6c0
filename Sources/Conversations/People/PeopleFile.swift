import Talk
package import Words

/// A list of people as a surgery or a spreadsheet hands it over, read in one go: who is in it, and all that is wrong.
///
/// Nothing may be added while there is an error, so that no list is half in.
package struct PeopleFile: Hashable, Sendable {
    /// Something wrong, or worth a look, at one place of the list.
    package struct Finding: Hashable, Sendable, Codable {
        /// The line of the file, from 1.
        package var row: Int
        /// As the file's heading calls it.
        package var column: String?
        /// What is wrong and what to do; never the cell itself.
        package var message: String
        package var isError: Bool
    }

    package struct Entry: Hashable, Sendable {
        package var row: Int
        package var person: NewPerson
    }

    package private(set) var entries: [Entry] = []
    package private(set) var findings: [Finding] = []

    package var errors: [Finding] { findings.filter(\.isError) }

    /// More are another day's work, and one transaction holds them all.
    package static let mostRows = 20_000

    /// Reads a list; what cannot be read is in `findings`.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - today: no consent was given after it.
    package init(_ bytes: [UInt8], today: CivilDate) {
        do {
            let table = try CSVTable(bytes)
            if let heading = table.rows.first {
                read(table.rows.dropFirst(), under: heading, today: today)
            } else {
                fail(1, nil, "There is nothing in the file. Its first line names the columns: number, name.")
            }
        } catch {
            fail(1, nil, error.reason)
        }
    }

    private mutating func fail(_ row: Int, _ column: String?, _ message: String) {
        findings.append(Finding(row: row, column: column, message: message, isError: true))
    }

    private mutating func read(
        _ rows: ArraySlice<CSVTable.Row>, under heading: CSVTable.Row, today: CivilDate
    ) {
        guard let columns = columns(of: heading) else { return }
        guard !rows.isEmpty else { return fail(heading.line, nil, "There is nobody below the heading.") }
        guard rows.count <= Self.mostRows else {
            return fail(
                heading.line, nil, "There are \(rows.count) rows; \(Self.mostRows) are read at most. Divide it.")
        }
        var seen: [String: Int] = [:]
        for row in rows {
            guard row.cells.count <= heading.cells.count || row.cells[heading.cells.count...].allSatisfy(\.isEmpty)
            else {
                fail(
                    row.line, nil,
                    "There are more cells than columns. Put quotation marks round a cell that has a comma in it.")
                continue
            }
            var reader = PersonRow(row, columns: columns, names: heading.cells, today: today)
            let person = reader.person()
            findings += reader.findings
            guard let person else { continue }
            if let first = seen[person.number] {
                fail(row.line, reader.heading(.number), "Row \(first) has this number too. Leave one of them out.")
            } else {
                seen[person.number] = row.line
                entries.append(Entry(row: row.line, person: person))
            }
        }
    }

    /// Which column is what; nothing if a number could not be told.
    private mutating func columns(of heading: CSVTable.Row) -> [PersonRow.Column: Int]? {
        var columns: [PersonRow.Column: Int] = [:]
        for (index, title) in heading.cells.enumerated() where !title.isEmpty {
            guard let column = PersonRow.Column(heading: title) else {
                let meant = closest(title.lowercased(), among: PersonRow.Column.allCases.map(\.rawValue))
                let help = meant.map { "Is it \"\($0)\"?" } ?? "Take the column out, or name it: \(PersonRow.known)."
                fail(heading.line, title, "There is no such column. \(help)")
                continue
            }
            if columns[column] != nil {
                fail(heading.line, title, "This column is there twice.")
            } else {
                columns[column] = index
            }
        }
        if columns[.number] == nil {
            fail(heading.line, nil, "No column is called number. The first line names the columns: \(PersonRow.known).")
            return nil
        }
        return columns
    }
}
