#!/usr/bin/env python3
"""Webhooks as the vendors' own libraries sign them, so that our idea of a signature is not only our own.

    sign_webhooks.py GATEWAY COUNT SEED    prints COUNT requests, a line of JSON each

GATEWAY is telnyx, plivo, vonage-sms or aws-sns. A line holds the settings that the channel needs, the moment at which
the request was made, the request, and what it says. Telnyx's requests are signed with PyNaCl and checked with Telnyx's
own library; those of AWS are posted by moto's SNS server to a listener here, with the certificate that it serves.
"""

import base64
import hashlib
import json
import random
import sys
import threading
import time
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

URL = "https://texts.example.org/webhooks/main/inbound"
PATIENT, LINE = "447700900123", "447700900456"
PIECES = [
    "hello ", "I feel low ", "a & b = c ", "100% ", "£5 + €3 ", "dŵr a thân ", "e\u0301 ", "🙂👨‍👩‍👧 ", '"quoted" ', "back\\slash ",
    "line\nbreak ", "tab\t", "<b>", "𝔘", "مرحبا ", "\u200b", "?", "#", ";", "'", "+", "~", "*", "/",
]


def words(chance):
    return "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 12))).strip() or "hello"


def line(gateway, settings, now, url, headers, body, text, key):
    request = {
        "method": "POST",
        "url": url,
        "headers": headers,
        "body": base64.b64encode(body).decode(),
    }
    shown = {"gateway": gateway, "settings": settings, "now": now, "request": request, "text": text, "key": key}
    print(json.dumps(shown), flush=True)


def telnyx_requests(count, chance):
    from nacl.signing import SigningKey
    from telnyx import Telnyx

    for number in range(count):
        key = SigningKey(chance.randbytes(32))
        public = base64.b64encode(bytes(key.verify_key)).decode()
        now, text, uuid = int(time.time()), words(chance), "t-%d" % number
        payload = {
            "direction": "inbound",
            "from": {"phone_number": "+" + PATIENT},
            "id": uuid,
            "media": [],
            "parts": 1,
            "text": text,
            "to": [{"phone_number": "+" + LINE}],
            "type": "SMS",
        }
        event = {"data": {"event_type": "message.received", "id": "e", "payload": payload, "record_type": "event"}}
        body = json.dumps(event, ensure_ascii=chance.random() < 0.5).encode()
        signature = key.sign(b"%d|" % now + body).signature
        headers = {
            "Content-Type": "application/json",
            "telnyx-signature-ed25519": base64.b64encode(signature).decode(),
            "telnyx-timestamp": str(now),
        }
        # Telnyx's own library must agree that this is how it is signed.
        Telnyx(api_key="K", public_key=public).webhooks.unwrap(body.decode(), headers=headers)
        line("telnyx", {"public_key": public}, now, URL, headers, body, text, uuid)


def plivo_requests(count, chance):
    from plivo.utils.signature_v3 import construct_post_url, get_signature_v3, validate_v3_signature

    for number in range(count):
        token, nonce = "%032x" % chance.getrandbits(128), str(chance.getrandbits(63))
        text, uuid = words(chance), "p-%d" % number
        fields = {"From": PATIENT, "To": LINE, "Text": text, "Type": "sms", "MessageUUID": uuid, "Units": "1"}
        url = URL + chance.choice(["", "?a=1", "?b=2&a=1", "?b=2&b=1&a="])
        signed = construct_post_url(url, dict(fields)).decode()
        signature = get_signature_v3(token.encode(), signed, nonce.encode()).decode()
        if not validate_v3_signature("POST", url, nonce, token, signature, dict(fields)):
            raise SystemExit("Plivo's own library refuses its own signature")
        signatures = ["AAAA" + signature[4:], signature] if chance.random() < 0.5 else [signature]
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Plivo-Signature-V3": ",".join(signatures),
            "X-Plivo-Signature-V3-Nonce": nonce,
        }
        settings = {"auth_id": "MA1", "auth_token": token}
        body = urllib.parse.urlencode(fields).encode()
        line("plivo", settings, int(time.time()), url, headers, body, text, uuid)


