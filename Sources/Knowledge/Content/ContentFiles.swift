import FoundationEssentials

/// The files of a content folder, as bytes: read once, from a disk or from anywhere else.
package struct ContentFiles: Sendable {
    /// What stands before paths in diagnostics: the folder's own name.
    package let name: String
    /// The folder on disk, if it stands on one.
    private let root: String?
    /// Every file but trained weights and hidden ones, by its path below the folder.
    private var contents: [String: [UInt8]]
    /// Their paths, sorted.
    private var paths: [String]

    /// Files that stand on no disk.
    ///
    /// - Parameters:
    ///   - name: what stands before paths in diagnostics.
    ///   - files: by their paths below the folder.
    package init(name: String = "content", files: [String: [UInt8]]) {
        self.name = name
        root = nil
        contents = files
        paths = files.keys.sorted()
    }

    /// Reads a folder; one that is not there has no files.
    package init(directory: String) {
        var path = directory
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        // A link in place of the folder is followed: listing one gives nothing.
        let root = URL(filePath: path).resolvingSymlinksInPath().path
        self.root = root
        let last = path.split(separator: "/").last.map(String.init) ?? "content"
        name = last == "." || last == ".." ? "content" : last
        contents = [:]
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        let shown = all.filter { path in
            path != Content.weightsFile && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        for path in shown where !Self.isSeldomRead(path) {
            contents[path] = Self.read("\(root)/\(path)")
        }
        let seldom = shown.filter { Self.isSeldomRead($0) && $0.hasSuffix(".talk") }
        paths = (Array(contents.keys) + seldom).sorted()
    }

    /// How diagnostics call a file.
    package func label(_ path: String) -> String { "\(name)/\(path)" }

    /// What the net learns from and who rehearses, which is most of the folder and no part of a check.
    private static func isSeldomRead(_ path: String) -> Bool {
        path.hasPrefix("safety/heard/") || path.hasPrefix(Content.personasFolder)
    }

    private static func read(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map { Array($0) }
    }

    /// The bytes of a file; what is seldom read, and trained weights, are read when they are asked for.
    func bytes(_ path: String) -> [UInt8]? {
        if let known = contents[path] { return known }
        guard path == Content.weightsFile || Self.isSeldomRead(path), let root else { return nil }
        return Self.read("\(root)/\(path)")
    }

    /// The files of a folder with this ending, in the order of their names.
    func list(_ folder: String, ending: String) -> [String] {
        let start = folder + "/"
        return paths.filter { $0.hasPrefix(start) && $0.hasSuffix(ending) && !$0.dropFirst(start.count).contains("/") }
    }

    /// Files of the notation, in the order of their paths.
    package var talkPaths: [String] { paths.filter { $0.hasSuffix(".talk") } }

    /// The bytes of a file of the notation, by the name that diagnostics call it; nothing if there is none.
    package func bytes(labelled label: String) -> [UInt8]? {
        label.hasPrefix(name + "/") ? bytes(String(label.dropFirst(name.count + 1))) : nil
    }

    /// The same files but for one, by the name that diagnostics call it.
    package func replacing(labelled label: String, with bytes: [UInt8]) -> ContentFiles {
        var changed = self
        changed.contents[String(label.dropFirst(name.count + 1))] = bytes
        return changed
    }

    /// Over the path and the bytes of every file but trained weights and made-up people.
    func hash() -> String {
        var hash = ContentHash()
        for path in paths where path != Content.weightsFile && !path.hasPrefix(Content.personasFolder) {
            guard let bytes = bytes(path) else { continue }
            hash.add(path)
            hash.add(bytes)
        }
        return hash.hexadecimal
    }
}
