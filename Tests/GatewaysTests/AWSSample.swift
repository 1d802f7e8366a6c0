import Gateways

let awsTopic = "arn:aws:sns:eu-west-2:123456789012:texts"
let awsSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"

func aws(_ changes: [String: String?] = [:]) -> AWSGateway {
    let settings: [String: String?] = [
        "topic_arn": awsTopic, "public_key": snsCertificate, "access_key_id": "AKIDEXAMPLE",
        "secret_access_key": awsSecret, "from": "+447700900456",
    ]
    let all = settings.merging(changes) { $1 }
    return AWSGateway(configuration: AWSConfiguration { all[$0] ?? nil })
}

/// A post of SNS; its signature stands in the body.
func snsPost(_ body: String, url: String = inboundURL) -> GatewayRequest {
    GatewayRequest(
        method: "POST", url: url, headers: [("content-type", "text/plain; charset=UTF-8")], body: Array(body.utf8))
}

extension GatewaySample {
    // Signed with Python's cryptography 50.0.2 over the text that AWS's documentation describes.
    static let aws = GatewaySample(
        gateway: GatewaysTests.aws(), withoutSecret: GatewaysTests.aws(["public_key": ""]), secrets: [awsSecret],
        inbound: snsPost(snsInbound),
        inboundMessage: InboundMessage(
            key: "cae173d2-66b9-564c-8309-21f858e9fb84", from: GatewayAddress("+447700900123"),
            to: GatewayAddress("+447700900456"), text: "Hello there, can we walk on?", receivedAt: 1_780_999_999,
            parts: 1, mediaCount: 0, optOutType: nil),
        status: snsPost(snsStatus, url: "https://texts.example.org/webhooks/main/status"),
        statusReceipt: DeliveryReceipt(
            gatewayID: "862a8790-60c0-4430-9b2b-658bd0000000", state: .delivered, reason: nil, ourReference: "r-17-1"),
        accepted: .answered(
            status: 200, headers: [], body: Array(#"{"MessageId":"7b3c1f54-0f2a-4c6f-8f5e-1c2d3e4f5a6b"}"#.utf8)),
        acceptedID: "7b3c1f54-0f2a-4c6f-8f5e-1c2d3e4f5a6b", now: 1_781_000_000, isAddressSigned: false,
        unsigned: "SimpleNotificationService-0123456789abcdef0123456789abcdef")
}

let snsInbound =
    #"{"Type":"Notification","MessageId":"22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324","TopicArn":"arn:aws:sn"#
    + #"s:eu-west-2:123456789012:texts","Message":"{\"originationNumber\":\"+447700900123\",\"destinatio"#
    + #"nNumber\":\"+447700900456\",\"messageKeyword\":\"KEYWORD_447700900456\",\"messageBody\":\"Hello "#
    + #"there, can we walk on?\",\"inboundMessageId\":\"cae173d2-66b9-564c-8309-21f858e9fb84\",\"previou"#
    + #"sPublishedMessageId\":\"wJalrXUtnFEMI\"}","Timestamp":"2026-06-09T10:13:19.574Z","SignatureVersi"#
    + #"on":"2","Signature":"Zn3oduGldRTc/0/sZpLdCGs8ii5VQ1bGlawKa4SsJnaiahty0VWbRMBAAg5jHF6q6Zn5ktc9Als"#
    + #"6fNHxNVNTttbzXulSa4wQ8woOe4CYmeTXY8neNYhyZN7beBU8DHf7w7fWSARYWRQPwIENKvZQWqHZ7bUU6t7VxZ68eCi3flt"#
    + #"NKHJ23BmQ8GrPxu1BYwm9uwgc9AqnfkNkLz7W45EohKkd3bZMcFkGk69GfJ7OlThbYNGZH1fPcYt/XqGr5zfWtg6umBtCNo9"#
    + #"PlvDtWRCpC4O1MxjIV/fgs4LSXY0tDhsooYRgjcCcqV3yNduCNug6wujAVnYhnZJpZH8LZ+F+nA==","SigningCertURL":"#
    + #""https://sns.eu-west-2.amazonaws.com/SimpleNotificationService-0123456789abcdef0123456789abcdef."#
    + #"pem"}"#
let snsInboundSha1 =
    #"{"Type":"Notification","MessageId":"22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324","TopicArn":"arn:aws:sn"#
    + #"s:eu-west-2:123456789012:texts","Message":"{\"originationNumber\":\"+447700900123\",\"destinatio"#
    + #"nNumber\":\"+447700900456\",\"messageKeyword\":\"KEYWORD_447700900456\",\"messageBody\":\"Hello "#
    + #"there, can we walk on?\",\"inboundMessageId\":\"cae173d2-66b9-564c-8309-21f858e9fb84\",\"previou"#
    + #"sPublishedMessageId\":\"wJalrXUtnFEMI\"}","Timestamp":"2026-06-09T10:13:19.574Z","SignatureVersi"#
    + #"on":"1","Signature":"0HfTlVsWXA+/WXhOIUybbBr21xQEP+BYqLs4k8tkujY+81Ph2mOEiNn29ON/aCDzlVd6/vobfsr"#
    + #"FRbj1xnbLu/DA09at8yLIDCsV+9OLCLZ0vmg1fMlQsqqkEP8XhexqMcPUVCVcLfGRNzfhgYYIUS6ZI5vW67vW7Opbtaw6vJs"#
    + #"Vog679FDj4nPN5qrFeFjhQsR0gL5F2cfDb0PvdhKrL/mALvCblOb19q48301jU3vyVL4paQ5nB1STepIeO9ZOZlehb0IERLn"#
    + #"O+XlYrfHW+YB6/+C4O2SDhc/xg8W3ywVbe0zVgZVmgz8VY6DNp+M7yZ8M0cf42EFuOk6eZsGyrA==","SigningCertURL":"#
    + #""https://sns.eu-west-2.amazonaws.com/SimpleNotificationService-0123456789abcdef0123456789abcdef."#
    + #"pem"}"#
let snsSubject =
    #"{"Type":"Notification","MessageId":"22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324","TopicArn":"arn:aws:sn"#
    + #"s:eu-west-2:123456789012:texts","Message":"{\"originationNumber\":\"+447700900123\",\"destinatio"#
    + #"nNumber\":\"+447700900456\",\"messageKeyword\":\"KEYWORD_447700900456\",\"messageBody\":\"Hello "#
    + #"there, can we walk on?\",\"inboundMessageId\":\"cae173d2-66b9-564c-8309-21f858e9fb84\",\"previou"#
    + #"sPublishedMessageId\":\"wJalrXUtnFEMI\"}","Timestamp":"2026-06-09T10:13:19.574Z","Subject":"A te"#
    + #"xt","SignatureVersion":"2","Signature":"OgjHG5XoZ9JGE+CDzLA3k10T9AjjnxhgUuKMny1y5WKf29Lk+q5V9KH7"#
    + #"DHbcUFwSWJIP2kZA33CBGeOfx0b/IMox+coYiMRrMf3QQnQZZVsZH8ULard7zmJU92gd2aoqsD+lbPQ/s0ZyOGi7OOkoHgvy"#
    + #"Lusuc+spzg8Up48hX3vrdwQ/V2T3d6vs4EywSzlF2laz/Vktgzi/NVuoRfzXquzbfMcKlZQ+VahD+Dp0qheOV5xPYz1qouwA"#
    + #"J/2HrZL4mokQymPKxrrx5BK03wfx6DcTX3DJDEyvPnOK79TukVY2NdrZVwDQ/L+5rYDNircUdTcGZoNcmJRrFfdVPsEImg=="#
    + #"","SigningCertURL":"https://sns.eu-west-2.amazonaws.com/SimpleNotificationService-0123456789abcd"#
    + #"ef0123456789abcdef.pem"}"#
let snsStatus =
    #"{"Type":"Notification","MessageId":"33b80b92-fdea-4c2c-8f9d-bdfb0c7bf324","TopicArn":"arn:aws:sn"#
    + #"s:eu-west-2:123456789012:texts","Message":"{\"eventType\":\"TEXT_DELIVERED\",\"eventVersion\":\""#
    + #"1.0\",\"eventTimestamp\":1781000000123,\"isFinal\":true,\"originationPhoneNumber\":\"+4477009004"#
    + #"56\",\"destinationPhoneNumber\":\"+447700900123\",\"isoCountryCode\":\"GB\",\"messageId\":\"862a"#
    + #"8790-60c0-4430-9b2b-658bd0000000\",\"messageStatus\":\"DELIVERED\",\"context\":{\"reference\":\""#
    + #"r-17-1\"}}","Timestamp":"2026-06-09T10:13:19.574Z","SignatureVersion":"2","Signature":"z7JDhx8tm"#
    + #"yaz+MyVkiNISfTXK4FDqZ/G/wa6SNCOzEpJeRigCh2NDswLPsF8mlbCyuOHld2psTneDUMr69K3FZsfUeQ760tjWIMsQGUA3"#
    + #"waN3boU1fL96f40v+WsDn+AKhxNssF5M2e5pxlKkxXjsNedrrIq8rXtuNNhjH9pzKWgAyO8mJVI2byZ2A/l6zeIFHlXOZ94A"#
    + #"Bo9Y4IpyevjprbNGkoTpJxY9MF5GQOiXFX8eadXkWynaQxu3pd4cgX+DEfVpof+2E2I2FiFK3ePXZJ7GDctja1ovNVQkl81q"#
    + #"ExrNIeIFet9pdH4YVyZcjV6Sb5thHV1i+gAt0WbweYUbw==","SigningCertURL":"https://sns.eu-west-2.amazona"#
    + #"ws.com/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem"}"#
let snsSubscription =
    #"{"Type":"SubscriptionConfirmation","MessageId":"165545c9-2a5c-472c-8df2-7ff2be2b3b1b","Token":"2"#
    + #"336412f37fb687f5d51e6e2425c464de","TopicArn":"arn:aws:sns:eu-west-2:123456789012:texts","Message"#
    + #"":"You have chosen to subscribe to the topic.","SubscribeURL":"https://sns.eu-west-2.amazonaws.c"#
    + #"om/?Action=ConfirmSubscription&TopicArn=x&Token=y","Timestamp":"2026-06-09T10:13:19.574Z","Signa"#
    + #"tureVersion":"2","Signature":"aFaawEb+9nH9a/aYtyT9/CDjRHksjJQZ3e7MgpjdRjioRYOAvDPSYfT6u/75mGR1XI"#
    + #"HflIYjlhFcfkY2oSynfstYyGovp4uuv5EHzkliff03/ZPODvgfkv0aQjNVqHNx7imRgXqT9Zt+JiaSbHMHrYkf2Ht7M3myNl"#
    + #"uelfD/I1/GcEjfRX4xWOPvyHBJVF/s3+0GE/cDhsZEPHUUyCPtlzJWhRs7bRvf9WiigBzE62vyN3NVpRzTQie/YKTHYRcI2S"#
    + #"Q8HsdtoKEdyxJlEEWrrbcVrDj253VcCB9PmfZX1FZYuI9NYH9E2BIzex9P0c8wR3lnhIoNjwM+Nldf/peX4w==","Signing"#
    + #"CertURL":"https://sns.eu-west-2.amazonaws.com/SimpleNotificationService-0123456789abcdef01234567"#
    + #"89abcdef.pem"}"#
let snsUnsubscription =
    #"{"Type":"UnsubscribeConfirmation","MessageId":"265545c9-2a5c-472c-8df2-7ff2be2b3b1b","Token":"23"#
    + #"36412f37fb687f5d51e6e2425c464de","TopicArn":"arn:aws:sns:eu-west-2:123456789012:texts","Message""#
    + #":"You have chosen to deactivate the subscription.","SubscribeURL":"https://sns.eu-west-2.amazona"#
    + #"ws.com/?Action=ConfirmSubscription&TopicArn=x&Token=y","Timestamp":"2026-06-09T10:13:19.574Z","S"#
    + #"ignatureVersion":"2","Signature":"0kO09zqMdt62usXglu8rmHplivcnsTESrpv4j4eJYQ6D6+J88Gc/C7PinITA1m"#
    + #"xZJTjE78sGYunHeftd18p4RIjeo63bipXQkA8nQtievcB12e47hKMzIyzpuI1AeErqkpMEw64sR8gPnHHiJsVcsznwPGPrB8"#
    + #"gz6txZ90+SK11d3/fcdk3iKV1CkGj5k2xja1PhgASUHtH/+kzj7yFaSnmSCrR8+i/lflPDxKIj1Y98rRZh4fJQoCltY5dWyR"#
    + #"Z12EwutNgpDcVU51bjiJM/NNGXb4uu6GFUSeBmdJ6L0uP6MgMmic4Go/DsddK7Hd1E+0TUHMSHx3QIOzk0BOBksQ==","Sig"#
    + #"ningCertURL":"https://sns.eu-west-2.amazonaws.com/SimpleNotificationService-0123456789abcdef0123"#
    + #"456789abcdef.pem"}"#

/// Valid from 2026 to 2055.
let snsCertificate = """
    -----BEGIN CERTIFICATE-----
    MIICtTCCAZ2gAwIBAgIDEtaHMA0GCSqGSIb3DQEBCwUAMBwxGjAYBgNVBAMMEXNu
    cy5hbWF6b25hd3MuY29tMCAXDTI2MDEwMTAwMDAwMFoYDzIwNTYwMTAxMDAwMDAw
    WjAcMRowGAYDVQQDDBFzbnMuYW1hem9uYXdzLmNvbTCCASIwDQYJKoZIhvcNAQEB
    BQADggEPADCCAQoCggEBANqzr3MYhJVy9Od5oP0qs2o04/V4RZhwiAokKWBCvO2P
    zzAKoVOz1LmQZXmknFZNyYoNFyLSxiWicA79PX/K5HWXVrn73r14eV3JyzJviwMs
    EmlMGpQkifTGBb5m4UzX6joJt+xs/n3eXLWp+XBl9smLb6WscI6f3Wgw5C7dWKgy
    6BT5g59bcrryI9Cb5plf8QY8JyIqGgbm9n7seiDG88mtd4VR4Yfd8b3witwTgAWT
    czuV4HGZV8UZGSEaHteSmnWHP2XKVBmBfwdXGXeZbrEypBuZ0bQ3KQT8QAazeoST
    BRVN256OsSMCK5FOL84rZ8pjitGY7FY1kU3ydS88fwECAwEAATANBgkqhkiG9w0B
    AQsFAAOCAQEAjmo0MtN3APQdM3O0fQ1LDwcCpD00NJSfTK59lo3rtAa+I+g7+5mL
    g3goWSpt5hTF1jeqCpqKH9zj1evIYXlMlCJjz9BTmV+BaeHG+zeZ6xi82+6bFBkl
    h2ZjfpIL0UnUvU+Hc+x0ATMGg1exbDPKQPulTjvrtkBYilo2bleIr+9U1I13759H
    lglPDmWHngYEFxOm9O2VGZxmj5jhhSdHNHrkZoo9T5yJpqEQbX8MnEyPl2dU9fPk
    Pv//SqKfsnHmDcQ8M4MKCau9xrZcnOQGrkQSNLgBjPqLCgF56PgS8jCPPD8zcnBj
    g4Td0wjovbITD2tdp29ONcUNHs1sWKBclQ==
    -----END CERTIFICATE-----
    """

let snsPublicKey = """
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA2rOvcxiElXL053mg/Sqz
    ajTj9XhFmHCICiQpYEK87Y/PMAqhU7PUuZBleaScVk3Jig0XItLGJaJwDv09f8rk
    dZdWufvevXh5XcnLMm+LAywSaUwalCSJ9MYFvmbhTNfqOgm37Gz+fd5ctan5cGX2
    yYtvpaxwjp/daDDkLt1YqDLoFPmDn1tyuvIj0JvmmV/xBjwnIioaBub2fux6IMbz
    ya13hVHhh93xvfCK3BOABZNzO5XgcZlXxRkZIRoe15KadYc/ZcpUGYF/B1cZd5lu
    sTKkG5nRtDcpBPxABrN6hJMFFU3bno6xIwIrkU4vzitnymOK0ZjsVjWRTfJ1Lzx/
    AQIDAQAB
    -----END PUBLIC KEY-----
    """
