package import NIOCore

/// Closes a connection on which a request does not begin, or does not end, within some seconds.
///
/// The server's own time-out is of silence: a client that sends its headers byte by byte is never silent. Here the time
/// for the headers runs from the opening of the connection, or from an answer, to their last line; nothing that is
/// passed on is looked at, since the first thing that comes after that is the request.
package final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = Any
    package typealias OutboundIn = Any

    private let headSeconds: Int64
    /// From the headers to the answer.
    private static let wholeSeconds: Int64 = 15
    private var deadline: Scheduled<Void>?
    private var hasRequest = false

    /// - Parameter headSeconds: seconds from the opening of a connection, or from an answer, to a request's headers.
    package init(headSeconds: Int) {
        self.headSeconds = Int64(headSeconds)
    }

    package func channelActive(context: ChannelHandlerContext) {
        close(context, in: headSeconds)
        context.fireChannelActive()
    }

    package func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { close(context, in: headSeconds) }
    }

    package func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

    package func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if !hasRequest {
            hasRequest = true
            close(context, in: Self.wholeSeconds)
        }
        context.fireChannelRead(data)
    }

    package func flush(context: ChannelHandlerContext) {
        hasRequest = false
        close(context, in: headSeconds)
        context.flush()
    }

    private func close(_ context: ChannelHandlerContext, in seconds: Int64) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
    }
}
