import Authoring
import Dialogue
import Knowledge
import Talk
import Testing
import Words

/// Days, hours, birthdays and numbers are asked, read and said back.
///
/// It is Wednesday 10 June 2026, 10 in the morning.
@Suite struct AppointmentTests {
    private static let dialogue = """
        dialogue book-a-call
        title call
        about Books a call: when, where to ring, and who it is.
        starts on word book a call
        result outcome: choice done none
        let when: date-time within service hours called the time of your call
        let number: phone called your number
        let birthday: date-of-birth called your date of birth
        let fell: date past called the day you fell

        node start
          ask when
            When shall we ring you? Send a day and a time.
            unclear 1 Please send a day and a time, such as Tuesday at 2pm. We ring Monday to Friday, 9am to 5pm.
            skip -> no-call
          ask number
            What number shall we ring?
            unclear 1 Please send the whole number, such as 07700 900123.
            skip -> no-call
          ask birthday
            What is your date of birth?
            unclear 1 Please send it as day, month and year, such as 3/4/1952.
            skip -> no-call
          ask fell
            When did you fall?
            skip -> no-call
          record referral with when = when, number = number
          say We will ring {number} on {when}. You were born on {birthday} and fell on {fell}.
          end as done

        node no-call
          say We will not ring.
          end as none

        test a call is booked and said back
          > tuesday at half 2 please
          < What number*
          = when 2026-06-16 14:30
          > O7700 900 123, after six
          < *date of birth*
          = number +447700900123
          > third of april fifty two
          < When did you fall?
          = birthday 1952-04-03
          > last friday
          < We will ring 07700 900123 on Tuesday 16 June at 2.30pm. You were born on 3 April 1952 and fell on Friday 5 June.
          = ended done

        test half answers, past days and closed hours are asked again
          > next week some time
          < Please send a day and a time, *
          > saturday at 10
          < Sorry, I still do not follow. *
          = waiting when
          > monday 15th at 11
          < What number*
          = when 2026-06-15 11:00

        test a part of a day is kept as one
          > Good morning! Friday morning would be lovely. Is it free?
          < *free*
          < What number*
          = when 2026-06-12 morning
          > 07700 900123
          < *date of birth*
          > 3/4/2015
          < Please send it as day, *
          > skip
          < We will not ring.

        test a correction changes the day
          > friday 10am
          < What number*
          > sorry, I meant thursday at 10
          < *What number*
          = when 2026-06-11 10:00
        """

    @Test func aCallIsBookedAndSaidBack() throws {
        let (program, tests, diagnostics) = Shipped.with(Self.dialogue)
        let errors = diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(DiagnosticRenderer.concise).joined(separator: "\n"))")
        let library = KnowledgeLibrary(DialogueFilesTests.shipped.content)
        let hearing = TranscriptHearing(
            alarm: { SafetyScreen.builtIn.alarm(for: $0, earlier: $1) },
            read: { read($0, media: 0, alarm: $2, context: $1, library: library) })
        let report = TranscriptRunner(program: try #require(program), library: library, hearing: hearing).run(tests)
        for failure in report.failures { Issue.record("\(failure.description)") }
        #expect(report.passed == 4)
    }
}
