// Bare Hummingbird: collects the body of a gateway's POST and answers 204. What a webhook of ours costs beyond this is
// ours.
//
// bare-server [--threads 2]

import BenchmarkSupport
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
    onServerRunning: { channel in print("http://127.0.0.1:\(channel.localAddress?.port ?? 0)") },
    eventLoopGroupProvider: .shared(threads))
setvbuf(stdout, nil, _IOLBF, 0)
try await application.run()
