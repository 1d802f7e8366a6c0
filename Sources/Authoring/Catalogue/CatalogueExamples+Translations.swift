import Knowledge

/// What breaks the rules about content in other languages, and the same put right.
extension CatalogueExamples {
    private static let head = "translation of needs into cy\n"
    private static let reviewed = "reviewed by Nia on 2026-11-22\n"
    private static let lonely = "lonely\n  from Company\n  to Cwmni\n"
    private static let money = "money\n  from Money or debt\n  to Arian\n"

    private static func needs(_ text: String) -> [ExampleChange] { [.init("cy/needs.talk", .whole(text))] }

    /// The notice `put-aside` with its title, and a translation of it.
    private static func notice(_ translation: String) -> [ExampleChange] {
        [
            .init(
                "notices.talk",
                .replaced("notice put-aside\n  Hello.\n", with: "notice put-aside\n  We can finish {title} later.\n")),
            .init(
                "cy/notices.talk",
                .whole(
                    "translation of notices into cy\n\(reviewed)put-aside\n  from We can finish {title} later.\n"
                        + "  to \(translation)\nok\n  from Hello.\n  to Helo.\n"
                        + "help\n  from Hello. In an emergency call 999.\n  to Helo. Mewn argyfwng ffoniwch 999.\n")),
        ]
    }

    private static let whole = needs(head + reviewed + lonely + money)

    static let translations: [String: (bad: [ExampleChange], good: [ExampleChange])] = [
        "LL3151": (needs("«translation of needs into cy»\n" + reviewed + lonely), whole),
        "LL3152": (needs(head + reviewed + lonely + "money\n  from «Money»\n  to Arian\n"), whole),
        "LL3153": (needs(head + reviewed + lonely + money + "«debts»\n  from Debts\n  to Dyledion\n"), whole),
        "LL3154": (
            notice("«Cewch orffen wedyn.»"), notice("Cewch orffen {title} wedyn.")
        ),
        "LL3155": (needs("«translation of needs into cy»\n" + lonely + money), whole),
    ]
}
