import CCurl
import CCurlShim

/// The transfers under way, and the handles that are free.
///
/// Used by the loop's thread only.
struct ActiveTransfers {
    let multi: MultiHandle
    let limits: HTTPLimits
    private var active: [UnsafeMutableRawPointer: (handle: CURLHandle, transfer: Transfer)] = [:]
    private var free: [CURLHandle] = []

    init(multi: MultiHandle, limits: HTTPLimits) {
        self.multi = multi
        self.limits = limits
    }

    var isEmpty: Bool { active.isEmpty }

    mutating func add(_ transfer: Transfer) {
        guard let handle = free.popLast() ?? CURLHandle() else {
            transfer.finish(.failure(HTTPFailure(kind: .notSent, code: 0, text: "libcurl gave no handle")))
            return
        }
        if let code = handle.prepare(for: transfer, limits: limits) {
            transfer.finish(transfer.result(code: code, handle: handle))
            release(handle, transfer)
            return
        }
        active[handle.pointer] = (handle, transfer)
        curl_multi_add_handle(multi.pointer, handle.pointer)
    }

    /// Moves every transfer on as far as it goes without waiting, and ends those that are done.
    mutating func perform() {
        var running: Int32 = 0
        curl_multi_perform(multi.pointer, &running)
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi.pointer, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let pointer = message.pointee.easy_handle else { continue }
            // The message is gone once the handle is removed.
            let code = message.pointee.data.result
            end(pointer) { handle, transfer in transfer.result(code: code, handle: handle) }
        }
    }

    mutating func giveUp(_ transfer: Transfer, because text: String) {
        guard let pointer = active.first(where: { $0.value.transfer === transfer })?.key else { return }
        end(pointer) { handle, _ in
            .failure(HTTPFailure(kind: handle.hasWritten ? .uncertain : .notSent, code: 0, text: text))
        }
    }

    mutating func close(because text: String) {
        for (_, transfer) in active.values { giveUp(transfer, because: text) }
        for handle in free { handle.close() }
        free = []
    }

    private mutating func end(
        _ pointer: UnsafeMutableRawPointer, result: (CURLHandle, Transfer) -> HTTPResult
    ) {
        guard let (handle, transfer) = active.removeValue(forKey: pointer) else { return }
        curl_multi_remove_handle(multi.pointer, pointer)
        let result = result(handle, transfer)
        release(handle, transfer)
        transfer.finish(result)
    }

    /// Keeps the handle for the next request: making one costs more than the request.
    private mutating func release(_ handle: CURLHandle, _ transfer: Transfer) {
        handle.reset()
        curl_slist_free_all(transfer.headerList)
        transfer.headerList = nil
        if free.count < limits.connections { free.append(handle) } else { handle.close() }
    }
}
