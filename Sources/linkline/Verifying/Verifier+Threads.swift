import Dialogue

extension Verifier {
    /// Proves some parts at the same time; what comes out does not depend on how many.
    func verification(of parts: [Int], threads: Int) async -> Verification {
        await withTaskGroup(of: (Int, SliceResult).self) { group in
            var results: [Int: SliceResult] = [:]
            // The largest first, so that no thread is left with one at the end.
            var waiting = parts.sorted { weight(of: $0) > weight(of: $1) }[...]
            for part in waiting.prefix(threads) { group.addTask { @concurrent in (part, prove(slice: part)) } }
            waiting = waiting.dropFirst(threads)
            while let (part, result) = await group.next() {
                results[part] = result
                if let next = waiting.popFirst() {
                    group.addTask { @concurrent in (next, prove(slice: next)) }
                }
            }
            return verification(of: parts.compactMap { results[$0] })
        }
    }
}
