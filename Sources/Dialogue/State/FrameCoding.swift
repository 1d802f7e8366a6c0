import Words

extension Frame {
    var json: JSON {
        .of([
            ("serial", .of(serial)),
            ("dialogue", .string(dialogue)),
            ("program", .string(program)),
            ("inputs", inputs.isEmpty ? nil : inputs.json),
            ("log", log.isEmpty ? nil : .array(log.map(\.json))),
            ("settled", settled.map { .of($0) }),
            (
                "rememberedBefore",
                rememberedBefore.isEmpty ? nil : .object(rememberedBefore.mapValues { $0?.json ?? .null })
            ),
            ("scheduled", .flag(scheduled)),
        ])
    }

    init(json: JSON) throws(StateError) {
        var log: [LogEntry] = []
        for entry in json.array("log") { log.append(try LogEntry(json: entry)) }
        var before: [String: Value?] = [:]
        for (name, value) in json.members("rememberedBefore") { before[name] = .some(try Value.optional(value)) }
        self.init(
            serial: try json.int("serial"), dialogue: try json.string("dialogue"),
            program: try json.string("program"), inputs: try Value.dictionary(json.members("inputs")), log: log,
            settled: json.optionalInt("settled"), rememberedBefore: before, scheduled: json.isTrue("scheduled"))
    }
}

extension LogEntry {
    var json: JSON {
        var members: [(String, JSON?)] = [("key", .string(key))]
        switch happening {
        case .answered(let value): members.append(("answered", value.json))
        case .skipped(let reason): members.append(("skipped", .string(reason.rawValue)))
        case .chose(let number): members.append(("chose", .of(number)))
        case .freeText(let words): members.append(("freeText", .string(words)))
        case .gaveUp: members.append(("gaveUp", .bool(true)))
        case .silent(let hours): members.append(("silent", .of(hours)))
        case .called(let outcome): members.append(("called", outcome.map { .string($0) } ?? .null))
        case .suggested(let found, let needs, let place):
            members += [
                ("suggested", .array(found.map { .string($0) })), ("needs", needs?.json), ("place", place?.json),
            ]
        case .condition(let result): members.append(("condition", .bool(result)))
        case .noneOfThese: members.append(("noneOfThese", .bool(true)))
        }
        return .of(members)
    }

    init(json: JSON) throws(StateError) {
        self.init(key: try json.string("key"), happening: try Happening(json: json))
    }
}

extension LogEntry.Happening {
    init(json: JSON) throws(StateError) {
        if let value = json["answered"] {
            self = .answered(try Value(json: value))
        } else if let reason = json.optionalString("skipped").flatMap(Answer.SkipReason.init) {
            self = .skipped(reason)
        } else if let number = json.optionalInt("chose") {
            self = .chose(number)
        } else if let words = json.optionalString("freeText") {
            self = .freeText(words)
        } else if json["gaveUp"] != nil {
            self = .gaveUp
        } else if let hours = json.optionalInt("silent") {
            self = .silent(hours: hours)
        } else if json["called"] != nil {
            self = .called(outcome: json.optionalString("called"))
        } else if json["suggested"] != nil {
            self = .suggested(
                json.strings("suggested"), needs: try Value.optional(json["needs"]),
                place: try Value.optional(json["place"]))
        } else if case .bool(let result)? = json["condition"] {
            self = .condition(result)
        } else if json["noneOfThese"] != nil {
            self = .noneOfThese
        } else {
            throw .shape("log")
        }
    }
}

extension Standing {
    var json: JSON {
        .of([
            ("optedOut", .flag(optedOut)),
            ("automatedHeld", .flag(automatedHeld)),
            (
                "crisis",
                crisis.map {
                    .of([
                        ("category", .string($0.category.rawValue)), ("since", .of($0.since)),
                        ("safeToText", $0.safeToText.map { .bool($0) }),
                    ])
                }
            ),
            ("lastCrisisReply", lastCrisisReply.map { .of($0) }),
            ("flagOpen", .flag(flagOpen)),
            ("ownQuestion", ownQuestion?.json),
            ("silencedBelow", silencedBelow == 0 ? nil : .of(silencedBelow)),
            ("nation", person.nation.map { .string($0) }),
            ("sharedPhone", .flag(person.sharedPhone)),
            ("language", person.language == "en" ? nil : .string(person.language)),
        ])
    }

    init(json: JSON) throws(StateError) {
        var crisis: Crisis?
        if let part = json["crisis"] {
            guard let category = SafetyCategory(rawValue: try part.string("category")) else { throw .shape("category") }
            var safeToText: Bool?
            if case .bool(let safe)? = part["safeToText"] { safeToText = safe }
            crisis = Crisis(category: category, since: try part.instant("since"), safeToText: safeToText)
        }
        self.init(
            optedOut: json.isTrue("optedOut"), automatedHeld: json.isTrue("automatedHeld"), crisis: crisis,
            lastCrisisReply: json.optionalInstant("lastCrisisReply"), flagOpen: json.isTrue("flagOpen"),
            ownQuestion: try json["ownQuestion"].map(OwnQuestion.init(json:)),
            silencedBelow: json.optionalInt("silencedBelow") ?? 0,
            person: Person(
                nation: json.optionalString("nation"), sharedPhone: json.isTrue("sharedPhone"),
                language: json.optionalString("language") ?? "en"))
    }
}

extension Standing.OwnQuestion {
    var json: JSON {
        let subject: String =
            switch kind {
            case .stop: "stop"
            case .safeToText(let category): category.rawValue
            }
        return .of([("about", .string(subject)), ("askedAt", .of(askedAt)), ("number", .of(number))])
    }

    init(json: JSON) throws(StateError) {
        let subject = try json.string("about")
        let kind: Kind
        if subject == "stop" {
            kind = .stop
        } else {
            guard let category = SafetyCategory(rawValue: subject) else { throw .shape("about") }
            kind = .safeToText(category)
        }
        self.init(kind: kind, askedAt: try json.instant("askedAt"), number: try json.int("number"))
    }
}
