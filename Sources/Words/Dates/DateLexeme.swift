/// One word or sign of a text, as far as it matters for dates and times.
enum DateLexeme: Equatable, Sendable {
    /// In figures with so many digits, or in words (no digits).
    case number(Int, digits: Int)
    case ordinal(Int, inFigures: Bool)
    /// 0 Monday to 6 Sunday.
    case weekday(Int)
    case month(Int)
    case part(PartOfDay)
    case named(NamedDay)
    case unit(Unit)
    case sign(Sign)
    case comma
    /// The end of a sentence.
    case stop
    case slash
    case dash
    case dot
    case colon
    /// A word that takes nothing from a clause that is all about a day and an hour ("please", "would be fine").
    case light
    case other

    enum Unit: Sendable {
        case minute, hour, day, week, fortnight, month, year
    }

    /// The words that dates are built with.
    enum Sign: Sendable {
        case this, next, last, coming, following
        case `in`, on, at, about, a, the, of, by, from
        case past, to, half, quarter, oclock, am, pm, ish
        case noon, midnight, after, before, until, between
        case today, tomorrow, yesterday, tonight, thisMorning, now
        case and, or, not, no, negative, amend, prefer, same, time
        case begin, end, middle, ago, weekend, workdays, hundred, thousand, out, soon, whenever, sometime, first
        case lunch, tea, school, work, busy, cut, minus, except, any, few, was, onwards
    }

    var isSpoken: Bool {
        switch self {
        case .comma, .stop, .slash, .dash, .dot, .colon: false
        default: true
        }
    }
}
