/// The shapes that `linkline explain` promises to those who call it.
enum ExplainShapes {
    static let error = Shape.object(["id": .anything, "error": .object(["code": .string, "message": .string])])

    static let reading = Shape.object([
        "id": .anything,
        "safety": .optional(
            .object([
                "category": .word([
                    "suicide", "self-harm", "abuse", "emergency-medical", "child-safeguarding", "distress",
                ]),
                "response": .word(["crisis", "distress"]), "rule": .string, "matched": .string,
            ])),
        "keyword": .optional(.word(keywords)),
        "answer": .optional(
            .either([
                .object(["status": .word(["ok"]), "value": value, "reason": .null]),
                .object(["status": .word(["reprompt"]), "value": .null, "reason": .word(reprompts)]),
                .object(["status": .word(["skip"]), "value": .null, "reason": .word(["declined", "unknown"])]),
                .object(["status": .word(["question"]), "value": .null, "reason": .null]),
                .object(["status": .word(["command"]), "value": .word(keywords), "reason": .null]),
            ])),
        "faq": .object([
            "decision": .word(["answer", "likely", "offer", "none"]), "id": .optional(.string),
            "candidates": .array(
                .object([
                    "id": .string, "within": .optional(.string), "score": .number,
                    "words": .array(.object(["word": .string, "weight": .number])),
                ])),
        ]),
    ])

    static let segments = Shape.object([
        "id": .anything, "encoding": .word(["GSM-7", "UCS-2"]), "units": .number, "segments": .number, "text": .string,
    ])

    static let phone = Shape.object([
        "id": .anything, "e164": .optional(.string), "sms": .either([.bool, .word(["international", "test"])]),
        "reason": .optional(.string),
    ])

    static let match = Shape.object([
        "id": .optional(.string), "score": .number, "ranked": .array(.string), "offer": .array(.string),
    ])

    private static let value = Shape.either([
        .bool, .number, .string, .array(.string),
        .object([
            "date": .optional(.string), "time": .optional(.string), "iso": .optional(.string),
            "part": .optional(.word(["morning", "afternoon", "evening"])),
        ]),
    ])

    private static let keywords = [
        "stop", "confirm-stop", "start", "help", "menu", "back", "again", "skip", "human", "restart", "correct",
        "later", "continue", "more", "why", "language", "safe",
    ]

    private static let reprompts = [
        "out-of-range", "ambiguous", "incomplete", "not-an-answer", "invalid", "not-a-number", "past", "outside-hours",
        "under-18", "proxy",
    ]
}
