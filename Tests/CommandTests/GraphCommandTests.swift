import Foundation
import Testing

@Suite("linkline graph") struct GraphCommandTests {
    @Test("without a name the whole service is drawn, with every dialogue") func whole() throws {
        let run = try Linkline.run("graph")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.hasPrefix("<svg ") && run.text.hasSuffix("</svg>\n"))
        for name in ["check-in", "greeting", "menu", "how-did-it-go", "MENU", "HUMAN", "first text"] {
            #expect(run.text.contains(">\(name)</text>"), "\(name)")
        }
    }

    @Test("each format is what it says it is", arguments: ["svg", "dot", "mermaid", "json"])
    func formats(_ format: String) throws {
        let run = try Linkline.run("graph", "check-in", "--format", format)
        #expect(run.status == 0, "\(run.errors)")
        let begins = ["svg": "<svg ", "dot": "digraph ", "mermaid": "---\n", "json": "{\"graphs\":"]
        #expect(run.text.hasPrefix(begins[format] ?? "?"), "\(run.text.prefix(40))")
    }

    @Test("with --coverage ways carry counts") func coverage() throws {
        let run = try Linkline.run("graph", "talk-to-person", "--coverage", "--format", "json")
        #expect(run.status == 0, "\(run.errors)")
        let object = try #require(JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        let graphs = try #require(object["graphs"] as? [[String: Any]])
        let nodes = try #require(graphs.first?["nodes"] as? [[String: Any]])
        #expect(nodes.contains { ($0["count"] as? Int ?? 0) > 0 })
    }

    @Test("a database's traffic is counted without a word of anybody's") func traffic() throws {
        let folder = try Folder()
        let database = folder["line.db"].path
        let chat = try Linkline.run(
            "chat", "--db", database, "--now", "2026-06-10T10:00",
            lines: ["menu", "2", "yes", "seven, since my Albert died", "5"])
        #expect(chat.status == 0, "\(chat.errors)")
        let run = try Linkline.run("graph", "check-in", "--db", database, "--format", "json")
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.text.contains("Albert"))
        let object = try #require(JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        let graph = try #require((object["graphs"] as? [[String: Any]])?.first)
        let edges = try #require(graph["edges"] as? [[String: Any]])
        let yes = edges.first { $0["labels"] as? [String] == ["yes"] && $0["from"] as? String == "node:start" }
        #expect(yes?["count"] as? Int == 1, "\(edges)")
    }

    @Test("wrong usage is told") func usage() throws {
        let unknown = try Linkline.run("graph", "chek-in")
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("did you mean \"check-in\"?"))
        #expect(try Linkline.run("graph", "--coverage", "--db", "x").status == 64)
        #expect(try Linkline.run("graph", "menu", "-o", "/nowhere/menu.svg").status == 69)
    }
}
