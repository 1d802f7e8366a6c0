import Crypto
import CryptoExtras
import Foundation

/// Passwords kept as scrypt keys (RFC 7914).
package struct PasswordHash: Sendable {
    /// N = 2^17, r = 8, p = 1: 128 MiB, some tenths of a second (OWASP's password storage cheat sheet).
    package static let standard = PasswordHash(rounds: 1 << 17)
    private static let saltCount = 16

    private let rounds: Int

    /// - Parameter rounds: N, a power of two; less than `standard` for tests only.
    package init(rounds: Int) { self.rounds = rounds }

    /// Salt and key of a password.
    ///
    /// - Parameters:
    ///   - password: as it was typed.
    ///   - salt: 16 random bytes.
    /// - Returns: 16 bytes of salt and 32 of key.
    /// - Throws: what the cipher library throws, for want of memory.
    package func make(_ password: String, salt: [UInt8]) throws -> [UInt8] {
        salt + (try Self.scrypt([UInt8](Self.prepared(password).utf8), salt: salt, rounds: rounds, block: 8, lanes: 1))
    }

    /// Whether it is the password that `kept` was made of.
    ///
    /// It takes as long for a user that there is not: pass nothing then.
    package func matches(_ password: String, _ kept: [UInt8]?) -> Bool {
        let salt = kept.map { Array($0.prefix(Self.saltCount)) } ?? [UInt8](repeating: 0, count: Self.saltCount)
        guard let made = try? make(password, salt: salt), let kept else { return false }
        return areEqual(made, kept)
    }

    /// One text for all ways to type it: composed, as NIST SP 800-63B advises.
    private static func prepared(_ password: String) -> String { password.precomposedStringWithCompatibilityMapping }

    package static func scrypt(
        _ password: [UInt8], salt: [UInt8], rounds: Int, block: Int, lanes: Int, count: Int = 32
    ) throws -> [UInt8] {
        try KDF.Scrypt.deriveKey(
            from: password, salt: salt, outputByteCount: count, rounds: rounds, blockSize: block, parallelism: lanes,
            maxMemory: 128 * block * (rounds + lanes + 4)
        ).withUnsafeBytes { [UInt8]($0) }
    }
}

/// Compares without telling by its time where they differ.
package func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}

/// What works out passwords: at most two at once, away from the threads that answer others.
package final class PasswordDesk: Sendable {
    /// More than wait are turned away.
    private static let longestQueue = 16

    private let queue: OperationQueue
    package let hash: PasswordHash

    package init(_ hash: PasswordHash = .standard) {
        self.hash = hash
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
    }

    package struct TooMany: Error {}

    /// Throws `TooMany` if so many sign in at this moment that it would take long.
    package func matches(_ password: String, _ kept: [UInt8]?) async throws -> Bool {
        let hash = hash
        return try await carryOut { hash.matches(password, kept) }
    }

    /// Throws `TooMany`, or what scrypt throws.
    package func make(_ password: String, salt: [UInt8]) async throws -> [UInt8] {
        let hash = hash
        return try await carryOut { try hash.make(password, salt: salt) }
    }

    private func carryOut<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        guard queue.operationCount < Self.longestQueue else { throw TooMany() }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result { try body() }) }
        }
    }
}
