/// The difference between two versions of a file, as `diff -u` prints it.
package enum LineDifference {
    /// Lines around a change that are printed with it.
    private static let context = 2

    /// The difference; empty if there is none.
    ///
    /// - Parameters:
    ///   - path: how the file is called.
    ///   - old: its lines before.
    ///   - new: its lines after.
    /// - Returns: lines that each end with a line end.
    package static func text(path: String, old: [String], new: [String]) -> String {
        let rows = rows(old, new)
        let changed = rows.indices.filter { rows[$0].mark != " " }
        guard let first = changed.first else { return "" }
        var text = "--- \(path)\n+++ \(path)\n"
        var start = first
        var end = first
        for index in changed.dropFirst() + [Int.max] {
            if index != Int.max, index - end <= context * 2 {
                end = index
                continue
            }
            text += hunk(rows, max(0, start - context)...min(rows.count - 1, end + context))
            start = index
            end = index
        }
        return text
    }

    private struct Row {
        var mark: String
        var text: String
        /// Lines of the old and of the new file before this one.
        var old: Int
        var new: Int
    }

    private static func rows(_ old: [String], _ new: [String]) -> [Row] {
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var rows: [Row] = []
        var left = 0
        var right = 0
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                rows.append(Row(mark: "-", text: old[left], old: left, new: right))
                left += 1
            } else if right < new.count, inserted.contains(right) {
                rows.append(Row(mark: "+", text: new[right], old: left, new: right))
                right += 1
            } else if left < old.count, right < new.count {
                rows.append(Row(mark: " ", text: old[left], old: left, new: right))
                left += 1
                right += 1
            } else {
                break
            }
        }
        return rows
    }

    private static func hunk(_ rows: [Row], _ range: ClosedRange<Int>) -> String {
        let part = rows[range]
        guard let first = part.first else { return "" }
        let old = part.count { $0.mark != "+" }
        let new = part.count { $0.mark != "-" }
        let heading = "@@ -\(first.old + 1),\(old) +\(first.new + 1),\(new) @@\n"
        return heading + part.map { "\($0.mark)\($0.text)\n" }.joined()
    }
}
