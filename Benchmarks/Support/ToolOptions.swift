/// `--name VALUE` from a tool's command line.
package struct ToolOptions {
    private let arguments: [String]

    package init() { arguments = Array(CommandLine.arguments.dropFirst()) }

    /// The word behind a name, or what holds without it.
    package func words(_ name: String, otherwise: String) -> String {
        guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return otherwise }
        return arguments[place + 1]
    }

    package func number(_ name: String, otherwise: Int) -> Int { Int(words(name, otherwise: "")) ?? otherwise }
}
