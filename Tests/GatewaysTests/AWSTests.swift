import Gateways
import Testing

@Suite("AWS through SNS")
struct AWSTests {
    private let now: Int64 = 1_781_000_000

    private func changed(_ from: String, _ to: String, in body: String = snsInbound) -> GatewayRequest {
        snsPost(body.replacing(from, with: to))
    }

    @Test("A post of SNS is valid under a certificate or its key, by SHA-256 and by the older SHA-1")
    func signatures() {
        for key in [snsCertificate, snsPublicKey, "\(snsPublicKey)\n\(snsCertificate)"] {
            for body in [snsInbound, snsInboundSha1, snsSubject, snsStatus, snsSubscription, snsUnsubscription] {
                #expect(aws(["public_key": key]).verify(snsPost(body), now: now) == .valid)
            }
        }
    }

    @Test func aKeyThatLostItsLineBreaksOnTheWayIsStillRead() {
        let oneLine = snsCertificate.split(separator: "\n").joined(separator: "\\n")
        #expect(aws(["public_key": oneLine]).verify(snsPost(snsInbound), now: now) == .valid)
    }

    @Test func whatWasChangedIsRefused() {
        let changes = [
            ("walk", "talk"), ("22b80b92", "22b80b93"), ("2026-06-09", "2026-06-10"),
            (#""SignatureVersion":"2""#, #""SignatureVersion":"1""#), ("Hello", #"\u0048ullo"#),
        ]
        for (from, to) in changes {
            #expect(aws().verify(changed(from, to), now: now) == .invalid(.wrong), "\(from)")
        }
        #expect(aws().verify(changed("A text", "A test", in: snsSubject), now: now) == .invalid(.wrong))
        #expect(aws().verify(changed(#""Subject":"A text","#, "", in: snsSubject), now: now) == .invalid(.wrong))
        #expect(
            aws().verify(changed(#""SignatureVersion":"2""#, #""SignatureVersion":"3""#), now: now)
                == .invalid(.unknownScheme))
        #expect(aws().verify(changed("texts", "other"), now: now) == .invalid(.foreignAccount))
        #expect(aws().verify(snsPost(String(snsInbound.dropLast(20))), now: now) == .invalid(.unreadableBody))
    }

    @Test("An escape that means the same letter is the same text")
    func escapes() {
        #expect(aws().verify(changed("Hello", #"\u0048ello"#), now: now) == .valid)
    }

    @Test("A certificate that was fetched counts only while it is valid, and then SNS must come again")
    func expiry() throws {
        let gateway = aws(["public_key": nil])
        let address = try #require(gateway.certificateAddress(for: snsPost(snsInbound)))
        let trusting = gateway.trusting(certificate: Array(snsCertificate.utf8), at: address)
        #expect(trusting.verify(snsPost(snsInbound), now: 1_700_000_000) == .unconfigured(setting: "public_key"))
        #expect(trusting.verify(snsPost(snsInbound), now: 3_000_000_000) == .unconfigured(setting: "public_key"))
        // One in the settings is trusted for as long as it stands there.
        #expect(aws().verify(snsPost(snsInbound), now: 3_000_000_000) == .valid)
    }

    @Test(
        "Nobody can make us read a certificate from elsewhere",
        arguments: [
            "http://sns.eu-west-2.amazonaws.com/a.pem", "https://sns.eu-west-2.amazonaws.com.evil.test/a.pem",
            "https://evil.test/a.pem", "https://sns.eu-west-2.amazonaws.com@evil.test/a.pem",
            "https://sns.eu-west-2.amazonaws.com:444/a.pem", "https://sns.eu-west-2.amazonaws.com/x/a.pem",
            "https://sns.eu-west-2.amazonaws.com/a.pem?b", "https://sns.eu-west-2.amazonaws.com/a.pem#.pem",
            "https://sns.eu-west-2.amazonaws.com/.pem", "https://sns.eu-west-2.amazonaws.com/../a.pem",
            "https://sns.eu-west-2.amazonaws.com/%2e.pem", "https://snsx.eu-west-2.amazonaws.com/a.pem",
            "https://sns.eu-west-1.amazonaws.com/a.pem", "https://sns.eu-west-2.amazonaws.com.cn/a.pem",
            "HTTPS://sns.eu-west-2.amazonaws.com/a.pem", "https://sns.eu-west-2.amazonaws.com/a.pem\n", "", "a.pem",
            "https://s3.amazonaws.com/sns.eu-west-2.amazonaws.com/a.pem", "https://sns.amazonaws.com/a.pem",
            "https://sns.eu-west-2.amazonaws.com\\\\@evil.test/a.pem",
        ])
    func pinnedAddress(address: String) {
        let usual =
            "https://sns.eu-west-2.amazonaws.com/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem"
        let request = changed(usual, address.replacing("\n", with: "\\n"))
        #expect(aws().certificateAddress(for: request) == nil)
        #expect(aws().verify(request, now: now).refusal?.status == 403)
        #expect(aws().certificateAddress(for: snsPost(snsInbound)) == usual)
    }

    @Test("What was read at the address is trusted for that address only")
    func fetchedCertificate() throws {
        let gateway = aws(["public_key": nil])
        let request = snsPost(snsInbound)
        #expect(gateway.verify(request, now: now).refusal?.status == 503)
        let address = try #require(gateway.certificateAddress(for: request))
        let pem = Array(snsCertificate.utf8)
        #expect(gateway.trusting(certificate: pem, at: address).verify(request, now: now) == .valid)
        #expect(gateway.trusting(certificate: pem, at: address + "x").verify(request, now: now) != .valid)
        let nonsense = [
            "", "-----BEGIN CERTIFICATE-----", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
        ]
        for text in nonsense {
            #expect(gateway.trusting(certificate: Array(text.utf8), at: address).verify(request, now: now) != .valid)
        }
    }

    @Test("A certificate that was cut is no key")
    func spoiledCertificates() {
        let pem = Array(snsCertificate.utf8)
        for length in stride(from: 0, to: pem.count - 60, by: 13) {
            let cut = String(decoding: pem[..<length], as: UTF8.self) + "\n-----END CERTIFICATE-----"
            #expect(aws(["public_key": cut]).verify(snsPost(snsInbound), now: now) != .valid)
        }
    }

    @Test func aTextWithASubjectAndAnyLettersIsRead() throws {
        guard case .message(let message) = try aws().parse(snsPost(snsSubject), at: .status).first else {
            Issue.record("no text")
            return
        }
        #expect(message == GatewaySample.aws.inboundMessage)
    }

    @Test("A subscription is confirmed by a request of our own making, for our own topic")
    func subscription() throws {
        let request = try #require(aws().confirmation(of: snsPost(snsSubscription)))
        #expect(
            request.url
                == "https://sns.eu-west-2.amazonaws.com/?Action=ConfirmSubscription"
                + "&TopicArn=arn%3Aaws%3Asns%3Aeu-west-2%3A123456789012%3Atexts"
                + "&Token=2336412f37fb687f5d51e6e2425c464de&Version=2010-03-31")
        #expect(try aws().parse(snsPost(snsSubscription), at: .inbound).isEmpty)
        #expect(aws().confirmation(of: snsPost(snsInbound)) == nil)
        #expect(aws().confirmation(of: snsPost(snsUnsubscription)) == nil)
        #expect(try aws().parse(snsPost(snsUnsubscription), at: .inbound).isEmpty)
        #expect(aws(["topic_arn": "arn:aws:sns:eu-west-2:1:other"]).confirmation(of: snsPost(snsSubscription)) == nil)
    }

    @Test(arguments: [
        ("TEXT_QUEUED", DeliveryState.queued, FailureKind?.none), ("TEXT_PENDING", .queued, nil),
        ("TEXT_SUCCESSFUL", .sent, nil), ("TEXT_DELIVERED", .delivered, nil), ("TEXT_BLOCKED", .failed, .filtered),
        ("TEXT_INVALID", .failed, .badNumber), ("TEXT_UNREACHABLE", .failed, .unreachable),
        ("TEXT_TTL_EXPIRED", .failed, .gatewayTrouble), ("TEXT_UNKNOWN", .ignored, nil), ("TEXT_NEW", .ignored, nil),
    ])
    func everyEventIsUnderstood(event: String, state: DeliveryState, kind: FailureKind?) throws {
        let request = changed("TEXT_DELIVERED", event, in: snsStatus)
        guard case .receipt(let receipt) = try aws().parse(request, at: .status).first else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.state == state)
        #expect(receipt.reason?.kind == kind)
        #expect(receipt.ourReference == "r-17-1")
    }