def vonage_signature(fields, method, secret):
    """By Vonage's library; the plain hash, which it no longer makes, by the rule of Vonage's documentation."""
    from vonage_http_client.auth import Auth

    if method == "md5hash":
        joined = "".join("&%s=%s" % (n, fields[n].replace("&", "_").replace("=", "_")) for n in sorted(fields))
        return hashlib.md5((joined + secret).encode()).hexdigest()
    auth = Auth(api_key="abcd1234", signature_secret=secret, signature_method=method)
    signature = auth.sign_params(dict(fields))
    if not auth.check_signature(dict(fields) | {"sig": signature}):
        raise SystemExit("Vonage's own library refuses its own signature")
    return signature


def vonage_requests(count, chance):
    for number in range(count):
        method = chance.choice(["md5hash", "md5", "sha1", "sha256", "sha512"])
        secret = "%020x" % chance.getrandbits(80)
        now, text, uuid = int(time.time()), words(chance), "v-%d" % number
        fields = {
            "msisdn": PATIENT,
            "to": LINE,
            "messageId": uuid,
            "text": text,
            "type": "unicode",
            "keyword": text.split()[0].upper() if text.split() else "",
            "message-timestamp": "2026-06-10 08:05:00",
            "timestamp": str(now),
            "nonce": "%032x" % chance.getrandbits(128),
            "api-key": "abcd1234",
        }
        signature = vonage_signature(fields, method, secret)
        signed = fields | {"sig": signature if chance.random() < 0.5 else signature.upper()}
        if chance.random() < 0.5:
            kind, body = "application/json", json.dumps(signed).encode()
        else:
            kind, body = "application/x-www-form-urlencoded", urllib.parse.urlencode(signed).encode()
        settings = {"api_key": "abcd1234", "signature_secret": secret, "signature_method": method}
        line("vonage-sms", settings, now, URL, {"Content-Type": kind}, body, text, uuid)


class Listener(BaseHTTPRequestHandler):
    """Keeps what SNS posts."""

    posts = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.posts.append((dict(self.headers), body))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


def aws_requests(count, chance):
    import boto3
    import logging
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    listener = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=listener.serve_forever, daemon=True).start()
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    base = "http://%s:%d" % (host, port)
    keys = {"aws_access_key_id": "AKIDEXAMPLE", "aws_secret_access_key": "x", "region_name": "eu-west-2"}
    sns = boto3.client("sns", endpoint_url=base, **keys)
    topic = sns.create_topic(Name="texts")["TopicArn"]
    address = "http://127.0.0.1:%d/" % listener.server_port
    sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=address)
    for number in range(count):
        text, uuid = words(chance), "a-%d" % number
        inner = {
            "originationNumber": "+" + PATIENT,
            "destinationNumber": "+" + LINE,
            "messageKeyword": "K",
            "messageBody": text,
            "inboundMessageId": uuid,
        }
        sns.publish(TopicArn=topic, Message=json.dumps(inner, ensure_ascii=chance.random() < 0.5))
        headers, body = Listener.posts[-1]
        path = urllib.parse.urlparse(json.loads(body)["SigningCertURL"]).path
        scope = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260610/eu-west-2/sns/aws4_request"
        with urllib.request.urlopen(urllib.request.Request(base + path, headers={"Authorization": scope})) as answer:
            certificate = answer.read().decode()
        settings = {"topic_arn": topic, "public_key": certificate}
        # The certificate is as old as the post.
        line("aws-sns", settings, int(time.time()) + 1, URL, headers, body, text, uuid)
    server.stop()


def main():
    makers = {
        "telnyx": telnyx_requests, "plivo": plivo_requests, "vonage-sms": vonage_requests, "aws-sns": aws_requests,
    }
    if len(sys.argv) != 4 or sys.argv[1] not in makers:
        sys.exit(__doc__)
    makers[sys.argv[1]](int(sys.argv[2]), random.Random(int(sys.argv[3])))


if __name__ == "__main__":
    main()
