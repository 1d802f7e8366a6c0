import HTTPTypes

/// What every answer of the console carries, errors too.
package enum SecurityHeaders {
    /// Nothing but our own style, script and forms.
    package static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    private static let permissions = [
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
        "gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
        "publickey-credentials-get", "screen-wake-lock", "usb", "xr-spatial-tracking",
    ].map { "\($0)=()" }.joined(separator: ", ")

    /// - Parameter isSecure: people reach the console over https.
    /// - Returns: names and values, each name once.
    package static func all(isSecure: Bool) -> [(name: String, value: String)] {
        var headers = [
            ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
            // Addresses hold ids.
            ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("Permissions-Policy", permissions),
        ]
        if isSecure { headers.append(("Strict-Transport-Security", "max-age=31536000")) }
        return headers
    }

    static func add(to fields: inout HTTPFields, isSecure: Bool) {
        for (name, value) in all(isSecure: isSecure) {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        if fields[.cacheControl] == nil { fields[.cacheControl] = "no-store" }
    }
}
