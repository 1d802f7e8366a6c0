/// What must be known of a text before any dialogue hears it: is somebody in danger, and is it about consent.
package struct Alarm: Hashable, Sendable {
    /// What the safety screen found, or nothing.
    package var safety: SafetyFinding?
    /// A text that is wholly a word about consent, or a plain YES or NO (which may answer a question of `admit`).
    package var consent: ConsentWord?

    package static let none = Alarm(safety: nil, consent: nil)

    package init(safety: SafetyFinding?, consent: ConsentWord?) {
        self.safety = safety
        self.consent = consent
    }

    /// The same beside a question that waits: what the weights alone suspect in a text that plainly answers it is no
    /// alarm, unless they are sure.
    ///
    /// "60 odd" is how many, "all of them" is which, "me and his mother" is who; out of the blue each might be a hint.
    ///
    /// - Parameters:
    ///   - text: what was written.
    ///   - expected: what the waiting question takes, asked for only where it matters.
    /// - Returns: the same alarm, or one without a finding.
    /// - Throws: what `expected` throws.
    package func besideAnswer(_ text: String, to expected: () throws -> Expected?) rethrows -> Alarm {
        guard safety?.yieldsToAnswer == true, let expected = try expected(), expected.kind != .text,
            expected.kind != .name, case .value = readAnswer(text, expected: expected)
        else { return self }
        return Alarm(safety: nil, consent: consent)
    }
}

/// The category of a safety finding; the raw values are those of the JSON interface.
package enum SafetyCategory: String, Hashable, Sendable, CaseIterable {
    case suicide
    case selfHarm = "self-harm"
    case abuse
    case emergencyMedical = "emergency-medical"
    case childSafeguarding = "child-safeguarding"
    case distress
}

/// What a safety finding asks for: the crisis reply and a flag, or the gentler notice and a task.
package enum SafetyResponse: String, Hashable, Sendable, CaseIterable {
    case crisis
    case distress
}

/// One finding of the safety screen, with the rule that made it and the words it rests on.
package struct SafetyFinding: Hashable, Sendable {
    package var category: SafetyCategory
    package var response: SafetyResponse
    /// The rule's stable name, as in `content/safety/`.
    package var rule: String
    /// The words of the text (or texts) that the rule matched, as the patient wrote them.
    package var matched: String
    /// By the weights alone, and not so heavy that it would hold against a plain answer to a question that waits.
    package var yieldsToAnswer: Bool

    package init(
        category: SafetyCategory, response: SafetyResponse, rule: String, matched: String, yieldsToAnswer: Bool = false
    ) {
        self.category = category
        self.response = response
        self.rule = rule
        self.matched = matched
        self.yieldsToAnswer = yieldsToAnswer
    }
}

/// A whole text that is about consent, or a plain yes or no.
package enum ConsentWord: String, Hashable, Sendable, CaseIterable {
    /// STOP, or a plain objection ("leave me alone").
    case stop
    /// A near miss of STOP: worth one question.
    case confirmStop = "confirm-stop"
    case start
    /// SAFE: somebody else may be reading; automated texts are held.
    case safe
    case yes
    case no
}
