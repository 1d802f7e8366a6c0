import Words

/// The state as readable JSON with sorted keys.
package func encode(_ state: State) -> [UInt8] { state.json.bytes }

/// The state that `encode` wrote.
package func decodeState(_ bytes: [UInt8]) throws(StateError) -> State { try State(json: JSON(bytes)) }

/// The standing alone, as it is kept beside the state.
package func encode(_ standing: Standing) -> [UInt8] { standing.json.bytes }

/// The standing that `encode` wrote.
package func decodeStanding(_ bytes: [UInt8]) throws(StateError) -> Standing { try Standing(json: JSON(bytes)) }

extension State {
    var json: JSON {
        .of([
            ("standing", standing.json),
            ("frames", frames.isEmpty ? nil : .array(frames.map(\.json))),
            ("aside", aside?.json),
            ("pending", pending?.json),
            (
                "offer",
                offer.map {
                    .of([("topics", .array($0.topics.map { .string($0) })), ("askedAfter", .of($0.askedAfter))])
                }
            ),
            ("keeper", keeper.json),
            ("memory", memory.isEmpty ? nil : memory.json),
            ("measures", measures.isEmpty ? nil : .object(measures.mapValues(\.json))),
            ("epoch", .of(epoch)),
            ("contacted", .flag(contacted)),
            (
                "lastAnswered",
                lastAnswered.map { .of([("frame", .of($0.serial)), ("key", .string($0.key))]) }
            ),
            ("lastTopic", lastTopic.map { .string($0) }),
            ("found", found.isEmpty ? nil : .array(found.map { .string($0) })),
            ("misses", misses == 0 ? nil : .of(misses)),
            ("freeSince", freeSince.map { .of($0) }),
            ("lastEnded", lastEnded.map { .string($0) }),
            ("endedLater", endedLater.map { .string($0) }),
            ("toldOutOfHours", .flag(toldOutOfHours)),
            ("nextSerial", .of(nextSerial)),
            ("seed", seed == 0 ? nil : .of(seed)),
            ("toldOfLanguages", .flag(toldOfLanguages)),
        ])
    }

    init(json: JSON) throws(StateError) {
        guard let standing = json["standing"] else { throw .shape("standing") }
        self.init(standing: try Standing(json: standing))
        for frame in json.array("frames") { frames.append(try Frame(json: frame)) }
        if let part = json["aside"] { aside = try Aside(json: part) }
        if let part = json["pending"] { pending = try Pending(json: part) }
        if let part = json["offer"] {
            offer = Offer(topics: part.strings("topics"), askedAfter: try part.int("askedAfter"))
        }
        if let part = json["keeper"] { keeper = try Keeper(json: part) }
        memory = try Value.dictionary(json.members("memory"))
        for (name, part) in json.members("measures") { measures[name] = try MeasureValues(json: part) }
        epoch = try json.int("epoch")
        contacted = json.isTrue("contacted")
        if let part = json["lastAnswered"] {
            lastAnswered = LastAnswered(serial: try part.int("frame"), key: try part.string("key"))
        }
        lastTopic = json.optionalString("lastTopic")
        found = json.strings("found")
        misses = json.optionalInt("misses") ?? 0
        freeSince = json.optionalInstant("freeSince")
        lastEnded = json.optionalString("lastEnded")
        endedLater = json.optionalString("endedLater")
        toldOutOfHours = json.isTrue("toldOutOfHours")
        nextSerial = try json.int("nextSerial")
        seed = json.optionalInt("seed") ?? 0
        toldOfLanguages = json.isTrue("toldOfLanguages")
    }
}

extension State.MeasureValues {
    var json: JSON {
        .of([("previous", previous.map { .of($0) }), ("latest", .of(latest)), ("frame", .of(serial))])
    }

    init(json: JSON) throws(StateError) {
        self.init(
            previous: json.optionalInt("previous"), latest: try json.int("latest"), serial: try json.int("frame"))
    }
}

extension Aside {
    var json: JSON {
        .of([("frames", .array(frames.map(\.json))), ("until", .of(until)), ("returns", .flag(returns))])
    }

    init(json: JSON) throws(StateError) {
        var frames: [Frame] = []
        for part in json.array("frames") { frames.append(try Frame(json: part)) }
        self.init(frames: frames, until: try json.instant("until"), returns: json.isTrue("returns"))
    }
}

extension Pending {
    var json: JSON {
        .of([
            ("question", .string(question)),
            (
                "shown",
                shown.isEmpty
                    ? nil : .array(shown.map { .array([.of($0.number), .string($0.value)]) })
            ),
            ("attempts", attempts == 0 ? nil : .of(attempts)),
            ("silences", silences == 0 ? nil : .of(silences)),
            ("askedAfter", .of(askedAfter)),
            ("since", .of(waitingSince)),
            ("isChange", .flag(isChange)),
            ("proposed", proposed?.json),
        ])
    }

    init(json: JSON) throws(StateError) {
        var shown: [ShownRow] = []
        for row in json.array("shown") {
            guard case .array(let parts) = row, parts.count == 2, case .number(let number) = parts[0],
                case .string(let value) = parts[1]
            else { throw .shape("shown") }
            shown.append(ShownRow(number: Int(number), value: value))
        }
        self.init(
            question: try json.string("question"), shown: shown, attempts: json.optionalInt("attempts") ?? 0,
            silences: json.optionalInt("silences") ?? 0, askedAfter: try json.int("askedAfter"),
            waitingSince: try json.instant("since"), isChange: json.isTrue("isChange"),
            proposed: try Value.optional(json["proposed"]))
    }
}

extension Keeper {
    var json: JSON? {
        switch self {
        case .assistant: nil
        case .asked(let queue, let since, let due, let heard, let told):
            .of([
                ("asked", .string(queue)), ("since", .of(since)), ("due", .of(due)), ("heard", .flag(heard)),
                ("told", .flag(told)),
            ])
        case .taken(let last): .of([("taken", .of(last))])
        }
    }

    init(json: JSON) throws(StateError) {
        if let queue = json.optionalString("asked") {
            self = .asked(
                queue: queue, since: try json.instant("since"), due: try json.instant("due"),
                heard: json.isTrue("heard"), told: json.isTrue("told"))
        } else {
            self = .taken(lastStaffAct: try json.instant("taken"))
        }
    }
}
