import Dialogue
import Testing
import Words

@testable import Knowledge

/// What a text looks for in the directory, and what is found for it in the directory that ships.
@Suite struct DirectoryQuestionTests {
    /// A text, and what it asks: names of needs, activities, audiences, days, parts of a day, place and cost.
    static let searches: [(String, String)] = [
        ("anything on tuesdays near LS6 for carers", "carers-group carers tue LS6"),
        ("free art class?", "arts-crafts free"),
        ("is there a choir in the evening", "music evening"),
        ("any walking groups near me", "walking nearby"),
        ("something online for young mums", "young-parents home"),
        ("is there a food bank near ls7", "food-help LS7"),
        ("looking for a lunch club on a tuesday", "lunch-club tue"),
        ("have you got any gardening", "gardening"),
        ("walking?", "walking"),
        ("tai chi near me", "exercise nearby"),
        ("knitting on fridays", "arts-crafts fri"),
        ("swimming in LS8", "swimming LS8"),
        ("any groups for men on a monday night", "men mon evening"),
        ("anything for women in the evenings", "women evening"),
        ("is there a ladies walking group", "walking women"),
        ("do you have any cheap cookery classes", "cooking cheap"),
        ("whats on at weekends", "sat sun"),
        ("what is on in LS6 on saturday", "sat LS6"),
        ("Anything happening locally on Thursday evening?", "thu evening nearby"),
        ("is there a dance class for over 60s", "dance over-55"),
        ("any baby groups", "parent-baby"),
        ("groups for new mums on a monday morning?", "young-parents mon morning"),
        ("is there bingo or cards in the afternoon", "games afternoon"),
        ("any help with a cv", "job-club"),
        ("is there a job club on friday mornings", "job-club fri morning"),
        ("somewhere warm to sit near LS6 2AB", "warm-space LS6"),
        ("Is there anywhere with a repair cafe?", "repair-cafe"),
        ("any volunteering on saturdays", "volunteering sat"),
        ("id like to try tai chi, is there any in ls7", "exercise LS7"),
        ("anything in welsh online", "welsh-speakers home"),
        ("i fancy a sing, is there a choir in LS8", "music LS8"),
        ("got any book groups", "museums-reading"),
        ("any exercise at the weekend", "exercise sat sun"),
        ("is there a free english class", "learning free"),
        ("can you find me an art group on zoom", "arts-crafts home"),
        ("anything for carers by phone", "carers-group carers home"),
        ("is there a debt advice place near me", "money-advice nearby"),
        ("any grief groups on thursdays", "bereavement-group thu"),
        ("looking for a mens shed", "mens-shed"),
        ("is there yoga on weds in ls 7", "exercise wed LS7"),
    ]

    /// Texts that are no search, whatever words they have.
    static let others = [
        "what time is the walk on tuesday", "is the choir still on", "i cant come to art on friday",
        "do i need to bring anything to the cooking class", "is there parking at the hall",
        "i went for a walk on sunday",
        "are you free on thursday", "is there a link worker near LS6", "my mum is 80", "the art group was shut",
        "how much is the lunch club", "who runs the walking group", "we run a choir in LS7, can you list it",
        "any news on my referral", "is my gardening group on this week", "yes", "walking",
        "i have lost my walking stick, is there another", "where does the choir meet", "thursday", "LS6 2AB",
    ]

    @Test("what a search asks is read from it", arguments: searches)
    func search(text: String, facets: String) {
        let read = Self.summary(of: text)
        #expect(read == facets, "\(text)")
    }

    @Test("what only has the words of a search is none", arguments: others)
    func noSearch(text: String) {
        let read = Self.summary(of: text)
        #expect(read == "no search", "\(text)")
    }

    @Test("a topic that the FAQ knows stands before a search that says neither when nor where")
    func topics() {
        let text = "is there a food bank"
        let known = TopicReading(decision: .answer, candidates: [.init(topic: "food-bank", score: 0.9)])
        let search = TopicReading(decision: .answer, candidates: [.init(topic: "activities", score: 0.9)])
        #expect(Self.summary(of: text, faq: known) == "no search")
        #expect(Self.summary(of: text, faq: search) == "food-help")
        #expect(Self.summary(of: text + " on thursdays near LS7", faq: known) == "food-help thu LS7")
    }

    /// A search, whether all of it is found, and the names that come first.
    static let findings: [(String, Bool, [String])] = [
        ("anything on tuesdays near LS6 for carers", true, ["Tuesday Carers' Tea"]),
        ("free art class?", true, ["Paint and Chat", "Online Art Hour"]),
        ("is there a choir in the evening", true, ["Old Chapel Singers", "Sing Out Oakfield"]),
        ("something online for young mums", true, ["Young Parents Online"]),
        ("is there a choir on a sunday", false, ["Old Chapel Singers", "Sing Out Oakfield"]),
        ("any walking on saturdays", true, ["Park Gate Ramblers"]),
        ("anything for women in the evenings", true, ["Women's Evening Walk"]),
        ("any groups for men on a monday night", true, ["Monday Men's Night"]),
        ("is there a dance class for over 60s", true, ["Friday Tea Dance"]),
        ("any swimming", true, ["Oakfield Swimmers"]),
        ("anything for carers by phone", true, ["Carers' Phone Circle"]),
        ("got any book groups", false, []),
    ]

    @Test(
        "what fits in all comes alone, else what comes near; what is shut, or for others, does not", arguments: findings
    )
    func found(text: String, fits: Bool, first: [String]) throws {
        let wish = try #require(Self.wish(in: text))
        let district: String? = if case .district(let outward)? = wish.place { outward } else { nil }
        let found = Shipped.library.services(for: wish, near: district, person: .init(), limit: 6)
        let names = found.services.compactMap { Shipped.library.service($0, for: .init())?.name }
        #expect(Array(names.prefix(first.isEmpty ? 6 : first.count)) == first, "\(text): \(names)")
        #expect(found.fits == fits, "\(text)")
    }

    @Test("on a shared phone no service is named that gives somebody away")
    func shared() throws {
        var content = Shipped.loaded.content
        content.words.revealing.append("carers")
        let library = KnowledgeLibrary(content, today: CivilDate(year: 2026, month: 11, day: 23))
        let wish = try #require(Self.wish(in: "anything for carers on a wednesday"))
        var person = Standing.Person()
        #expect(!library.services(for: wish, near: nil, person: person, limit: 6).services.isEmpty)
        person.sharedPhone = true
        for id in library.services(for: wish, near: nil, person: person, limit: 6).services {
            #expect(library.service(id, for: person)?.name.contains("Carers") == false)
        }
    }

    private static let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static func wish(in text: String, faq: TopicReading = .none) -> Wish? {
        Shipped.library.questions.wish(in: text, faq: faq)
    }

    private static func summary(of text: String, faq: TopicReading = .none) -> String {
        guard let wish = wish(in: text, faq: faq) else { return "no search" }
        let place: [String] =
            switch wish.place {
            case .district(let outward): [outward]
            case .nearby: ["nearby"]
            case .home: ["home"]
            case nil: []
            }
        let parts =
            wish.needs + wish.activities + wish.audiences + wish.days.map { dayNames[$0] } + wish.parts.map(\.rawValue)
            + (wish.cost.map { [$0.rawValue] } ?? []) + place
        return parts.joined(separator: " ")
    }
}
