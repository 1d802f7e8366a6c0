import Glibc

/// Lines over a socket, each ended by a line feed.
struct LineChannel {
    private let descriptor: Int32
    private let limit: Int
    private var waiting: [UInt8] = []

    init(_ descriptor: Int32, limit: Int) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// The next line without its end; nothing when the other side has hung up between lines.
    mutating func readLine() throws(ServingError) -> [UInt8]? {
        var searched = 0
        while true {
            if let end = waiting[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(waiting[..<end])
                waiting.removeSubrange(...end)
                return line
            }
            searched = waiting.count
            guard waiting.count <= limit else { throw .tooLong(limit: limit) }
            guard try fill() else {
                guard waiting.isEmpty else { throw .noAnswer }
                return nil
            }
        }
    }

    /// Takes what has come; false at the end of the stream.
    private mutating func fill() throws(ServingError) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
            if count > 0 {
                waiting += buffer[..<count]
                return true
            }
            guard count < 0 else { return false }
            switch errno {
            case EINTR: continue
            case EAGAIN, ECONNRESET: throw .noAnswer
            default: throw .system(what: "read from the control socket", code: errno)
            }
        }
    }

    /// Writes a line, which must have no line feed in it, and its end.
    static func write(_ line: [UInt8], to descriptor: Int32) throws(ServingError) {
        let bytes = line + [UInt8(ascii: "\n")]
        var written = 0
        while written < bytes.count {
            // Without MSG_NOSIGNAL a peer that has gone would end this process with SIGPIPE.
            let count = bytes[written...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 {
                written += count
            } else if errno != EINTR {
                throw errno == EPIPE || errno == EAGAIN || errno == ECONNRESET
                    ? .noAnswer : .system(what: "write to the control socket", code: errno)
            }
        }
    }
}
