import Conversations
import Logging
import ServiceLifecycle
import Store

/// The writer as a service: it ends last, after everybody who needs it.
struct WriterService: Service {
    let writer: WriterLoop
    /// Ends the process, because of a fault of the disk.
    let endAll: @Sendable (StoreError) -> Void

    /// Runs until shut down; throws what ended the writer, if something did.
    func run() async throws {
        try writer.start()
        let fault = await withTaskCancellationOrGracefulShutdownHandler {
            await writer.waitForEnd()
        } onCancelOrGracefulShutdown: {
            writer.stop()
        }
        guard let fault else { return }
        if fault.isDamage {
            // Whoever waits is answered 503 first; then nothing else is done with a disk that may not be trusted.
            try? await Task.sleep(for: .milliseconds(200))
            endAll(fault)
        }
        throw fault
    }
}

/// The channel log as a service: what was gathered is written each second, and once more at the end.
struct ChannelLogService: Service {
    let log: ChannelLog
    let writer: WriterLoop

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await log.flush(writer)
                try? await Task.sleep(for: .seconds(1))
            }
        }
        await log.flush(writer)
    }
}

/// The senders as a service: on shutdown they take no more, and finish what is under way.
struct SenderService: Service {
    let sender: OutboxSender
    let writer: WriterLoop

    func run() async throws {
        await withTaskCancellationOrGracefulShutdownHandler {
            await sender.run(writer: writer)
        } onCancelOrGracefulShutdown: {
            Task { await sender.drain(writer) }
        }
    }
}

/// The socket for commands as a service.
struct ControlService: Service {
    let database: String
    let control: ServiceControl

    func run() async throws {
        let server = try ControlServer.start(for: database) { line in
            await control.answer(line).line
        }
        defer { server.stop() }
        try? await gracefulShutdown()
    }
}
