import Gateways
import Testing

@Suite("Every gateway keeps the contract")
struct GatewayContractTests {
    @Test(arguments: GatewaySample.all)
    func itsOwnRequestsAreValid(sample: GatewaySample) {
        #expect(sample.gateway.verify(sample.inbound, now: sample.now) == .valid)
        #expect(sample.gateway.verify(sample.status, now: sample.now) == .valid)
    }

    @Test(arguments: GatewaySample.all.filter(\.signsRequests))
    func aRequestWithOneByteChangedIsRefused(sample: GatewaySample) {
        let unsigned = sample.inbound.body.firstRange(of: Array(sample.unsigned.utf8)) ?? 0..<0
        for index in stride(from: 0, to: sample.inbound.body.count, by: 7) where !unsigned.contains(index) {
            var request = sample.inbound
            request.body[index] ^= 0x01
            #expect(sample.gateway.verify(request, now: sample.now) != .valid, "byte \(index)")
        }
        guard sample.isAddressSigned else { return }
        var request = sample.inbound
        request.url += "x"
        #expect(sample.gateway.verify(request, now: sample.now).refusal?.status == 403)
    }

    @Test(arguments: GatewaySample.all)
    func aRequestWithoutHeadersOrBodyIsRefused(sample: GatewaySample) {
        var request = sample.inbound
        request.headers = []
        #expect(sample.gateway.verify(request, now: sample.now).refusal?.status == 403)
        request = sample.inbound
        request.body = []
        guard sample.signsRequests else { return }
        #expect(sample.gateway.verify(request, now: sample.now).refusal?.status == 403)
    }

    @Test(arguments: GatewaySample.all.filter { !$0.signsRequests })
    func aTokenWithOneByteChangedIsRefused(sample: GatewaySample) {
        for (index, header) in sample.inbound.headers.enumerated() where header.0 == "Authorization" {
            for position in 0..<header.1.utf8.count {
                var bytes = Array(header.1.utf8)
                bytes[position] ^= 0x01
                var request = sample.inbound
                request.headers[index].1 = String(decoding: bytes, as: UTF8.self)
                #expect(sample.gateway.verify(request, now: sample.now).refusal?.status == 403, "byte \(position)")
            }
        }
    }

    /// A missing secret is our fault: 403 would make some gateways drop patients' texts for ever.
    @Test(arguments: GatewaySample.all)
    func withoutASecretNothingIsValidAndTheGatewayIsAskedToComeAgain(sample: GatewaySample) {
        let verdict = sample.withoutSecret.verify(sample.inbound, now: sample.now)
        #expect(verdict.refusal?.status == 503)
    }

    @Test(arguments: GatewaySample.all)
    func aTextIsReadAsTheSameMessageEachTime(sample: GatewaySample) throws {
        for _ in 0..<2 {
            #expect(try sample.gateway.parse(sample.inbound, at: .inbound) == [.message(sample.inboundMessage)])
        }
    }

    @Test(arguments: GatewaySample.all)
    func newsOfATextIsReadAsAReceipt(sample: GatewaySample) throws {
        #expect(try sample.gateway.parse(sample.status, at: .status) == [.receipt(sample.statusReceipt)])
    }

    @Test(arguments: GatewaySample.all)
    func nonsenseIsRefusedWithoutQuotingIt(sample: GatewaySample) {
        for body in ["", "=", "&&&", "%", "{}", "[1]", "my number is 07700900123 and I feel low", "\u{0}"] {
            for door in GatewayDoor.allCases {
                var request = sample.inbound
                request.body = Array(body.utf8)
                do throws(GatewayError) {
                    _ = try sample.gateway.parse(request, at: door)
                    Issue.record("\(body.debugDescription) was read as something")
                } catch {
                    #expect(!"\(error)".contains("07700900123"))
                    #expect(!"\(error)".contains("low"))
                    #expect(error.answer.status == 400)
                }
            }
        }
    }

    /// A body in the answer could be texted to the patient.
    @Test(arguments: GatewaySample.all)
    func storedEventsAreAcknowledgedWithoutAnythingToText(sample: GatewaySample) {
        for events in [[], [GatewayEvent.message(sample.inboundMessage)], [.receipt(sample.statusReceipt)]] {
            let answer = sample.gateway.acknowledge(events)
            #expect((200...204).contains(answer.status))
            #expect(answer.body.isEmpty || answer.contentType?.hasPrefix("text/xml") ?? false)
        }
    }

