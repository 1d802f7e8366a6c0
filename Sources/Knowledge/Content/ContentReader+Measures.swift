import Talk

extension ContentReader {
    /// All of `measures/`.
    mutating func measures() -> [Content.Measure] {
        files.list("measures", ending: ".talk").compactMap { path in
            guard
                let (id, block) = opened(
                    path, header: "measure", keywords: ContentKeywords.measure, repeatable: ["item"]),
                declare("a measure", id.rest, path: block.path, at: id.restPosition)
            else { return nil }
            if block.rest("source") == nil { missing("source", in: id.rest, block) }
            let intro = block.first("intro").map { prose($0, path: block.path).text.joined }
            let items = block.all("item").map { item($0, of: id.rest, path: block.path) }
            return Content.Measure(id: id.rest, intro: intro, items: items, source: block.rest("source") ?? "")
        }
    }

    private mutating func item(_ entry: Entry, of measure: String, path: String) -> Content.Measure.Item {
        let inner = block(
            entry.line.children, path: path, at: entry.line.position,
            keywords: ContentKeywords.item, repeatable: ["option"])
        let id = "\(measure).\(entry.rest)"
        let text = inner.first("text").map { prose($0, path: path).text.joined } ?? ""
        if text.isEmpty { missing("text", in: id, inner) }
        let ends = (inner.rest("ends") ?? "").split(separator: "|").map { Self.trimmed($0) }
        let options = inner.all("option").compactMap { option($0, path: path) }
        let scale = inner.first("scale").flatMap { range($0, path: path) }
        if scale == nil, options.isEmpty { missing("scale", in: id, inner) }
        return Content.Measure.Item(
            id: id, text: text, scale: scale, low: ends.first, high: ends.count > 1 ? ends[1] : nil, options: options)
    }

    /// `0..10`.
    private mutating func range(_ entry: Entry, path: String) -> ClosedRange<Int>? {
        let parts = entry.rest.split(separator: ".").map { Int($0) }
        if parts.count == 2, let low = parts[0], let high = parts[1], low < high { return low...high }
        report(
            ContentRule.badValue, [entry.rest, "write it like 0..10"], entry, path: path, help: ["write it like 0..10"])
        return nil
    }

    /// `1 Often/always = often-always`.
    private mutating func option(_ entry: Entry, path: String) -> Content.Measure.Option? {
        let sides = entry.rest.split(separator: "=", maxSplits: 1).map { Self.trimmed($0) }
        let words = sides.first?.split(separator: " ", maxSplits: 1).map(String.init) ?? []
        if sides.count == 2, words.count == 2, let number = Int(words[0]) {
            return Content.Measure.Option(number: number, label: words[1], value: sides[1])
        }
        report(
            ContentRule.badValue, [entry.rest, "write a number, the label, = and the value"], entry, path: path,
            help: ["write a number, the label, = and the value"])
        return nil
    }
}
