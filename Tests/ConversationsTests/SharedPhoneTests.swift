import Conversations
import Dialogue
import Store
import Testing
import Words

/// On a phone that somebody else may read, an answer is said back as its discreet label has it.
@Suite struct SharedPhoneTests {
    private static let extra = """
        dialogue extra
        title a question
        about Says back what was chosen.
        starts on word extra
        let why: choice bus low called what got in the way
        node start
          ask why
            What got in the way?
            option 1 A very long way on the bus = bus
            option 2 Depression = low
              discreet Something else
          if why is answered
            say Thank you: {why}.
          end

        """

    @Test(arguments: [(true, "Thank you: Something else."), (false, "Thank you: Depression.")])
    func aRevealingLabelIsNotSaidBack(_ isShared: Bool, _ words: String) throws {
        let line = try Line()
        line.desk = Desk(assistant: try Shipped.assistant(with: [Self.extra]), rules: line.desk.rules)
        try line.add(sharedPhone: isShared)
        try line.text("extra")
        #expect(try line.text("2").contains(words))
    }
}
