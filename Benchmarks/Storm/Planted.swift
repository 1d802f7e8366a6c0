#if LINKLINE_MUTANTS
    import Rehearsal
    import Store
    import Synchronization

    /// Bugs planted one at a time: by which seed each is found, and by which promise.
    struct Planted {
        let storm: Storm
        /// Worlds after which a bug counts as missed.
        let seeds: UInt64

        /// What the storm cannot meet: doors, disks, and texts that kill a real process.
        private static let elsewhere: Set<Mutant> = [
            .acknowledgesBeforeCommit, .forgetsDuplicates, .doesNotFlush, .diesOfPoison,
        ]

        /// Looks for each, several at a time.
        ///
        /// - Parameters:
        ///   - only: the name of one; nothing for all.
        ///   - threads: how many at a time.
        /// - Returns: how many were missed.
        /// - Throws: a `StoreError`.
        func hunt(only: String?, threads: Int) async throws -> Int {
            let sought = Mutant.allCases.filter { !Self.elsewhere.contains($0) && only ?? $0.rawValue == $0.rawValue }
            let books = Books(sought)
            try await withThrowingDiscardingTaskGroup { group in
                for _ in 0..<max(1, threads) {
                    group.addTask {
                        while let mutant = books.left.withLock({ $0.popFirst() }) {
                            if try await !isFound(mutant) { books.missed.withLock { $0 += 1 } }
                        }
                    }
                }
            }
            let missed = books.missed.withLock { $0 }
            print("\(sought.count - missed) of \(sought.count) planted bugs were found")
            return missed
        }

        /// Which bugs are still to be looked for, and how many were missed.
        private final class Books: Sendable {
            let left: Mutex<ArraySlice<Mutant>>
            let missed = Mutex(0)

            init(_ sought: [Mutant]) { left = Mutex(sought[...]) }
        }

        @concurrent private func isFound(_ mutant: Mutant) async throws -> Bool {
            for seed in 1...seeds {
                let played = try Mutant.$inTask.withValue(mutant) { try storm.play(seed) }
                guard let violation = played.violation else { continue }
                print("| `\(mutant.rawValue)` | \(violation.promise): \(violation.what) | \(seed) |")
                return true
            }
            print("| `\(mutant.rawValue)` | not found | \(seeds) |")
            return false
        }
    }
#endif
