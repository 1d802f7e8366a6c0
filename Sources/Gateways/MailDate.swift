/// Reads "Thu, 24 Aug 2023 05:01:45 +0000" (RFC 2822, section 3.3) as seconds since 1970-01-01T00:00:00Z.
func mailDate(_ text: String) -> Int64? {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    var words = text.split(separator: " ")
    if words.first?.hasSuffix(",") ?? false { words.removeFirst() }
    guard words.count == 5, let day = Int64(words[0]), let month = months.firstIndex(of: String(words[1])),
        let year = Int64(words[2]), let zone = zoneOffset(words[4])
    else { return nil }
    let clock = words[3].split(separator: ":").map { Int64($0) }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
        (1...31).contains(day), (1970...9999).contains(year), (0...23).contains(hour), (0...59).contains(minute),
        (0...60).contains(second)
    else { return nil }
    return daysSince1970(year: year, month: Int64(month + 1), day: day) * 86_400 + hour * 3_600 + minute * 60 + second
        - zone
}

private func zoneOffset(_ word: Substring) -> Int64? {
    if word == "GMT" || word == "UTC" { return 0 }
    guard word.utf8.count == 5, let sign = word.first, sign == "+" || sign == "-", let digits = Int64(word.dropFirst()),
        digits >= 0
    else { return nil }
    let seconds = digits / 100 * 3_600 + digits % 100 * 60
    return sign == "-" ? -seconds : seconds
}

/// Days from 1 January 1970 in the Gregorian calendar.
///
/// The year is counted from March, so that a leap day is its last.
func daysSince1970(year: Int64, month: Int64, day: Int64) -> Int64 {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let daysBeforeYear = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400
    let daysBeforeMonth = (marchMonth * 153 + 2) / 5
    // 719,468 days lie between 1 March of the year 0 and 1 January 1970.
    return daysBeforeYear + daysBeforeMonth + day - 1 - 719_468
}
