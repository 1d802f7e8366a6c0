/// Makes requests over libcurl, all of them on one thread of its own.
///
/// A request is made once: no redirect is followed, and none is repeated on a fresh connection if it might have been
/// read on the old one. When the task that waits is cancelled, the request is given up and its result says whether
/// anything was written.
package final class HTTPClient: HTTPSending {
    private let loop: TransferLoop

    /// Starts the thread.
    ///
    /// It ends with `shutDown`, or when the client is gone.
    package init(limits: HTTPLimits) throws(HTTPFailure) {
        loop = try TransferLoop(limits: limits)
        loop.start()
    }

    deinit {
        loop.stop(graceMilliseconds: 0)
    }

    package func send(_ request: HTTPRequest) async -> HTTPResult {
        if let flaw = request.flaw { return .failure(HTTPFailure(kind: .notSent, code: 0, text: flaw)) }
        let transfer = Transfer(request: request, answerLimit: loop.limits.answerBytes)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                loop.begin(transfer, continuation)
            }
        } onCancel: {
            loop.cancel(transfer)
        }
    }

    /// Takes no more requests, lets those under way end for as long as the grace lasts, gives up the rest, and returns
    /// when the thread has ended.
    ///
    /// Calling it again only waits.
    package func shutDown(graceMilliseconds: Int) async {
        loop.stop(graceMilliseconds: graceMilliseconds)
        await loop.waitForEnd()
    }
}
