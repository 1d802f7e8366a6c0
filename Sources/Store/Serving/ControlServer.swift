import Foundation
import Glibc
import Synchronization

/// Answers commands on the control socket; hold the `ServerLock` before making one.
package final class ControlServer: Sendable {
    /// Answers one line with one line; throwing hangs up on the asker.
    package typealias Answer = @Sendable ([UInt8]) async throws -> [UInt8]

    private let path: String
    private let descriptor: Int32
    private let answer: Answer
    private let room = DispatchSemaphore(value: ControlSocket.connections)
    /// Set once by `stop`.
    private let isStopped = Atomic(false)

    private init(path: String, descriptor: Int32, answer: @escaping Answer) {
        self.path = path
        self.descriptor = descriptor
        self.answer = answer
    }

    deinit {
        Glibc.close(descriptor)
    }

    /// Listens beside `database` and answers on threads of its own until `stop`.
    ///
    /// A socket left by a process that died is replaced: whoever holds the lock is the only server.
    package static func start(for database: String, answer: @escaping Answer) throws(ServingError) -> ControlServer {
        let path = ControlSocket.path(of: database)
        let descriptor = try ControlSocket.makeSocket()
        unlink(path)
        // The file gets its mode when it is made: until `listen` below nobody can connect, and then it is 0600.
        let bound: Int32
        do {
            bound = try ControlSocket.withAddress(path) { Glibc.bind(descriptor, $0, $1) }
        } catch {
            Glibc.close(descriptor)
            throw error
        }
        guard bound == 0, chmod(path, 0o600) == 0, listen(descriptor, 16) == 0 else {
            let code = errno
            Glibc.close(descriptor)
            throw .system(what: "listen on \(path)", code: code)
        }
        let server = ControlServer(path: path, descriptor: descriptor, answer: answer)
        Thread.detachNewThread { server.acceptAll() }
        return server
    }

    /// Takes no more requests and removes the socket; answers under way are finished.
    package func stop() {
        guard !isStopped.exchange(true, ordering: .sequentiallyConsistent) else { return }
        unlink(path)
        // Wakes the thread that waits in `accept`.
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private func acceptAll() {
        while !isStopped.load(ordering: .sequentiallyConsistent) {
            room.wait()
            let connection = accept(descriptor, nil, nil)
            guard connection >= 0 else {
                room.signal()
                // A listener that fails for want of descriptors is tried again, not spun on.
                if errno == EMFILE || errno == ENFILE || errno == ENOMEM { usleep(100_000) }
                continue
            }
            _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
            Thread.detachNewThread {
                self.serve(connection)
                Glibc.close(connection)
                self.room.signal()
            }
        }
    }

    /// Answers the lines of one connection in order.
    private func serve(_ connection: Int32) {
        ControlSocket.setPatience(of: connection)
        var channel = LineChannel(connection, limit: ControlSocket.longestRequest)
        while let request = try? channel.readLine() {
            guard let reply = wait(for: request), reply.count <= ControlSocket.longestAnswer,
                (try? LineChannel.write(reply, to: connection)) != nil
            else { return }
        }
    }

    /// Runs the asynchronous answer from this thread, which belongs to the connection and may block.
    private func wait(for request: [UInt8]) -> [UInt8]? {
        let done = DispatchSemaphore(value: 0)
        let box = Reply()
        Task { [answer] in
            let reply = try? await answer(request)
            box.put(reply)
            done.signal()
        }
        done.wait()
        return box.take()
    }
}

/// Carries an answer from a task to the thread that waits for it.
private final class Reply: Sendable {
    private let bytes = Mutex<[UInt8]?>(nil)

    func put(_ reply: [UInt8]?) { bytes.withLock { $0 = reply } }
    func take() -> [UInt8]? { bytes.withLock { $0 } }
}
