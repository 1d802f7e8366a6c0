import CCurl
import CCurlShim

/// One of libcurl's easy handles.
struct CURLHandle {
    let pointer: UnsafeMutableRawPointer

    init?() {
        guard let pointer = curl_easy_init() else { return nil }
        self.pointer = pointer
    }

    func close() { curl_easy_cleanup(pointer) }

    func reset() { curl_easy_reset(pointer) }

    /// Whether any byte of the request was written to a connection.
    ///
    /// libcurl counts what it wrote to a proxy too; where the proxy refused the way, nothing went further.
    var hasWritten: Bool {
        let proxyStatus = longInfo(CURLINFO_HTTP_CONNECTCODE)
        if proxyStatus != 0 && !(200...299).contains(proxyStatus) { return false }
        return longInfo(CURLINFO_REQUEST_SIZE) > 0 || offsetInfo(CURLINFO_PRETRANSFER_TIME_T) > 0
    }

    func longInfo(_ info: CURLINFO) -> Int {
        var value = 0
        return linkline_get_long(pointer, info, &value) == CURLE_OK ? value : 0
    }

    func offsetInfo(_ info: CURLINFO) -> Int {
        var value: curl_off_t = 0
        return linkline_get_offset(pointer, info, &value) == CURLE_OK ? Int(value) : 0
    }

    /// Sets everything for this transfer.
    ///
    /// Returns the first option that libcurl refused, as its code, or nil.
    func prepare(for transfer: Transfer, limits: HTTPLimits) -> CURLcode? {
        let request = transfer.request
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        let codes = [
            linkline_set_string(pointer, CURLOPT_URL, request.url),
            linkline_set_string(pointer, CURLOPT_PROTOCOLS_STR, "http,https"),
            linkline_set_long(pointer, CURLOPT_FOLLOWLOCATION, 0),
            linkline_set_long(pointer, CURLOPT_NOSIGNAL, 1),
            // One request a connection at a time: a multiplexed one fails with others for no fault of its own.
            linkline_set_long(pointer, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
            linkline_set_long(pointer, CURLOPT_CONNECTTIMEOUT_MS, limits.connectMilliseconds),
            linkline_set_long(pointer, CURLOPT_TIMEOUT_MS, limits.totalMilliseconds),
            linkline_set_string(pointer, CURLOPT_USERAGENT, "linkline"),
            linkline_set_pointer(pointer, CURLOPT_PRIVATE, context),
            linkline_set_pointer(pointer, CURLOPT_WRITEDATA, context),
            linkline_set_data_callback(pointer, CURLOPT_WRITEFUNCTION, takeBody),
            linkline_set_pointer(pointer, CURLOPT_HEADERDATA, context),
            linkline_set_data_callback(pointer, CURLOPT_HEADERFUNCTION, takeHeader),
            linkline_set_list(pointer, CURLOPT_HTTPHEADER, makeHeaders(for: transfer)),
            limits.usesProxyOfEnvironment ? CURLE_OK : linkline_set_string(pointer, CURLOPT_PROXY, ""),
        ]
        return (codes + setMethod(of: transfer, context: context)).first { $0 != CURLE_OK }
    }

    /// Sets the method and body.
    ///
    /// When a kept connection closes before a byte of the answer has come, libcurl takes it for one that died of age
    /// and repeats the request, a POST too, up to five times; a gateway that read it and then failed would send the
    /// text again. It does so only if it can wind the body back, and our seek function says no. A request without a
    /// body has nothing to wind back, so it gets a fresh connection, except for GET and HEAD, which may be repeated.
    private func setMethod(of transfer: Transfer, context: UnsafeMutableRawPointer) -> [CURLcode] {
        let request = transfer.request
        switch request.method {
        case "GET" where request.body.isEmpty: return [linkline_set_long(pointer, CURLOPT_HTTPGET, 1)]
        case "HEAD" where request.body.isEmpty: return [linkline_set_long(pointer, CURLOPT_NOBODY, 1)]
        default:
            return [
                linkline_set_long(pointer, CURLOPT_POST, 1),
                linkline_set_string(pointer, CURLOPT_CUSTOMREQUEST, request.method),
                linkline_set_offset(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count)),
                linkline_set_pointer(pointer, CURLOPT_READDATA, context),
                linkline_set_data_callback(pointer, CURLOPT_READFUNCTION, giveBody),
                linkline_set_seek_callback(pointer, refuseToSeek),
                linkline_set_long(pointer, CURLOPT_FRESH_CONNECT, request.body.isEmpty ? 1 : 0),
            ]
        }
    }

    private func makeHeaders(for transfer: Transfer) -> UnsafeMutablePointer<curl_slist>? {
        // Without this libcurl asks for leave before a long body, and many servers never answer that.
        var list = curl_slist_append(nil, "Expect:")
        for (name, value) in transfer.request.headers {
            // A name with ";" is how libcurl takes a header without a value.
            list = curl_slist_append(list, value.isEmpty ? "\(name);" : "\(name): \(value)") ?? list
        }
        transfer.headerList = list
        return list
    }
}

private func transfer(_ context: UnsafeMutableRawPointer) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
}

private let takeBody: linkline_data_callback = { data, size, count, context in
    guard let data, let context else { return 0 }
    return transfer(context).append(UnsafeRawBufferPointer(start: data, count: size * count))
}

private let takeHeader: linkline_data_callback = { data, size, count, context in
    guard let data, let context else { return 0 }
    return transfer(context).appendHeader(UnsafeRawBufferPointer(start: data, count: size * count))
}

private let giveBody: linkline_data_callback = { data, size, count, context in
    guard let data, let context else { return 0 }
    return transfer(context).read(into: UnsafeMutableRawBufferPointer(start: data, count: size * count))
}

private let refuseToSeek: linkline_seek_callback = { _, _, _ in CURL_SEEKFUNC_FAIL }
