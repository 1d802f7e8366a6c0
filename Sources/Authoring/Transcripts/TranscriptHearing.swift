package import Dialogue
package import Words

/// How texts are read in tests: the same two functions as in service, passed in.
package struct TranscriptHearing: Sendable {
    /// What is known of a text before any dialogue hears it; `earlier` are the patient's texts of the last ten
    /// minutes that raised no alarm, at most three, the oldest first.
    package var alarm: @Sendable (_ text: String, _ earlier: [String]) -> Alarm
    package var read: @Sendable (_ text: String, _ context: HearingContext, _ alarm: Alarm) -> Reading

    package init(
        alarm: @escaping @Sendable (_ text: String, _ earlier: [String]) -> Alarm,
        read: @escaping @Sendable (_ text: String, _ context: HearingContext, _ alarm: Alarm) -> Reading
    ) {
        self.alarm = alarm
        self.read = read
    }
}
