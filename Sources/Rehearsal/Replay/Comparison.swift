import Dialogue

/// What a new version does to one conversation.
package enum ReplayVerdict: Int, Hashable, Comparable, CaseIterable, Sendable {
    case same
    /// The same texts by their ids, in other words.
    case wording
    /// Other texts.
    case route
    /// A text is judged otherwise: as a crisis, as distress, as STOP, START or SAFE.
    case safety

    package static func < (left: ReplayVerdict, right: ReplayVerdict) -> Bool { left.rawValue < right.rawValue }

    package var words: String {
        switch self {
        case .same: "same"
        case .wording: "other wording"
        case .route: "other route"
        case .safety: "safety change"
        }
    }
}

/// Where a conversation first becomes another one, for the gravest reason that it does.
package struct Divergence: Sendable {
    /// The so-many-th text of the patient's, counted from 1; 0 before the first.
    var text: Int
    /// It is about what a timer, a schedule or staff led to after that text.
    var isUnasked: Bool
    var was: [Saying]
    var now: [Saying]
    /// For a safety change: how the text was judged, and is.
    var judgement: (was: String, now: String)?

    /// Where to look in the files: where the new words come from, else the old ones.
    var place: String? { (now + was).first { $0.place != nil }?.place }
}

/// A conversation, and what became of it.
package struct Replayed: Sendable {
    let conversation: RecordedConversation
    let verdict: ReplayVerdict
    let divergence: Divergence?

    init(_ was: RecordedConversation, _ now: RecordedConversation) {
        var both = was
        // The new version may ask for, and repeat, what the old one never knew.
        both.privateWords = RecordedConversation.inOrder(Set(was.privateWords).union(now.privateWords))
        conversation = both
        var found: [ReplayVerdict: Divergence] = [:]
        let before = Shape(was)
        let after = Shape(now)
        for text in 1...max(1, before.texts.count) where text <= before.texts.count {
            let (old, new) = (before.judgement(text), after.judgement(text))
            if old != new, found[.safety] == nil {
                found[.safety] = Divergence(
                    text: text, isUnasked: false, was: before.texts[text - 1].said, now: after.said(text),
                    judgement: (old, new))
            }
        }
        for (old, new, text, isUnasked) in before.pairs(with: after) {
            // After the ways have parted the patient answers to something else.
            guard found[.route] == nil else { break }
            let verdict: ReplayVerdict =
                old.map(\.id) != new.map(\.id) ? .route : old.map(\.text) != new.map(\.text) ? .wording : .same
            guard verdict != .same, found[verdict] == nil else { continue }
            found[verdict] = Divergence(text: text, isUnasked: isUnasked, was: old, now: new)
        }
        verdict = found.keys.max() ?? .same
        divergence = found[verdict]
    }
}

/// A conversation by texts: what each led to, and what came unasked before the next.
private struct Shape {
    struct Text {
        var decision = Admission.Decision.heard
        var said: [Saying] = []
    }

    var texts: [Text] = []
    /// After so many texts; the first is before any.
    var unasked: [[[Saying]]] = [[]]

    init(_ conversation: RecordedConversation) {
        for event in conversation.events {
            switch event.happening {
            case .accepted(_, _, let decision):
                texts.append(Text(decision: decision, said: event.said))
                unasked.append([])
            case .heard(let number):
                if texts.indices.contains(number - 1) { texts[number - 1].said += event.said }
            case .time, .staff:
                if !event.said.isEmpty { unasked[unasked.count - 1].append(event.said) }
            }
        }
    }

    func said(_ text: Int) -> [Saying] { texts.indices.contains(text - 1) ? texts[text - 1].said : [] }

    /// How a text was judged, in words that stay the same when rules are renamed.
    func judgement(_ text: Int) -> String {
        guard texts.indices.contains(text - 1) else { return "not heard" }
        var words = [texts[text - 1].decision.rawValue]
        for saying in texts[text - 1].said {
            if saying.id.hasPrefix("safety.") { words.append(String(saying.id.dropFirst(7))) }
            if saying.id == "notice.distress" { words.append("distress") }
        }
        return words.joined(separator: " ")
    }

    /// What belongs together, in order.
    func pairs(with other: Shape) -> [(old: [Saying], new: [Saying], text: Int, isUnasked: Bool)] {
        var pairs: [(old: [Saying], new: [Saying], text: Int, isUnasked: Bool)] = []
        for text in 0...texts.count {
            if text > 0 { pairs.append((said(text), other.said(text), text, false)) }
            let old = unasked[text]
            let new = other.unasked.indices.contains(text) ? other.unasked[text] : []
            for index in 0..<max(old.count, new.count) {
                pairs.append(
                    (
                        old.indices.contains(index) ? old[index] : [], new.indices.contains(index) ? new[index] : [],
                        text, true
                    ))
            }
        }
        return pairs
    }
}
