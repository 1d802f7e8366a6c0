/// A time of day that a text mentions.
struct ClockMention: Sendable {
    enum Meaning: Hashable, Sendable {
        /// An hour that stands as it is: 16:15, 9am, noon.
        case fixed(CivilTime)
        /// An hour of a twelve-hour clock with no word of which half, as minutes; the hour that was named decides.
        case open(minutes: Int, named: Int)
        /// A moment counted from now, with its day.
        case moment(LocalTime)
        case part(PartOfDay)
        /// "Between 2 and 4", "after 3", "until 5": no one time.
        case range
        /// "Lunchtime", "after school": people mean different hours.
        case unclear
        /// 25:30
        case impossible
    }

    var meaning: Meaning
    /// Its lexemes.
    var range: Range<Int>
    /// Nothing but a number shows that it is a time.
    var isBare = false
    /// It says until when, or from when on: noise beside another time.
    var isBound = false
}

extension ClockMention {
    var notBare: ClockMention {
        var mention = self
        mention.isBare = false
        return mention
    }
}
