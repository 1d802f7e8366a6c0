import FoundationEssentials
import Words

extension AccuracyTexts {
    /// The texts of these folders; a folder that is not there holds none.
    ///
    /// - Parameter folders: as paths, read in this order, the files of each in the order of their names.
    /// - Returns: everything that they hold.
    /// - Throws: the first line that is wrong.
    package static func load(folders: [String]) throws(AccuracyFault) -> AccuracyTexts {
        var texts = AccuracyTexts()
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names.filter({ $0.hasSuffix(".jsonl") }).sorted() {
                let path = "\(folder)/\(name)"
                guard let data = FileManager.default.contents(atPath: path) else {
                    throw AccuracyFault(file: path, line: 1, problem: "the file cannot be read")
                }
                try texts.add([UInt8](data), name: name, path: path)
            }
        }
        return texts
    }

    /// Adds the lines of one file, by its name; files of other names are left alone.
    mutating func add(_ bytes: [UInt8], name: String, path: String) throws(AccuracyFault) {
        let stem = name.hasSuffix(".jsonl") ? String(name.dropLast(6)) : name
        let parts = stem.split(separator: "-", maxSplits: 1).map(String.init)
        guard let kind = parts.first.flatMap(FileKind.init(rawValue:)) else { return }
        guard kind == .authors || parts.count == 2 else {
            throw AccuracyFault(file: path, line: 1, problem: "the name does not say who wrote it (\(kind)-NAME.jsonl)")
        }
        let author = parts.count == 2 ? parts[1] : ""
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { continue }
            do {
                try add(Array(line), kind: kind, author: author)
            } catch let fault as AccuracyFault {
                throw fault
            } catch {
                throw AccuracyFault(
                    file: path, line: index + 1, problem: "this is not a line of such a file (see Tests/Accuracy)")
            }
        }
    }

    private enum FileKind: String {
        case topics, further, none, safety, everyday, answers, commands, second, authors
    }

    private mutating func add(_ line: [UInt8], kind: FileKind, author: String) throws {
        func read<Row: Decodable>(_ type: Row.Type) throws -> Row { try JSONDecoder().decode(type, from: Data(line)) }
        switch kind {
        case .topics, .further, .none:
            let row = try read(AskedRow.self)
            asked.append(
                Asked(text: row.text, topic: row.id == "none" ? nil : row.id, also: row.also ?? [], author: author))
        case .safety:
            let row = try read(SafetyRow.self)
            safety.append(
                Safety(
                    text: row.text, category: row.category, response: row.response, level: row.level,
                    subtype: row.subtype, author: author))
        case .everyday: everyday.append(Everyday(text: try read(TextRow.self).text, author: author))
        case .answers:
            _ = try read(AnswerRow.self)
            answers.append(Answer(line: line, author: author))
        case .commands:
            let row = try read(CommandRow.self)
            commands.append(
                Command(text: row.text, keyword: row.keyword, optedOut: row.opted_out ?? false, author: author))
        case .second:
            let row = try read(SecondRow.self)
            second[Self.key(row.text), default: []] += row.also
        case .authors:
            let row = try read(AuthorRow.self)
            guard let use = Use(rawValue: row.use) else { throw WrongUse() }
            uses[row.author] = use
        }
    }

    /// The words of a text, by which two texts are the same.
    static func key(_ text: String) -> String { FoldedText(text).plain }

    private struct WrongUse: Error {}
    private struct AskedRow: Decodable {
        var id: String
        var text: String
        var also: [String]?
    }
    private struct SafetyRow: Decodable {
        var text: String
        var category: String
        var response: String
        var level: String?
        var subtype: String?
    }
    private struct TextRow: Decodable { var text: String }
    private struct AnswerRow: Decodable {
        struct Expect: Decodable { var kind: String }
        struct Answer: Decodable { var status: String }
        var expect: Expect
        var text: String
        var answer: Answer
    }
    private struct CommandRow: Decodable {
        var text: String
        var keyword: String?
        // As the key is written.
        // swift-format-ignore: AlwaysUseLowerCamelCase
        var opted_out: Bool?
    }
    private struct SecondRow: Decodable {
        var text: String
        var also: [String]
    }
    private struct AuthorRow: Decodable {
        var author: String
        var use: String
    }
}
