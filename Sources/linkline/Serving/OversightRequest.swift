/// What staff do with plans and with texts out, as it is said on the command line.
struct OversightRequest: Codable, Equatable, Sendable {
    enum Act: String, Codable, Sendable {
        case addPlan = "add-plan"
        case skipPlan = "skip-plan"
        case stopPlan = "stop-plan"
        /// All plans of the request's person.
        case stopPlans = "stop-plans"
        case retryText = "retry-text"
        case cancelText = "cancel-text"
    }

    /// A dialogue to plan.
    struct Plan: Codable, Equatable, Sendable {
        var dialogue: String
        /// ISO 8601.
        var date: String
        /// `10:00`.
        var time: String
        /// Days from one to the next; nothing for once, or for months.
        var everyDays: Int?
        var everyMonths: Int?
        /// How often; nothing until it is ended.
        var times: Int?
        var inputs: [String: String]
    }

    var act: Act
    /// Of plans or texts out.
    var ids: [Int] = []
    var plan: Plan?
}

/// What came of it, one for each id or plan.
struct OversightAnswer: Codable, Equatable, Sendable {
    var id: Int
    /// When the plan comes, or comes next, as `2026-06-17 10:00`.
    var next: String?
    /// How many plans were ended.
    var count: Int?
}
