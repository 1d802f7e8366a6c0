import Conversations
import Store
import Testing
import Words

/// Some gateways hand on the parts of a long text one by one, in any order, twice, or not all of them.
@Suite struct LongTextTests {
    /// A part comes; its id is made of what it is, so that a repeat is one.
    @discardableResult
    private func part(
        _ number: Int, of total: Int, _ words: String, on line: Line, from last: Int = 1, reference: String = "07",
        id: String? = nil
    ) throws -> Accepted {
        let text = InboundText(
            channel: "main", gatewayID: id ?? "\(last)-\(reference)-\(number)", text: words, receivedAt: line.now,
            part: TextPart(reference: reference, number: number, total: total))
        return try line.store.write { try line.desk.accept(text, from: Line.number(last), at: line.now, in: $0) }
    }

    /// What they have said, as it stands in the transcript.
    private func said(_ line: Line, _ last: Int = 1) throws -> [String] {
        try line.transcript(last).messages.compactMap { message in
            guard case .received = message.source else { return nil }
            return message.text
        }
    }

    @Test(
        "In whatever order its parts come, the text is read as one",
        arguments: [
            [1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1],
        ])
    func anyOrder(order: [Int]) throws {
        let line = try Line(.file)
        let words = ["What does it co", "st to come along to ", "a group?"]
        for (index, number) in order.enumerated() {
            let accepted = try part(number, of: 3, words[number - 1], on: line)
            #expect((accepted == .waiting(try line.person().id)) == (index < 2))
        }
        try line.settle()
        #expect(try said(line) == ["What does it cost to come along to a group?"])
        #expect(!line.sent.isEmpty)
    }

    @Test func aPartThatComesTwiceIsOne() throws {
        let line = try Line()
        try part(1, of: 2, "What does ", on: line)
        #expect(try part(1, of: 2, "What does ", on: line) == .duplicate)
        #expect(try part(1, of: 2, "What does ", on: line, id: "another id") == .duplicate)
        try part(2, of: 2, "it cost?", on: line)
        #expect(try part(2, of: 2, "it cost?", on: line) == .duplicate)
        try line.settle()
        #expect(try said(line) == ["What does it cost?"])
    }

    @Test("After a minute what is there is answered, in order and with its gaps; what comes later is answered too")
    func missingPart() throws {
        let line = try Line(.file)
        try part(4, of: 4, "cost?", on: line)
        try part(1, of: 4, "Hello, ", on: line)
        try part(3, of: 4, "does it ", on: line)
        try line.move(to: line.now.adding(seconds: 59))
        #expect(try said(line).isEmpty)
        try line.move(to: line.now.adding(seconds: 2))
        try line.settle()
        #expect(try said(line) == ["Hello,  … does it cost?"])
        #expect(!line.sent.isEmpty)
        try part(2, of: 4, "what ", on: line)
        try line.settle()
        #expect(try said(line) == ["Hello,  … does it cost?", "… what  …"])
        #expect(try part(3, of: 4, "does it ", on: line) == .duplicate)
    }

    @Test("A crisis in the first part waits for no other", arguments: [1, 2])
    func crisis(number: Int) throws {
        let line = try Line()
        try part(number, of: 3, "I want to end my life tonight and ", on: line)
        #expect(try line.transcript().flags.map(\.flag.category) == ["suicide"])
        #expect(try line.claimAndSend().first?.kind == .crisis)
        // The rest comes, and is neither lost nor waited for again.
        try part(3, of: 3, "goodbye", on: line)
        #expect(try said(line).count == 2)
    }

    @Test("A crisis whose words are cut between two parts is seen when the second comes, whatever else is missing")
    func crisisAcrossParts() throws {
        for order in [[2, 3], [3, 2]] {
            let line = try Line()
            let words = [2: "I can't go on and I want to ki", 3: "ll myself"]
            for number in order { try part(number, of: 5, words[number] ?? "", on: line) }
            #expect(try line.transcript().flags.map(\.flag.category) == ["suicide"])
        }
    }

    @Test("The phone's number for a long text is soon used again: the next text is another one")
    func reusedReference() throws {
        let line = try Line()
        try part(1, of: 2, "one ", on: line)
        try part(2, of: 2, "two", on: line)
        try line.move(hours: 1)
        try part(1, of: 2, "three ", on: line, id: "third")
        try part(2, of: 2, "four", on: line, id: "fourth")
        #expect(try said(line) == ["one two", "three four"])
        // The same part with other words: the one that waits gets no more.
        try part(1, of: 2, "five", on: line, reference: "09", id: "fifth")
        try part(1, of: 2, "six ", on: line, reference: "09", id: "sixth")
        try part(2, of: 2, "seven", on: line, reference: "09", id: "seventh")
        #expect(try said(line) == ["one two", "three four", "five …", "six seven"])
    }

    @Test func partsOfTwoPeopleAreTwoTexts() throws {
        let line = try Line()
        try part(1, of: 2, "a", on: line, from: 1)
        try part(2, of: 2, "b", on: line, from: 2)
        try line.move(to: line.now.adding(seconds: 61))
        #expect(try said(line, 1) == ["a …"])
        #expect(try said(line, 2) == ["… b"])
    }
}
