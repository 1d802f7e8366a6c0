import Authoring
import Dialogue
import Foundation
import Knowledge
import Talk

/// The files that come with Linkline, as bytes.
enum ShippedFiles {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().resolvingSymlinksInPath()

    static let workspace = Workspace.read(
        dialogues: root.appending(path: "dialogues").path, content: root.appending(path: "content").path
    ).workspace
    static let examination = workspace.examination(today: nil, forChecking: true)

    /// Every file of the notation, by its path from the root.
    static let all: [String: [UInt8]] = {
        var files = workspace.dialogues
        for path in workspace.content.talkPaths {
            files["content/\(path)"] = workspace.content.bytes(labelled: "content/\(path)")
        }
        return files
    }()
    static let paths = all.keys.sorted()

    /// Those that authors work on most, for tests that do much with each.
    static let dialoguePaths = workspace.dialogues.keys.sorted()

    /// LINKLINE_GENERATE=1 writes what is made from tables anew, as `make docs` does.
    static var isGenerating: Bool { ProcessInfo.processInfo.environment["LINKLINE_GENERATE"] == "1" }

    static func text(_ path: String) -> String { String(decoding: all[path] ?? [], as: UTF8.self) }
}

/// A small generator whose numbers depend on its seed alone.
struct Dice {
    var state: UInt64

    mutating func roll(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: (state >> 33) % UInt64(max(1, count)))
    }
}

extension Program {
    /// All that patients can notice: everything but where it stands in which bytes.
    var withoutPlaces: Program {
        var program = self
        program.hash = ""
        for index in program.dialogues.indices {
            program.dialogues[index].lines = []
            for promise in program.dialogues[index].promises.indices {
                program.dialogues[index].promises[promise].line.line = 0
            }
        }
        return program
    }
}
