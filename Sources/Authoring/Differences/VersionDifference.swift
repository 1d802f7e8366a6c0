package import Talk

/// What is other in one version of dialogues and content than in another.
package enum VersionDifference {
    /// The changes, file by file.
    ///
    /// Files are known by what they are (`dialogue check-in`) and not by their path, so that moving one is no change.
    /// Blank lines, comments, the order of named parts and tests do not count.
    ///
    /// - Parameters:
    ///   - was: the files of the first version.
    ///   - now: the files of the second.
    /// - Returns: the changes, in the order of what they are about.
    package static func between(_ was: [TalkFile], _ now: [TalkFile]) -> [FileChange] {
        let (old, new) = (named(was), named(now))
        var changes: [FileChange] = []
        for name in Set(old.keys).union(new.keys).sorted() {
            var difference = FileDifference(file: name)
            switch (old[name], new[name]) {
            case (let before?, let after?): difference.compare(before, after, place: [])
            case (.some, nil): difference.note(.removed, [], was: nil, now: nil, lines: (1, nil))
            case (nil, .some): difference.note(.added, [], was: nil, now: nil, lines: (nil, 1))
            case (nil, nil): break
            }
            changes += difference.changes
        }
        return changes
    }

    private static func named(_ files: [TalkFile]) -> [String: FilePart] {
        var parts: [String: FilePart] = [:]
        for file in files {
            guard let part = FilePart.whole(file), part.keyword != "tests for" else { continue }
            // Files without a name of their own (`synonyms`) are known by their keyword; a second one by its path.
            let name = parts[part.label] == nil ? part.label : "\(part.label) (\(file.source.path))"
            parts[name] = part
        }
        return parts
    }
}
