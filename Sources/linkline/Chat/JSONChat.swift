import Conversations
import Dialogue
import Foundation
import Store
import TextMessage
import Words

/// A chat of JSON lines: `{"from","text","at"}` in, what was sent and how things stand out.
///
/// Without `text` only the clock moves, and what falls due is sent. A line that cannot be read gives an error object,
/// and the next one is read.
struct JSONChat {
    let line: ChatLine
    let program: Program
    let defaultNumber: String
    let isShared: Bool

    func run() throws {
        while let input = readLine(strippingNewline: true) {
            if input.allSatisfy(\.isWhitespace) { continue }
            answer(respond(to: input).text)
        }
    }

    private struct BadLine: Error {
        var code: String
        var message: String
        var id: JSON?
    }

    private func respond(to input: String) -> JSON {
        do {
            return try exchange(input)
        } catch let bad as BadLine {
            var members: [String: JSON] = [
                "error": .object(["code": .string(bad.code), "message": .string(bad.message)])
            ]
            if let id = bad.id { members["id"] = id }
            return .object(members)
        } catch {
            return .object(["error": .object(["code": .string("failed"), "message": .string("\(error)")])])
        }
    }

    private func exchange(_ input: String) throws -> JSON {
        guard let object = try? JSONSerialization.jsonObject(with: Data(input.utf8)) as? [String: Any] else {
            throw BadLine(code: "not-json", message: "This line is not a JSON object.", id: nil)
        }
        let id = JSON(foundation: object["id"])
        var number = defaultNumber
        if let from = object["from"] {
            guard let from = from as? String, let read = try? PhoneNumber(staffEntry: from) else {
                throw BadLine(code: "from", message: "\"from\" is not a phone number.", id: id)
            }
            number = read.e164
        }
        var sent: [ChatLine.Sent] = []
        if let at = object["at"] {
            guard let at = at as? String, let instant = Clock.instant(at) else {
                throw BadLine(code: "at", message: "\"at\" is not a moment such as 2026-06-10T10:00:00+01:00.", id: id)
            }
            // The first line may set the clock back; after that time only goes on.
            line.begin(at: instant)
            sent += try line.move(to: instant).map(\.sent)
        }
        try line.addPerson(number, isShared: isShared)
        if let words = object["text"] {
            guard let words = words as? String else {
                throw BadLine(code: "text", message: "\"text\" is not a string.", id: id)
            }
            sent += try line.text(words, from: number)
        }
        var members = try standing(of: number)
        members["messages"] = .array(sent.map(message))
        if let id { members["id"] = id }
        return .object(members)
    }

    private func message(_ sent: ChatLine.Sent) -> JSON {
        let kind = sent.text.kind == .alert ? "notice" : sent.text.kind.rawValue
        return .object([
            "to": .string(sent.text.number), "text": .string(sent.text.text), "kind": .string(kind),
            "segments": .number(Int64(sent.segments)),
        ])
    }

    /// `waiting`, `answers`, `opted_out`, `flags` and `why` of one conversation.
    private func standing(of number: String) throws -> [String: JSON] {
        guard let (person, state) = try line.state(of: number),
            let transcript = try line.store.read({ try $0.transcript(of: person.id) })
        else {
            return [
                "waiting": .null, "answers": .object([:]), "opted_out": .bool(false), "flags": .array([]),
                "why": .array([]),
            ]
        }
        var answers: [String: JSON] = [:]
        for (name, value) in state.memory { answers[name] = value.plainJSON }
        for record in transcript.records where record.record.kind == .answer && !record.withdrawn {
            if let slot = record.record.fields["slot"], let value = record.record.fields["value"] {
                answers[slot.plain] = value.plainJSON
            }
        }
        let flags = transcript.flags.filter { $0.closed == nil }.map { JSON.string($0.flag.category ?? $0.flag.kind) }
        return [
            "waiting": waiting(state), "answers": .object(answers), "opted_out": .bool(state.standing.optedOut),
            "flags": .array(flags), "why": .array(why(transcript)),
        ]
    }

    private func waiting(_ state: State) -> JSON {
        guard let pending = state.pending, let top = state.frames.last,
            let index = program.dialogue(named: top.dialogue),
            let question = program.dialogues[index].questions.first(where: { $0.id == pending.question })
        else { return .null }
        let parts = pending.question.split(separator: "/", maxSplits: 1).map(String.init)
        // While an answer is said back, YES and NO are waited for.
        let kind = pending.proposed == nil ? question.kind : .yesNo
        return .object([
            "dialogue": .string(top.dialogue), "node": .string(parts.first ?? ""),
            "slot": .string(parts.count > 1 ? parts[1] : ""), "expects": .string(kind.rawValue),
        ])
    }

    private func why(_ transcript: Transcript) -> [JSON] {
        guard let turn = transcript.turns.last else { return [] }
        var steps: [JSON] = []
        if case .text(let inbound) = turn.turn.cause, let bytes = transcript.admissions[inbound],
            let trace = try? decodeTrace(bytes)
        {
            steps += trace.steps.map(\.json)
        }
        if let trace = try? decodeTrace(turn.turn.trace) { steps += trace.steps.map(\.json) }
        return steps
    }
}

extension Value {
    /// As answers stand in JSON for others: bare booleans, numbers, strings and arrays of strings.
    var plainJSON: JSON {
        switch self {
        case .boolean(let yes): .bool(yes)
        case .number(let number): .number(Int64(number))
        case .choices(let values): .array(values.map { .string($0) })
        case .choice(let text), .postcode(let text), .name(let text), .text(let text), .phone(let text): .string(text)
        case .date(let date): .string(date.iso)
        case .time(let time): .string(time.iso)
        case .dateTime(let when):
            .object([
                "date": when.date.map { .string($0.iso) } ?? .null, "time": when.time.map { .string($0.iso) } ?? .null,
                "part": when.part.map { .string($0.rawValue) } ?? .null, "iso": when.iso.map { .string($0) } ?? .null,
            ])
        }
    }
}

extension JSON {
    /// A scalar that came through the system's JSON reader; nothing if it was absent.
    init?(foundation value: Any?) {
        switch value {
        case let text as String: self = .string(text)
        case let number as Int: self = .number(Int64(number))
        default: return nil
        }
    }
}
