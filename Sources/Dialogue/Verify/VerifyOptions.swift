package import Words

/// What a proof needs to know besides the program, and how far it may go.
package struct VerifyOptions: Sendable {
    /// States that one slice may have before its proof is given up as not finished.
    package var states: Int
    /// Bytes that one slice may take, by the explorer's own estimate.
    package var bytes: Int
    /// How many texts (segments) a message takes; nothing is known of it here.
    package var segments: @Sendable (String) -> Int
    /// The word of the revealing list that stands in a message, if one does.
    package var revealing: @Sendable (String) -> String?
    /// Segments that an authored text may take in English, and in Welsh.
    package var segmentsAllowed: Int
    package var segmentsAllowedInWelsh: Int
    /// The service with the longest name, hours, place and so on, which stands for all that is found.
    package var service: ServiceCard
    /// Something wrong that is planted into the engine, to see that it is caught.
    package var fault: EngineFault?

    package init(
        states: Int = 2_000_000, bytes: Int = 2 << 30, segments: @escaping @Sendable (String) -> Int = { _ in 1 },
        revealing: @escaping @Sendable (String) -> String? = { _ in nil }, segmentsAllowed: Int = 2,
        segmentsAllowedInWelsh: Int = 4,
        service: ServiceCard = ServiceCard(
            id: "service-1", name: "Walk and Talk", when: "Tuesdays 10am", place: "Meanwood Park", cost: "free",
            phone: "0113 496 0000"),
        fault: EngineFault? = nil
    ) {
        self.states = states
        self.bytes = bytes
        self.segments = segments
        self.revealing = revealing
        self.segmentsAllowed = segmentsAllowed
        self.segmentsAllowedInWelsh = segmentsAllowedInWelsh
        self.service = service
        self.fault = fault
    }
}

/// A mistake that an engine could make, laid over the real one: how the prover and the tests themselves are tested.
package struct EngineFault: Sendable {
    package var admission: @Sendable (_ alarm: Alarm, _ before: Standing, _ made: Admission) -> Admission
    package var turn: @Sendable (_ event: Event, _ before: State, _ made: Turn) -> Turn

    package init(
        admission: @escaping @Sendable (_ alarm: Alarm, _ before: Standing, _ made: Admission) -> Admission = { $2 },
        turn: @escaping @Sendable (_ event: Event, _ before: State, _ made: Turn) -> Turn = { $2 }
    ) {
        self.admission = admission
        self.turn = turn
    }
}
