import Authoring
import Dialogue
import Foundation
import Knowledge
import Testing

@Suite("What dialogues may name comes from content")
struct ContentContextTests {
    @Test("Needs, answers, measures and notices of the shipped content can be named")
    func shipped() {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "content")
        let content = Content.load(directory: folder.path).content
        let context = CompileContext(content: content)
        #expect(context.needs.map(\.value).contains("money"))
        #expect(!context.needs.contains { need in content.needs.contains { $0.isHidden && $0.id == need.value } })
        #expect(context.faqTopics.isSuperset(of: ["what-is", "cost", "link-worker", "first-meeting"]))
        #expect(context.measures["ons4"]?.items.map(\.id).first == "ons4.satisfied")
        #expect(context.measures["ons"]?.items.first?.options.count == 5)
        #expect(context.notices["help"] != nil && context.site["phone"] != nil)
        #expect(context.contentHash == content.hash && context.isWholeService)
    }

    @Test("The check-in's questions can be asked word for word in two texts at most")
    func measures() {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "content")
        var context = CompileContext(content: Content.load(directory: folder.path).content, isWholeService: false)
        context.contentHash = "content"
        let result = compile(
            [
                """
                dialogue ons
                title check-in
                starts by staff
                let satisfied: scale 0..10
                let lonely: choice from measure ons.lonely
                node start
                  say measure ons4 intro
                  ask satisfied measure ons4.satisfied
                  ask lonely measure ons.lonely
                  end
                """
            ], context: context)
        #expect(result.diagnostics.isEmpty, "\(rendered(result.diagnostics, result.sources))")
        #expect(result.program?.dialogues.first?.questions.last?.rows.count == 5)
    }
}