    @Test(arguments: GatewaySample.all)
    func aSendIsTheSameRequestEachTime(sample: GatewaySample) throws {
        let first = try sample.gateway.buildSend(GatewaySample.message, now: 0)
        let second = try sample.gateway.buildSend(GatewaySample.message, now: 0)
        #expect(first.method == second.method && first.url == second.url && first.body == second.body)
        #expect(first.url.hasPrefix("https://"))
        #expect(!first.url.contains("447700900123"), "numbers in addresses end in access logs")
    }

    @Test(arguments: GatewaySample.all)
    func aTextToANameOrWithoutWordsIsNotBuilt(sample: GatewaySample) {
        var message = GatewaySample.message
        message.to = GatewayAddress("GOVUK")
        #expect(throws: GatewayError.self) { try sample.gateway.buildSend(message, now: 0) }
        message = GatewaySample.message
        message.text = ""
        #expect(throws: GatewayError.self) { try sample.gateway.buildSend(message, now: 0) }
    }

    @Test(arguments: GatewaySample.all)
    func anAcceptedTextHasItsID(sample: GatewaySample) {
        #expect(sample.gateway.interpret(sample.accepted) == .accepted(id: sample.acceptedID))
    }

    @Test(arguments: GatewaySample.all)
    func onlyWhatWasSurelyNotTakenIsSentAgain(sample: GatewaySample) {
        #expect(sample.gateway.interpret(.notSent(reason: "refused")).label == "deferred")
        #expect(sample.gateway.interpret(.interrupted(reason: "time-out")).label == "unknown")
        for status in [429] {
            #expect(sample.gateway.interpret(.answered(status: status, headers: [], body: [])).label == "deferred")
        }
        for status in [200, 201, 202, 500, 502, 503, 504, 599, 100, 0, 999] {
            #expect(
                sample.gateway.interpret(.answered(status: status, headers: [], body: [])).label == "unknown",
                "status \(status)")
        }
        for status in [301, 400, 401, 403, 404, 410, 422] {
            #expect(
                sample.gateway.interpret(.answered(status: status, headers: [], body: [])).label == "failed",
                "status \(status)")
        }
    }

    @Test(arguments: GatewaySample.all)
    func answersThatAreNotInTheGatewaysFormNeverCountAsTaken(sample: GatewaySample) {
        for body in ["", "null", "[]", "{", "<html>busy</html>", "{\"sid\":null}", "{\"sid\":\"\"}", "{\"sid\":7}"] {
            let result = TransportResult.answered(status: 201, headers: [], body: Array(body.utf8))
            #expect(sample.gateway.interpret(result).label == "unknown", "\(body)")
        }
    }

    /// The gateway's own sentences quote numbers and texts, so outcomes never repeat them.
    @Test(arguments: GatewaySample.all, [200, 302, 400, 401, 404, 429, 500])
    func outcomesQuoteNothing(sample: GatewaySample, status: Int) {
        let body = #"{"code":21211,"message":"The number +447700900123 said I feel low","status":400}"#
        let outcome = sample.gateway.interpret(.answered(status: status, headers: [], body: Array(body.utf8)))
        #expect(!"\(outcome)".contains("900123"))
        #expect(!"\(outcome)".contains("feel low"))
    }

    @Test(arguments: GatewaySample.all)
    func logsHoldNoSecretNumberOrWord(sample: GatewaySample) throws {
        let request = try sample.gateway.buildSend(GatewaySample.message, now: 0)
        var lines = request.headers.map { "\($0.0): \($0.1)" }
        lines.append(request.url)
        // A body that is nothing but the words is never logged.
        if !request.headers.contains(where: { $0.1.hasPrefix("text/plain") }) {
            lines.append(String(decoding: request.body, as: UTF8.self))
        }
        if let lookUp = try sample.gateway.lookUp(for: GatewaySample.message, now: 0) {
            lines += [lookUp.url] + lookUp.headers.map { "\($0.0): \($0.1)" }
        }
        lines += sample.secrets.map { "the secret is \($0)." }
        lines.append(String(decoding: sample.inbound.body, as: UTF8.self))
        for line in lines {
            let redacted = sample.gateway.redact(line)
            for secret in sample.secrets { #expect(!redacted.contains(secret)) }
            #expect(!redacted.contains("7700900123"))
            #expect(!redacted.contains("walk"))
            #expect(sample.gateway.redact(redacted) == redacted)
        }
    }

    @Test(arguments: GatewaySample.all)
    func printingAGatewayPrintsNoSecret(sample: GatewaySample) {
        var dumped = ""
        dump(sample.gateway, to: &dumped)
        for secret in sample.secrets {
            #expect(!dumped.contains(secret))
            #expect(!"\(sample.gateway)".contains(secret))
            #expect(!String(reflecting: sample.gateway).contains(secret))
        }
    }
}
