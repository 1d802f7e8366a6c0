/// Whether a text is plainly in Welsh, by the little words that no English text is full of.
///
/// Two different ones, and two in five of its words: a name (Mae), a greeting or one word of Welsh is not enough. The
/// list awaits a first-language reader.
func isWelsh(_ words: [String]) -> Bool {
    guard words.count >= 2 else { return false }
    let hits = words.filter { welshWords.contains($0) }
    return Set(hits).count >= 2 && hits.count * 5 >= words.count * 2
}

private let welshWords: Set<String> = [
    "ac", "ar", "beth", "ble", "bore", "chi", "cymraeg", "dda", "ddim", "dim", "diolch", "dw", "dwi", "dydw",
    "dydd", "eich", "eisiau", "ei", "fi", "fy", "fydd", "gallu", "gallwch", "gen", "gwelwch", "gyda", "gydag", "hoffwn",
    "hwn", "i'r", "isio", "mae", "mae'n", "moyn", "neu", "nid", "nos", "oes", "os", "prynhawn", "pryd", "rwy", "rwy'n",
    "rwyf", "rydw", "rydych", "rydyn", "shwmae", "siarad", "sut", "wedi", "wyt", "ydw", "ydych", "ydy", "yn",
    "yr", "y", "bod", "byddaf", "byddwn", "unrhyw", "grwp", "helpu", "teimlo", "heddiw", "yfory",
]
