package import Dialogue
package import Words

/// What the service talks with: dialogues, content and the safety screen of one version, as one value.
///
/// It is replaced as a whole, so that no turn ever sees half of an edit.
package struct Assistant: Sendable {
    package let program: Program
    package let library: any Library
    /// The safety screen and the words about consent, over a text and the patient's last ones.
    package let alarm: @Sendable (_ text: String, _ earlier: [String]) -> Alarm
    /// What a text is, given what is expected.
    package let read: @Sendable (_ text: String, _ media: Int, _ alarm: Alarm, _ context: HearingContext) -> Reading

    package init(
        program: Program, library: any Library, alarm: @escaping @Sendable (String, [String]) -> Alarm,
        read: @escaping @Sendable (String, Int, Alarm, HearingContext) -> Reading
    ) {
        self.program = program
        self.library = library
        self.alarm = alarm
        self.read = read
    }
}
