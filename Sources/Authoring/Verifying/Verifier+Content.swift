package import Dialogue
package import Knowledge
import TextMessage

extension Verifier {
    /// A prover of a program on the content that it talks about.
    ///
    /// - Parameters:
    ///   - program: the program, compiled on this content.
    ///   - content: what topics, crisis replies and the revealing list are taken from.
    ///   - states: states that one slice may have.
    ///   - bytes: bytes that one slice may take.
    ///   - fault: a mistake laid over the engine, to see that it is caught.
    package init(
        program: Program, content: Content, states: Int = 2_000_000, bytes: Int = 2 << 30, fault: EngineFault? = nil
    ) {
        let library = KnowledgeLibrary(content)
        let words = content.words
        var options = VerifyOptions(
            states: states, bytes: bytes, segments: { TextMessage.segments(of: transliterated($0)).segments },
            revealing: { words.firstRevealing(in: $0) })
        options.fault = fault
        if let longest = Self.longestService(content, library) { options.service = longest }
        self.init(program: program, library: library, topics: Self.topics(content, library), options: options)
    }

    /// Three topics that may be answered to anybody, those with more to say first.
    private static func topics(_ content: Content, _ library: KnowledgeLibrary) -> [String] {
        let person = Standing.Person(sharedPhone: true)
        let answered = content.topics.map(\.id).filter { library.answer($0, for: person)?.text != nil }
        let longer = answered.filter { library.answer($0, for: person)?.more != nil }
        return Array((longer + answered.filter { !longer.contains($0) }).prefix(3))
    }

    /// A service as long as the longest in everything that is said of it; its name and hours are one service's.
    private static func longestService(_ content: Content, _ library: KnowledgeLibrary) -> ServiceCard? {
        let cards = content.directory.services.compactMap { library.service($0.id, for: .init()) }
        guard var longest = cards.max(by: { length($0) < length($1) }) else { return nil }
        longest.place = cards.map(\.place).max { $0.count < $1.count } ?? longest.place
        longest.cost = cards.map(\.cost).max { $0.count < $1.count } ?? longest.cost
        return longest
    }

    private static func length(_ card: ServiceCard) -> Int { card.name.count + card.when.count }
}
