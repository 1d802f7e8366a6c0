// Bare Hummingbird: collects the body of a gateway's POST and answers 204. What a webhook of ours costs beyond this is
// ours.
//
// bare-server [--threads 2]

import BenchmarkSupport
import Foundation
import Hummingbird
import NIOPosix

let router = Router()
router.post("webhooks/:channel/inbound") { request, _ in
    _ = try await request.body.collect(upTo: 64 * 1024)
    return Response(status: .noContent, headers: [.cacheControl: "no-store"])
}
let threads = MultiThreadedEventLoopGroup(numberOfThreads: ToolOptions().number("--threads", otherwise: 2))
let application = Application(
    router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
    // Written at once: whoever started it waits for this line.
    onServerRunning: { channel in
        let port = channel.localAddress?.port ?? 0
        FileHandle.standardOutput.write(Data("http://127.0.0.1:\(port)\n".utf8))
    },
    eventLoopGroupProvider: .shared(threads))
try await application.run()
