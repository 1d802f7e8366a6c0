import Store
import Words

/// Whose a number is and how somebody may be contacted, as staff read it.
enum ContactWords {
    /// Nothing for an ordinary line of which nothing is recorded.
    static func lines(_ contact: ContactRecord) -> [String] {
        var facts: [String] = []
        switch contact.line {
        case .open: break
        case .unconfirmed: facts.append("perhaps another's number (\(contact.because ?? "staff"))")
        case .closed: facts.append("closed line (\(contact.because ?? "staff"))")
        }
        let safe = contact.safe
        if !safe.mayText { facts.append("not safe to text") }
        if !safe.times.isEmpty { facts.append("safe " + safe.times.map(words).joined(separator: ", ")) }
        if safe.codeword != nil { facts.append("has a codeword") }
        if let voicemail = safe.mayLeaveVoicemail { facts.append(voicemail ? "voicemail is safe" : "no voicemail") }
        if let note = safe.note { facts.append(note) }
        if let day = safe.confirmedOn { facts.append("confirmed on \(day)") }
        return facts.isEmpty ? [] : ["contact: \(facts.joined(separator: "; "))"]
    }

    static func json(_ contact: ContactRecord) -> LineJSON {
        let safe = contact.safe
        return .object([
            .init("line", .string(contact.line.rawValue)), .init("because", LineJSON(contact.because)),
            .init("may_text", .bool(safe.mayText)), .init("times", .array(safe.times.map { .string(words($0)) })),
            .init("codeword", LineJSON(safe.codeword)),
            .init("may_leave_voicemail", safe.mayLeaveVoicemail.map { .bool($0) } ?? .null),
            .init("note", LineJSON(safe.note)), .init("confirmed_on", LineJSON(safe.confirmedOn)),
        ])
    }

    private static func words(_ time: SafeContact.Time) -> String {
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let day = days.indices.contains(time.weekday) ? days[time.weekday] : "?"
        return "\(day) \(clock(time.from)) to \(clock(time.to))"
    }

    private static func clock(_ minutes: Int) -> String { CivilTime(hour: minutes / 60, minute: minutes % 60).iso }
}
