import Testing
import Words

@Suite("Replies to a crisis")
struct SafetyRepliesTests {
    private let replies = SafetyReplies.builtIn

    @Test("There is a reply in every form for every category and nation, known or not")
    func complete() {
        for category in SafetyCategory.allCases {
            for nation in Nation.allCases.map(Optional.some) + [nil] {
                for form in SafetyReplies.Form.allCases {
                    #expect(!replies.text(category: category, nation: nation, form: form).isEmpty)
                }
            }
            #expect(replies.replies.contains { $0.category == category && $0.nation == nil })
        }
    }

    @Test("A suicide reply names 999, a person, the Samaritans, and says that nobody may be watching")
    func suicide() {
        for nation in Nation.allCases.map(Optional.some) + [nil] {
            let text = replies.text(category: .suicide, nation: nation, form: .full)
            for words in ["999", "A&E", "116 123", "85258", "CALL ME", "not watched all the time", "not alone"] {
                #expect(text.contains(words))
            }
        }
    }

    @Test("111 is offered only where it is answered: Northern Ireland has Lifeline, an unknown nation neither")
    func nations() {
        #expect(replies.text(category: .suicide, nation: .england, form: .full).contains("111 and press 2"))
        #expect(replies.text(category: .suicide, nation: .wales, form: .full).contains("111 and press 2"))
        #expect(replies.text(category: .suicide, nation: .scotland, form: .full).contains("NHS 24 on 111"))
        let north = replies.text(category: .suicide, nation: .northernIreland, form: .full)
        #expect(north.contains("0808 808 8000"))
        for category in SafetyCategory.allCases {
            for form in SafetyReplies.Form.allCases {
                for nation in [Nation.northernIreland, nil] {
                    let text = replies.text(category: category, nation: nation, form: form)
                    #expect(!text.split(whereSeparator: { " ,.".contains($0) }).contains("111"))
                }
            }
        }
    }

    @Test("What a shared phone gets, and what abuse gets before a YES, tells nobody what was written")
    func neutral() {
        let telling = [
            "abuse", "suicid", "harm", "Samaritans", "SHOUT", "Childline", "telling us", "crisis", "domestic",
        ]
        for reply in replies.replies {
            for word in telling {
                #expect(!reply.neutral.contains(word))
                if reply.category == .abuse { #expect(!reply.short.contains(word)) }
            }
        }
    }

    @Test("A reply fits in two texts of plain characters")
    func length() {
        for reply in replies.replies {
            for text in [reply.full, reply.short, reply.neutral] {
                #expect(text.utf8.count <= 306)
                #expect(text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x60 })
            }
        }
    }
}
