import FoundationEssentials

/// The files of a content folder, as bytes.
struct ContentFiles {
    /// The folder on disk.
    let root: String
    /// What stands before paths in diagnostics: the folder's own name.
    let name: String

    init(directory: String) {
        var path = directory
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        // A link in place of the folder is followed: listing one gives nothing.
        root = URL(filePath: path).resolvingSymlinksInPath().path
        let last = path.split(separator: "/").last.map(String.init) ?? "content"
        name = last == "." || last == ".." ? "content" : last
    }

    /// How diagnostics call a file.
    func label(_ path: String) -> String { "\(name)/\(path)" }

    func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(root)/\(path)").map { Array($0) }
    }

    /// The files of a folder with this ending, in the order of their names.
    func list(_ folder: String, ending: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
        return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
    }

    /// Every file below the folder but trained weights, made-up people and hidden ones, in the order of their paths.
    func everything() -> [String] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        let shown = paths.filter { path in
            path != Content.weightsFile && !path.hasPrefix(Content.personasFolder)
                && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        return shown.sorted()
    }
}
