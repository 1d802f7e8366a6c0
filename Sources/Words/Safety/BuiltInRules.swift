enum BuiltInSafety {
    static let rules = ""
}
