import Mustache

/// Pages and their parts, read once; what is wrong with one is found at the start.
package struct Templates: Sendable {
    private let library: MustacheLibrary

    package struct Fault: Error, CustomStringConvertible {
        package var name: String
        package var description: String { "The page template \(name) cannot be read." }
    }

    /// Names and words of all templates; `layout` stands round the others.
    package static var sources: [(name: String, text: String)] {
        PageFiles.all.map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }.sorted { $0.0 < $1.0 }
    }

    package init() throws {
        var templates: [String: MustacheTemplate] = [:]
        for (name, text) in Self.sources {
            do {
                templates[name] = try MustacheTemplate(string: text)
                templates["page " + name] = try MustacheTemplate(
                    string: "{{<layout}}{{$main}}{{#page}}{{> \(name)}}{{/page}}{{/main}}{{/layout}}")
                templates["part " + name] = try MustacheTemplate(string: "{{#page}}{{> \(name)}}{{/page}}")
            } catch {
                throw Fault(name: name)
            }
        }
        library = MustacheLibrary(templates: templates)
    }

    /// A whole page.
    package func page(_ name: String, _ value: any Sendable, in frame: Frame) throws -> String {
        try render("page " + name, Framed(frame: frame, page: value))
    }

    /// A part of one.
    package func part(_ name: String, _ value: any Sendable, in frame: Frame) throws -> String {
        try render("part " + name, Framed(frame: frame, page: value))
    }

    private struct Framed {
        var frame: Frame
        var page: Any
    }

    private func render(_ name: String, _ value: Framed) throws -> String {
        guard let text = library.render(value, withTemplate: name) else { throw Fault(name: name) }
        return text
    }
}