    /// The signature was made by AWS's own Python library, botocore 1.44.5, for the same request at the same moment.
    @Test func aTextIsSentAndSignedAsAWSWantsIt() throws {
        let sent = try aws().buildSend(GatewaySample.message, now: now)
        #expect(sent.url == "https://sms-voice.eu-west-2.amazonaws.com/")
        #expect(
            String(decoding: sent.body, as: UTF8.self)
                == #"{"DestinationPhoneNumber":"+447700900123","OriginationIdentity":"+447700900456","#
                + #""MessageBody":"Your walk is on Thursday at 2.","MessageType":"TRANSACTIONAL","#
                + #""Context":{"reference":"r-17-1"},"TimeToLive":14400}"#)
        #expect(sent.headers.contains { $0 == ("X-Amz-Date", "20260609T101320Z") })
        #expect(
            sent.headers.last?.1
                == "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260609/eu-west-2/sms-voice/aws4_request, "
                + "SignedHeaders=content-type;host;x-amz-date;x-amz-target, "
                + "Signature=6089f45232465be2f88af2fe54faa37d2eb25e51a0b79d6a7f11b30ab641229b")
    }

    @Test(arguments: [
        (400, "ThrottlingException", "", "deferred", FailureKind.gatewayTrouble),
        (400, "com.amazonaws#ConflictException", "DESTINATION_PHONE_NUMBER_OPTED_OUT", "failed", .optedOut),
        (400, "AccessDeniedException", "", "failed", .configuration),
        (400, "ServiceQuotaExceededException", "", "failed", .configuration),
        (400, "NewException", "", "failed", .unknown), (500, "InternalServerException", "", "unknown", .gatewayTrouble),
    ])
    func aRefusalSaysWhy(status: Int, type: String, reason: String, outcome: String, kind: FailureKind) {
        let body = #"{"__type":"\#(type)","Reason":"\#(reason)","Message":"+447700900123"}"#
        let result = aws().interpret(.answered(status: status, headers: [], body: Array(body.utf8)))
        #expect(result.label == outcome)
        #expect(result.reason?.kind == kind)
    }

    @Test func settingsThatAreMissingAreNamed() {
        #expect(aws(["topic_arn": "arn:aws:sqs:x"]).missingSettings == ["topic_arn"])
        #expect(aws(["public_key": nil, "from": nil]).missingSettings == ["from"])
        let short = aws(["access_key_id": nil, "secret_access_key": nil, "api_key": "A", "api_secret": "B"])
        #expect(short.missingSettings.isEmpty)
    }
}
