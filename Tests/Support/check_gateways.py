#!/usr/bin/env python3
"""Checks against the vendors' own Python packages, so that our idea of a gateway is not only our own.

    check_gateways.py fake-notify URL --key K    the stand-in satisfies Notify's own client
    check_gateways.py lines                      prints requests signed by the vendors' own code, and the same tampered
                                                 with, as lines for `linkline explain webhook`; each id says what must
                                                 come of it
    check_gateways.py judge                      reads what `linkline explain send` has made for Notify and Vonage, and
                                                 judges it by the vendors' own code

Exit code 0 if all is well.
"""

import argparse
import base64
import hashlib
import json
import sys
import time

import jwt
from notifications_python_client.authentication import decode_jwt_token, get_token_issuer
from notifications_python_client.notifications import NotificationsAPIClient
from vonage_jwt.verify_jwt import verify_signature
from vonage_messages.models import Sms

SECRET = "vonage-signature-secret-0123456789"
TOKEN = "a-token-of-our-own"
ADDRESS = "https://texts.example.org/webhooks/main/inbound"


class Failure(Exception):
    pass


def expect(condition, text):
    if not condition:
        raise Failure(text)


def check_fake_notify(options):
    """The stand-in, seen by Notify's own client."""
    client = NotificationsAPIClient(options.key, base_url=options.url)
    made = client.send_sms_notification(
        phone_number="07700900123", template_id="t", personalisation={"body": "Dŵr"}, reference="r-1"
    )
    expect(made["reference"] == "r-1" and made["content"]["body"] == "Dŵr", "a text was not made as Notify makes it")
    found = client.get_all_notifications(reference="r-1", template_type="sms")["notifications"]
    expect([one["id"] for one in found] == [made["id"]], "a text cannot be found by its reference")
    for number in range(300):
        body = json.dumps({"from": "447700900123", "text": "text %d" % number}).encode()
        client.request_session.post(options.url + "/receive", data=body, timeout=5)
    texts = [text["content"] for text in client.get_received_texts_iterator()]
    expect(texts == ["text %d" % number for number in reversed(range(300))], "the list is not paged, newest first")
    print("the stand-in satisfies Notify's own client")


def line(name, gateway, secret, headers, body, now):
    request = {"method": "POST", "url": ADDRESS, "headers": headers | {"Content-Type": "application/json"}}
    request["body_base64"] = base64.b64encode(body).decode()
    print(json.dumps({"id": name, "gateway": gateway, "secrets": [secret], "now": now, "request": request}))


def vonage_token(body, now, secret=SECRET, algorithm="HS256", **claims):
    claims = {"iat": now, "jti": "j", "iss": "Vonage", "payload_hash": hashlib.sha256(body).hexdigest()} | claims
    token = jwt.encode({name: value for name, value in claims.items() if value is not None}, secret, algorithm)
    if algorithm == "HS256" and (claims["iat"] or 0) <= time.time():
        expect(verify_signature(token, secret), "Vonage's own code does not take its own token")
    return {"Authorization": "Bearer " + token}


def print_lines(options):
    now = int(time.time())
    body = json.dumps(
        {
            "channel": "sms",
            "message_uuid": "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab",
            "to": "447700900456",
            "from": "447700900123",
            "timestamp": "2026-06-09T10:13:20Z",
            "text": "Dŵr 🙂",
            "message_type": "text",
        },
        ensure_ascii=False,
    ).encode()
    vonage = "vonage-messages"
    line("valid-vonage", vonage, SECRET, vonage_token(body, now), body, now)
    line("valid-vonage-old", vonage, SECRET, vonage_token(body, now - 299), body, now)
    line("invalid-vonage-body", vonage, SECRET, vonage_token(body, now), body.replace(b"123", b"124"), now)
    line("invalid-vonage-expired", vonage, SECRET, vonage_token(body, now - 600), body, now)
    line("invalid-vonage-future", vonage, SECRET, vonage_token(body, now + 600), body, now)
    line("invalid-vonage-secret", vonage, SECRET, vonage_token(body, now, "another-secret-0123456789abcdefgh"), body, now)
    line("invalid-vonage-no-hash", vonage, SECRET, vonage_token(body, now, payload_hash=None), body, now)
    line("invalid-vonage-no-time", vonage, SECRET, vonage_token(body, now, iat=None), body, now)
    line("invalid-vonage-none", vonage, SECRET, vonage_token(body, now, "", "none"), body, now)
    line("invalid-vonage-hs512", vonage, SECRET, vonage_token(body, now, SECRET * 2, "HS512"), body, now)
    text = json.dumps({"id": "m-1", "source_number": "447700900123", "message": "Dŵr 🙂"}).encode()
    line("valid-notify", "notify", TOKEN, {"Authorization": "Bearer " + TOKEN}, text, now)
    line("invalid-notify", "notify", TOKEN, {"Authorization": "Bearer " + TOKEN[:-1]}, text, now)


def judge(options):
    """What we send, judged by the vendors' own code: `{"key","text","notify","vonage"}` with a request each."""
    given = json.load(sys.stdin)
    token = given["notify"]["headers"]["Authorization"].removeprefix("Bearer ")
    expect(get_token_issuer(token) == given["key"][-73:-37], "Notify would not know whose token it is")
    expect(decode_jwt_token(token, given["key"][-36:]), "Notify would not take our token")
    notify = json.loads(given["notify"]["body"])
    expect(notify["personalisation"] == {"body": given["text"]}, "Notify would send other words")
    ours = json.loads(given["vonage"]["body"])
    theirs = Sms(to="447700900123", from_="447700900456", text=given["text"], client_ref=ours["client_ref"])
    theirs = theirs.model_dump(by_alias=True, exclude_none=True)
    theirs = {name: getattr(value, "value", value) for name, value in theirs.items()}
    expect(ours == theirs, "Vonage's own model differs: %s" % sorted(set(ours.items()) ^ set(theirs.items())))
    print("the vendors' own code takes what we send")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True)
    fake = commands.add_parser("fake-notify")
    fake.add_argument("url")
    fake.add_argument("--key", required=True)
    fake.set_defaults(action=check_fake_notify)
    commands.add_parser("lines").set_defaults(action=print_lines)
    commands.add_parser("judge").set_defaults(action=judge)
    options = parser.parse_args()
    try:
        options.action(options)
    except Failure as failure:
        print("check_gateways: %s" % failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
