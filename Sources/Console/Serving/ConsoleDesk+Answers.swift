import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension ConsoleDesk {
    func render(_ answer: ConsoleAnswer, _ request: ConsoleRequest) throws -> Response {
        switch answer {
        case .page(let content): return try page(200, content, Frame(content, request))
        case .refused(let status, let content): return try page(status, content, Frame(content, request))
        case .fragment(let name, let value):
            let empty = PageContent(title: "", template: name, value: value)
            return html(200, try templates.part(name, value, in: Frame(empty, request)))
        case .see(let path, let flash):
            guard let flash else { return redirect(to: path) }
            let anchor = path.split(separator: "#", maxSplits: 1)
            let joint = anchor[0].contains("?") ? "&" : "?"
            return redirect(
                to: "\(anchor[0])\(joint)done=\(flash.rawValue)" + (anchor.count > 1 ? "#\(anchor[1])" : ""))
        case .file(let name, let type, let bytes):
            var headers: HTTPFields = [.contentType: type]
            let safe = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" }
            headers[.contentDisposition] = "attachment; filename=\"\(String(safe))\""
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .stream(let type, let body):
            var headers: HTTPFields = [.contentType: type]
            if let name = HTTPField.Name("X-Accel-Buffering") { headers[name] = "no" }
            return Response(status: .ok, headers: headers, body: body)
        }
    }

    private func page(_ status: Int, _ content: PageContent, _ frame: Frame) throws -> Response {
        html(status, try templates.page(content.template, content.value, in: frame))
    }

    /// Without navigation: who asks may not be known.
    func plain(_ refusal: PlainRefusal) -> Response {
        let value = MessagePage(
            title: refusal.title, words: refusal.words, link: .init(path: "/", label: "Go to the start page"))
        let frame = Frame(title: refusal.title, token: "", now: service.clock())
        guard let page = try? templates.page("message", value, in: frame) else {
            return text(refusal.status, refusal.words + "\n")
        }
        var response = html(refusal.status, page)
        if refusal.status == 503 { response.headers[.retryAfter] = "5" }
        return response
    }

    func html(_ status: Int, _ page: String) -> Response {
        Response(
            status: HTTPResponse.Status(code: status), headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }

    func text(_ status: Int, _ words: String) -> Response {
        Response(
            status: HTTPResponse.Status(code: status), headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: words)))
    }

    func redirect(to path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path], body: ResponseBody())
    }

    func asset(_ asset: Asset, _ request: Request) throws -> Response {
        guard request.method == .get || request.method == .head else { throw PlainRefusal.wrongMethod }
        return Response(
            status: .ok,
            headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }
}

/// A page of a few words.
package struct MessagePage: Sendable {
    package struct Link: Sendable {
        var path: String
        var label: String

        package init(path: String, label: String) {
            self.path = path
            self.label = label
        }
    }

    var title: String
    var words: String
    var link: Link?

    package init(title: String, words: String, link: Link? = nil) {
        self.title = title
        self.words = words
        self.link = link
    }
}
