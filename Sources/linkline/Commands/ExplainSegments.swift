import ArgumentParser
import TextMessage

/// `linkline explain segments`: what a text costs, and how it is written to cost less.
struct ExplainSegments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segments", abstract: "What a text costs, and how it goes out.",
        discussion: #"""
            In: {"id","text","transliterate":true}. Out: {"id","encoding":"GSM-7|UCS-2","units","segments","text"}.

            EXAMPLE
              echo '{"id":1,"text":"Here’s £5"}' | linkline explain segments
            """#)

    func run() {
        LineService.run { request throws(LineFault) in
            let text = try request.text("text")
            let sent = try request.flag("transliterate", otherwise: true) ? transliterated(text) : text
            let count = segments(of: sent)
            return .object([
                .init("encoding", .string(count.encoding.rawValue)), .init("units", .integer(count.units)),
                .init("segments", .integer(count.segments)), .init("text", .string(sent)),
            ])
        }
    }
}
