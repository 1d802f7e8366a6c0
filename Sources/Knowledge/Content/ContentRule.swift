package import Talk

/// What can be wrong with content: the rules, each with its code and its reason.
package enum ContentRule {
    /// All of them, for `linkline rule`.
    package static let all: [DiagnosticRule] = [
        unknownKeyword, repeatedKeyword, fileMissing, wrongHeader, partMissing, duplicateName, badDate, unknownNation,
        unknownTopic, phrasingTwice, helplineStale, helplineUnverified, badJSON, unknownName, unknownNotice,
        noticeMissing, badValue, fewPhrasings, weightsStale, sundaySending, notGSM7, tooLong, unknownPlaceholder,
        hardToRead,
        replyMissing, unknownNumber, emergencyMissing,
        translationMissing, translationStale, translationSurplus, translationPlaces, translationUnreviewed,
    ]

    static let unknownKeyword = rule(
        "LL1151", .error, "\"{0}\" is not known here", "A line that nobody reads says something that nobody does.")
    static let repeatedKeyword = rule(
        "LL1152", .error, "\"{0}\" stands here a second time", "Only one of the two could count.")
    static let fileMissing = rule(
        "LL5101", .error, "the file {0} is missing", "The service cannot run without what it says.")
    static let wrongHeader = rule(
        "LL5102", .error, "the file must begin with \"{0}\"", "The first line says what a file is.")
    static let partMissing = rule(
        "LL5103", .error, "{0} has no \"{1}\"", "Something that is always used is not there.")
    static let duplicateName = rule(
        "LL5104", .error, "there is already {0} called \"{1}\"", "A name must mean one thing.")
    static let badDate = rule(
        "LL5105", .error, "\"{0}\" is no date", "Dates are written year, month, day: 2026-11-22.")
    static let unknownNation = rule(
        "LL5106", .error, "there is no nation \"{0}\"", "Nations are england, scotland, wales, northern-ireland.")
    static let unknownTopic = rule(
        "LL5107", .error, "there is no topic \"{0}\"", "Phrasings belong to a file in content/faq, or to none.")
    static let phrasingTwice = rule(
        "LL5108", .warning, "\"{0}\" also stands under the topic {1}",
        "The same words cannot ask for two things; the matcher learns nothing from them.")
    static let helplineStale = rule(
        "LL5109", .warning, "the helpline {0} was last checked on {1}",
        "A number that has changed sends somebody in need to nobody; lines are checked every 180 days.")
    static let helplineUnverified = rule(
        "LL5110", .note, "nobody has checked the helpline {0} yet: {1}",
        "The site confirms the number with its owner before it goes live.")
    static let badJSON = rule(
        "LL5111", .error, "{0}: {1}", "The directory is Open Referral UK data; what cannot be read is left out.")
    static let unknownName = rule(
        "LL5112", .error, "there is no {0} called \"{1}\"", "A name must be declared where it belongs.")
    static let unknownNotice = rule(
        "LL5113", .error, "the engine has no notice \"{0}\"", "It would never be sent.")
    static let noticeMissing = rule(
        "LL5114", .error, "the notice \"{0}\" is missing", "The engine would have nothing to say.")
    static let badValue = rule(
        "LL5115", .error, "\"{0}\" cannot be read", "A value has one form, so that it means one thing.")
    static let fewPhrasings = rule(
        "LL5116", .warning, "only {0} phrasings for the topic {1}",
        "Under twenty ways to ask, a topic is found too seldom; under thirteen it should only be offered.")
    static let weightsStale = rule(
        "LL5117", .note, "the matcher's weights were trained from other content",
        "They are trained again at every start, which takes some seconds.")
    static let sundaySending = rule(
        "LL5118", .warning, "texts of the service's own accord may go on a Sunday",
        "Nobody is there to read what people answer, and many want the day to themselves.")
    static let notGSM7 = rule(
        "LL3111", .error, "\"{0}\" cannot be sent in a plain text", "One such character makes a text cost twice.")
    static let tooLong = rule(
        "LL3112", .error, "this takes {0} texts, and {1} are allowed",
        "Long texts are read in part, and each part costs money.")
    static let unknownPlaceholder = rule(
        "LL3113", .error, "nothing is known of {0} here", "The place would stay empty in the text.")
    static let hardToRead = rule(
        "LL3114", .warning, "this reads at school grade {0}",
        "Texts are written for a reading age of nine to eleven: grade 6 at most.")

    static let replyMissing = rule(
        "LL4111", .error, "the crisis reply \"{0} {1}\" is missing",
        "Content may add to what somebody in danger is told, and never take away.")
    static let unknownNumber = rule(
        "LL4112", .error, "{0} is the number of no helpline",
        "A slip in a number sends somebody in need to nobody; every number stands in helplines.talk.")
    static let emergencyMissing = rule(
        "LL4113", .error, "this does not name 999",
        "Whoever gets it may be in danger, and nobody watches the line all the time.")
    static let translationMissing = rule(
        "LL3151", .warning, "{0} is not translated: {1}", "What has no translation is said in English.")
    static let translationStale = rule(
        "LL3152", .warning, "the English of \"{0}\" has changed since it was translated",
        "A translation of other words might promise what is no longer true, so it is said in English.")
    static let translationSurplus = rule(
        "LL3153", .warning, "there is nothing called \"{0}\" to translate", "It would never be said.")
    static let translationPlaces = rule(
        "LL3154", .error, "the translation of \"{0}\" does not fill in the same places",
        "What the English tells, a title or a number, must be told in every language.")
    static let translationUnreviewed = rule(
        "LL3155", .note, "no speaker of the language has read this translation yet",
        "A speaker of Welsh reads it and puts a line under the first: reviewed by NAME on 2026-11-22.")

    private static func rule(
        _ code: String, _ severity: Severity, _ template: String, _ reason: String
    ) -> DiagnosticRule {
        DiagnosticRule(
            code: code, severity: severity, template: template, reason: reason, badExample: [])
    }
}
