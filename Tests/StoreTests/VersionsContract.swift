import Store
import Testing
import Words

@Suite("Published versions")
struct VersionsContract {
    private func files(_ words: String) -> VersionFiles {
        VersionFiles(["dialogues/a.talk": Array("dialogue a \(words)".utf8), "content/site.talk": Array("site".utf8)])
    }

    private func version(_ words: String) -> NewVersion {
        NewVersion(files: files(words), isSafety: true, by: "ann", note: "about \(words)", at: morning)
    }

    @Test("The hash of a version is other if one byte or one path is")
    func hash() {
        let one = VersionFiles(["a": [1, 2], "b": [3]])
        #expect(one.hash == VersionFiles(["b": [3], "a": [1, 2]]).hash)
        #expect(one.hash.count == 64)
        for other in [["a": [1, 2], "b": [4]], ["a": [1, 2], "c": [3]], ["a": [1], "b": [2, 3]], ["a": [1, 2]]]
            as [[String: [UInt8]]]
        {
            #expect(VersionFiles(other).hash != one.hash)
        }
    }

    @Test("A version is kept as it was given, waits, and goes live with those who approved it", arguments: Backend.all)
    func goesLive(backend: Backend) throws {
        try backend.make().write { store in
            #expect(try store.version(in: .live) == nil)
            let id = try store.add(version("one"))
            #expect(try store.approve(id, VersionApproval(name: "Ann", by: "root", at: morning)))
            #expect(try !store.approve(id, VersionApproval(name: "Ann", by: "other", at: morning)))
            #expect(try store.version(in: .waiting)?.id == id)
            #expect(try store.files(of: id) == files("one"))
            try store.makeLive(id, at: morning.adding(hours: 1))
            let live = try #require(try store.version(in: .live))
            #expect(live.hash == files("one").hash)
            #expect(live.note == "about one")
            #expect(live.liveAt == morning.adding(hours: 1))
            #expect(live.before == nil)
            #expect(live.approvals == [VersionApproval(name: "Ann", by: "root", at: morning)])
            #expect(try store.version(in: .waiting) == nil)
        }
    }

    @Test("One version waits at most, and it is dropped when another goes live", arguments: Backend.all)
    func oneWaits(backend: Backend) throws {
        try backend.make().write { store in
            let first = try store.add(version("one"))
            let second = try store.add(version("two"))
            #expect(try store.version(first)?.state == .dropped)
            try store.makeLive(first, at: morning)
            #expect(try store.versions(limit: 9).map(\.state) == [.dropped, .live])
            #expect(try store.version(in: .dropped)?.id == second)
        }
    }

    @Test("Going back twice goes two versions back, not to and fro", arguments: Backend.all)
    func goesBack(backend: Backend) throws {
        try backend.make().write { store in
            var ids: [VersionID] = []
            for words in ["one", "two", "three"] {
                let id = try store.add(version(words))
                try store.makeLive(id, at: morning)
                ids.append(id)
            }
            for expected in [ids[1], ids[0]] {
                let before = try #require(try store.version(in: .live)?.before)
                try store.makeLive(before, at: morning.adding(hours: 1))
                #expect(try store.version(in: .live)?.id == expected)
            }
            #expect(try store.version(in: .live)?.before == nil)
            #expect(throws: StoreError.self) { try store.makeLive(VersionID(99), at: morning) }
        }
    }

    @Test("Old files are forgotten, and never those of what is live, waits or was before", arguments: Backend.all)
    func forgets(backend: Backend) throws {
        try backend.make().write { store in
            var ids: [VersionID] = []
            for number in 1...4 {
                let id = try store.add(version("\(number)"))
                if number < 4 { try store.makeLive(id, at: morning) }
                ids.append(id)
            }
            try store.forgetVersionFiles(keeping: 1)
            #expect(try store.files(of: ids[0]) == nil)
            for (id, number) in zip(ids.dropFirst(), 2...4) {
                #expect(try store.files(of: id) == files("\(number)"))
            }
            #expect(try store.versions(limit: 9).count == 4)
        }
    }
}
