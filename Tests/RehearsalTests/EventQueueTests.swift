@testable import Rehearsal
import Testing
import Words

@Suite struct EventQueueTests {
    @Test(arguments: 1...20)
    func whatIsEarlierComesFirstAndOfEqualsWhatWasPutInFirst(_ seed: Int) {
        var chance = Chance(seed: UInt64(seed))
        var queue = EventQueue<Int>()
        var all: [(at: Instant, number: Int)] = []
        for number in 0..<300 {
            let at = Instant(seconds: Int64(chance.below(40)))
            queue.add(number, at: at)
            all.append((at, number))
        }
        all.sort { ($0.at, $0.number) < ($1.at, $1.number) }
        var taken: [Int] = []
        while let next = queue.next(notAfter: Instant(seconds: 19)) { taken.append(next.event) }
        #expect(taken == all.filter { $0.at.seconds <= 19 }.map(\.number))
        while let next = queue.next(notAfter: Instant(seconds: 100)) { taken.append(next.event) }
        #expect(taken == all.map(\.number))
    }

    @Test func chanceIsTheSameEverywhere() {
        // The first numbers of SplitMix64 from the seed 1234567, as its authors' own code gives them.
        var chance = Chance(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in chance.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }

    @Test func chanceStaysWithinItsBounds() {
        var chance = Chance(seed: 7, stream: 3)
        for bound in [-1, 0, 1, 2, 1000] {
            for _ in 0..<200 { #expect((0..<max(1, bound)).contains(chance.below(bound))) }
        }
        #expect(Set((0..<500).map { _ in chance.number(in: 3...5) }) == [3, 4, 5])
    }
}
