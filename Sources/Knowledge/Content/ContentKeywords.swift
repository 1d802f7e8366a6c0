/// The keywords of the files of content, for their readers and for whoever writes or shows such files.
package enum ContentKeywords {
    package static let topic = [
        "question", "answer", "more", "asked", "not asked", "within", "offer", "nations", "source", "reviewed",
    ]
    package static let asked = ["voice", "topic"]
    package static let notices = ["notice"]
    package static let need = ["label", "also", "hidden"]
    package static let activity = ["label", "also", "needs"]
    package static let audience = ["label", "also", "needs", "excludes"]
    package static let helpline = [
        "name", "number", "text", "nations", "hours", "cost", "owner", "verified", "unverified",
    ]
    package static let measure = ["intro", "item", "source"]
    package static let item = ["text", "scale", "ends", "option"]
    package static let site = [
        "name", "phone", "duty number", "nation", "area", "hours", "send", "hand over within", "link worker",
        "minimum age", "put aside for", "taken for", "crisis repeat after", "admit question lapses after",
        "reminders a day", "reminders a week", "expire after", "directory fresh for", "closed", "bank holiday",
        "no bank holiday", "replies an hour", "same text", "line asked after", "price of a text", "spend limit",
        "spend warning at", "alert again after", "alert again at most",
    ]
    package static let synonyms = ["group"]
    package static let matcher = ["right", "within", "answer from", "likely from", "offer from"]
    package static let safety = safetyWords + ["guard", "rule", "reply"] + safetyWeighing
    package static let safetyWords = ["set", "spellings"]
    package static let safetyGuard = ["for", "only", "pattern", "spared"]
    package static let safetyRule = [
        "level", "response", "pattern", "with", "unless", "even", "examples", "not examples",
    ]
    package static let safetyReply = ["full", "short", "neutral"]
    package static let safetyWeighing = ["class", "stepped over", "constants"]
    package static let translation = ["from", "to", "discreet", "also"]
    package static let heard = HeardTexts.headings
}
