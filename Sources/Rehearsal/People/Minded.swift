import Words

/// Somebody with a phone: what they do when they look at it, and when they do.
protocol Minded {
    var persona: Persona { get }
    /// Texts sent so far.
    var texts: Int { get }
    /// Looks at the phone; nothing to send if they leave it.
    mutating func look(_ view: Mind.View) -> [Mind.Utterance]
    /// Their first text, or one out of the blue.
    mutating func open() -> [Mind.Utterance]
    /// When they answer what comes now.
    mutating func answers(after now: Instant) -> Instant
    /// When they text out of the blue next; nothing if they never do.
    mutating func comesBack(after now: Instant) -> Instant?
    /// When they text for the first time.
    mutating func begins(after start: Instant, withinDays days: Int) -> Instant
}

extension Mind: Minded {}
