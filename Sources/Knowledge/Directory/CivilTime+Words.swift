import Words

extension CivilTime {
    /// `10am`, `1.30pm`.
    var words: String {
        let hour = hour % 12 == 0 ? 12 : hour % 12
        let minutes = minute == 0 ? "" : ".\(minute < 10 ? "0" : "")\(minute)"
        return "\(hour)\(minutes)\(self.hour % 24 < 12 ? "am" : "pm")"
    }
}
