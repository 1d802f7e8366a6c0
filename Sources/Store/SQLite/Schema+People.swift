extension Schema {
    /// The surgery that somebody belongs to, sealed like all that is known of them.
    static let practices = "ALTER TABLE persons ADD COLUMN practice BLOB;"
}
