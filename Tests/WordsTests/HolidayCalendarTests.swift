import Foundation
import Testing
import Words

/// The bank holidays of each nation are those that others compute too, and what was announced counts.
struct HolidayCalendarTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    /// The Python of the tests, if it has the package `holidays`.
    private static let python: String? = {
        let path =
            ProcessInfo.processInfo.environment["LINKLINE_PYTHON"] ?? root.appending(path: ".venv/bin/python3").path
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        return (try? run(path, ["-c", "import holidays"]))?.status == 0 ? path : nil
    }()

    private static func run(_ path: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    /// The Act of 2007 came into force after St Andrew's Day of 2006, which the package has already.
    private static let knownDifferences: Set<String> = ["scotland 2006-11-30"]

    @Test(.enabled(if: python != nil, "there is no Python with holidays"))
    func fortyYearsOfEachNationAreThoseOfThePythonPackage() throws {
        let script = Self.root.appending(path: "Tests/Support/list_holidays.py").path
        let result = try Self.run(try #require(Self.python), [script, "2000", "2040"])
        #expect(result.status == 0)
        let theirs = Set(result.text.split(separator: "\n").map(String.init))
        #expect(theirs.count > 1400)
        var ours: Set<String> = []
        for nation in Nation.allCases {
            for year in 2000...2040 {
                ours.formUnion(BankHolidays.days(in: year, nation).map { "\(nation.rawValue) \($0.iso)" })
            }
        }
        #expect(ours.symmetricDifference(theirs) == Self.knownDifferences)
    }

    @Test func whatWasAnnouncedCountsInItsNationOnly() {
        let moved = CivilDate(year: 2029, month: 6, day: 5)
        let kept = BankHolidays.days(in: 2029, .england)[4]
        let calendar = HolidayCalendar([
            .init(date: moved, nations: [.england, .wales], isHoliday: true),
            .init(date: kept, nations: [.england], isHoliday: false),
        ])
        #expect(calendar.isOff(moved, in: .england) && calendar.isOff(moved, in: .wales))
        #expect(!calendar.isOff(moved, in: .scotland))
        #expect(!calendar.isOff(kept, in: .england) && calendar.isOff(kept, in: .wales))
    }

    @Test(arguments: [
        ("2026-12-23", 2, Nation.england, "2026-12-29"), ("2026-12-31", 1, .scotland, "2027-01-05"),
        ("2026-12-31", 1, .england, "2027-01-04"), ("2026-04-07", -2, .england, "2026-04-01"),
        ("2026-04-07", -2, .scotland, "2026-04-02"), ("2026-06-10", 0, .wales, "2026-06-10"),
        ("2026-07-10", 1, .northernIreland, "2026-07-14"),
    ])
    func workingDaysLeaveOutHolidaysOfTheNation(_ from: String, _ count: Int, _ nation: Nation, _ to: String) throws {
        let start = try #require(CivilDate(iso: from))
        #expect(HolidayCalendar().day(workingDays: count, from: start, in: nation).iso == to)
    }

    @Test func aSiteThatIsClosedHasNoWorkingDay() throws {
        let first = try #require(CivilDate(iso: "2026-12-21"))
        let calendar = HolidayCalendar(closures: [first...first.adding(days: 13)])
        #expect(calendar.day(workingDays: 1, from: first, in: .england).iso == "2027-01-04")
        #expect(
            HolidayCalendar(closures: [first...first.adding(days: 9_999)]).day(
                workingDays: 1, from: first, in: .england) > first, "and it does not look for ever")
    }
}
