extension Schema {
    /// Whoever waits for a person is found without a look at all who were asked something.
    static let handOvers = "CREATE INDEX timers_hand_over ON timers (wake_at, id) WHERE kind = 'hand-over';"
}
