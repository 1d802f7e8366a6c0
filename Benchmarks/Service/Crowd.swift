import Synchronization

/// People who text one after the other, so many at once.
final class Crowd: Sendable {
    private let service: BenchmarkService
    private let people: Int
    private let taken = Atomic(0)
    private let refused = Atomic(0)

    /// Texts that were not answered 2xx.
    var refusals: Int { refused.load(ordering: .relaxed) }

    init(_ service: BenchmarkService, people: Int) {
        self.service = service
        self.people = people
    }

    /// What people say, in the order in which they say it: none of it raises a flag.
    static let texts = [
        "hello", "what is social prescribing", "cost?", "purple elephants", "1", "menu", "what does a link worker do",
        "is it tailored to me", "xyzzy wibble", "2", "menu", "who pays for the service how is it funded",
        "how do i get referred to a link worker", "green ones then", "menu",
    ]

    /// A number that nobody can have: no area code of +1 begins with 0.
    static func number(_ person: Int) -> String {
        let digits = String(person)
        return "+10" + String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    }

    /// Sends `count` texts: each round everybody says the next thing, whoever is answered is followed by the next.
    ///
    /// `seed` keeps the ids of one run apart from those of another, and `round` is what they say first.
    func talk(count: Int, atOnce: Int, round first: Int, seed: Int) async throws {
        let end = taken.load(ordering: .relaxed) + count
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<atOnce {
                group.addTask {
                    while true {
                        let index = self.taken.add(1, ordering: .relaxed).oldValue
                        guard index < end else { return }
                        try await self.say(index, round: first, seed: seed)
                    }
                }
            }
            try await group.waitForAll()
        }
        taken.store(end, ordering: .relaxed)
    }

    private func say(_ index: Int, round first: Int, seed: Int) async throws {
        let person = index % people
        let words = Self.texts[(first + index / people) % Self.texts.count]
        let id = "SM\(seed)x\(index)"
        if try await !service.text(words, from: Self.number(person), id: id) {
            refused.add(1, ordering: .relaxed)
        }
    }
}
