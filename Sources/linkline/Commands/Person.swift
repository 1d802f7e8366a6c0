import ArgumentParser

/// `linkline person`: who is known, and adding people.
struct Person: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add people, by hand or from a list, and see what is known of somebody.",
        subcommands: [PersonAdd.self, PersonImport.self, PersonShow.self])

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }
}
