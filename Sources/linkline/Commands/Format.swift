import ArgumentParser
import Authoring
import Foundation
import Talk

/// `linkline fmt`: files of the notation in their form.
struct FormatCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Put files of dialogues and content into form.",
        discussion: """
            Indentation, blank lines and long texts only: what a file means stays the same, and comments stay where they
            are. Exit status 1 if --check finds a file that is not in form, 65 if one cannot be formatted.

            EXAMPLES
              linkline fmt
              linkline fmt --check dialogues content/faq
              linkline fmt - < check-in.talk
            """)

    @Flag(help: "Write nothing: print what would change.")
    var check = false

    @Argument(help: "Files and folders; - is standard input, written to standard output. Without any: dialogues.")
    var files: [String] = []

    func run() async throws {
        try await reporting {
            var changed = 0
            var refused = 0
            for path in try TalkFiles.paths(files.isEmpty ? ["dialogues"] : files) {
                let bytes = try TalkFiles.read(path)
                switch TalkFormatter.format(path: path, bytes: bytes) {
                case .refused(let why):
                    refused += 1
                    complain("\(path): not formatted: \(why)")
                case .formatted(let text):
                    if path == "-", !check {
                        FileHandle.standardOutput.write(Data(text.utf8))
                    } else if Array(text.utf8) != bytes {
                        changed += 1
                        try tell(path, bytes, text)
                    }
                }
            }
            if refused > 0 { throw ExitCode(CommandFailure.Code.data.rawValue) }
            if check, changed > 0 { throw ExitCode(CommandFailure.Code.findings.rawValue) }
        }
    }

    private func tell(_ path: String, _ bytes: [UInt8], _ text: String) throws(CommandFailure) {
        guard check else {
            try TalkFiles.write(Array(text.utf8), to: path)
            return answer(path)
        }
        let old = lines(String(decoding: bytes, as: UTF8.self))
        let difference = LineDifference.text(path: path, old: old, new: lines(text))
        answer(difference.isEmpty ? "\(path): only its end changes" : String(difference.dropLast()))
    }

    private func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
