import Foundation

/// The lines of everything that people or rules wrote: what asked, heard and fixtures hold, with their punctuation.
///
/// - Parameter root: the folder in which `content` and `Tests` are.
/// - Returns: each line once, sorted.
package func fuzzedCorpus(root: String) -> [String] {
    var lines: Set<String> = []
    for folder in ["content/asked", "content/safety", "content/faq", "Tests/WordsTests/Fixtures", "Tests/Accuracy"] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
        for path in paths where path.hasSuffix(".talk") || path.hasSuffix(".jsonl") {
            guard let text = try? String(contentsOfFile: "\(root)/\(folder)/\(path)", encoding: .utf8) else { continue }
            for line in text.split(whereSeparator: \.isNewline) {
                lines.insert(path.hasSuffix(".jsonl") ? written(line) : String(line.drop { $0 == " " || $0 == "|" }))
            }
        }
    }
    return lines.filter { !$0.isEmpty && $0.utf8.count <= 1600 }.sorted()
}

/// What the patient wrote, in a line of a fixture.
private func written(_ line: Substring) -> String {
    struct Row: Decodable { var text: String? }
    return (try? JSONDecoder().decode(Row.self, from: Data(line.utf8)))?.text ?? ""
}
