package import Dialogue

// Traces as JSON, for the store and for everybody who shows them.

/// The trace as JSON with sorted keys.
package func encode(_ trace: Trace) -> [UInt8] { trace.json.bytes }

/// The trace that `encode` wrote.
package func decodeTrace(_ bytes: [UInt8]) throws(StateError) -> Trace {
    let json = try JSON(bytes)
    guard case .object(let members) = json, case .string(let program)? = members["program"],
        case .string(let library)? = members["library"], case .array(let steps)? = members["steps"]
    else { throw .shape("trace") }
    var read: [Trace.Step] = []
    for step in steps {
        guard let step = Trace.Step(json: step) else { throw .shape("trace") }
        read.append(step)
    }
    return Trace(program: program, library: library, steps: read)
}

extension Trace {
    /// `{"library","program","steps":[{"at","detail","matched","rule"}]}`.
    package var json: JSON {
        .object([
            "program": .string(program), "library": .string(library), "steps": .array(steps.map(\.json)),
        ])
    }
}

extension Trace.Step {
    /// `{"rule","at":"file:line","matched":[],"detail"}`; what is absent is left out.
    package var json: JSON {
        var members: [String: JSON] = ["rule": .string(rule), "matched": .array(matched.map { .string($0) })]
        if let at { members["at"] = .string(at.description) }
        if let detail { members["detail"] = .string(detail) }
        return .object(members)
    }

    init?(json: JSON) {
        guard case .object(let members) = json, case .string(let rule)? = members["rule"] else { return nil }
        var matched: [String] = []
        if case .array(let words)? = members["matched"] {
            matched = words.compactMap { if case .string(let word) = $0 { word } else { nil } }
        }
        var line: SourceLine?
        if case .string(let at)? = members["at"], let colon = at.lastIndex(of: ":"),
            let number = Int(at[at.index(after: colon)...])
        {
            line = SourceLine(file: String(at[..<colon]), line: number)
        }
        var detail: String?
        if case .string(let words)? = members["detail"] { detail = words }
        self.init(rule: rule, at: line, matched: matched, detail: detail)
    }
}
