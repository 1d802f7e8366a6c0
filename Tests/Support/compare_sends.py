#!/usr/bin/env python3
"""Our request to a gateway beside the one that the vendor's own client makes of the same text.

    compare_sends.py GATEWAY < REQUEST    the two must not differ in what the gateway reads

REQUEST is a line of JSON with the method, the address, the headers and the body (base 64) of our request, which was made
for a stand-in; GATEWAY is telnyx, plivo, vonage-sms or aws-sns. The vendor's client sends to a listener here, and its
answer must be understood by that client. Exit code 0 if they agree.
"""

import base64
import json
import sys
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TEXT, PATIENT, LINE, REFERENCE = "Your walk is on Thursday at 2.", "447700900123", "447700900456", "r-17-1"
STATUS = "https://texts.example.org/webhooks/main/status"
WITH_REFERENCE = STATUS + "?reference=" + REFERENCE
ANSWERS = {
    "telnyx": {"data": {"id": "40385f64-5717-4562-b3fc-2c963f66afa6", "record_type": "message"}},
    "plivo": {"message": "message(s) queued", "message_uuid": ["db3ce55a-7f1d-11e1-8ea7-1231380bc196"], "api_id": "x"},
    "vonage-sms": {
        "message-count": "1",
        "messages": [{"to": PATIENT, "message-id": "A1", "status": "0", "remaining-balance": "1", "message-price": "1"}],
    },
    "aws-sns": {"MessageId": "7b3c1f54-0f2a-4c6f-8f5e-1c2d3e4f5a6b"},
}


class Listener(BaseHTTPRequestHandler):
    requests = []
    answer = b""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.requests.append({"method": "POST", "path": self.path, "headers": headers, "body": body})
        self.send_response(202 if "/Message/" in self.path else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(self.answer)))
        self.end_headers()
        self.wfile.write(self.answer)

    def log_message(self, *_):
        pass


def telnyx_client(base):
    from telnyx import Telnyx

    client = Telnyx(api_key="KEY1", base_url=base + "/v2", max_retries=0)
    made = client.messages.send(from_="+" + LINE, to="+" + PATIENT, text=TEXT, webhook_url=WITH_REFERENCE, type="SMS")
    return made.data.id == ANSWERS["telnyx"]["data"]["id"]


def plivo_client(base):
    import plivo
    import plivo.rest.client as rest

    # The host is a constant of the module.
    rest.PLIVO_API, rest.PLIVO_API_BASE_URI = base, base + "/v1/Account"
    client = rest.Client("MAXXXXXXXXXXXXXXXXXX", "TOKEN1")
    client.base_uri = base + "/v1/Account"
    made = client.messages.create(
        src=LINE, dst=PATIENT, text=TEXT, url=WITH_REFERENCE, method="POST", message_expiry=10800
    )
    return made.message_uuid[0] == ANSWERS["plivo"]["message_uuid"][0]


def vonage_client(base):
    import requests
    from vonage_http_client import Auth, HttpClient, HttpClientOptions
    from vonage_sms import Sms, SmsMessage

    http = HttpClient(Auth(api_key="abcd1234", api_secret="secret1"), HttpClientOptions(rest_host="rest.stand-in"))

    class ToListener(requests.adapters.HTTPAdapter):
        """The client always speaks TLS; here its request is carried over plain HTTP."""

        def send(self, request, **options):
            request.url = base + urllib.parse.urlparse(request.url).path
            return super().send(request, **options)

    http._session.mount("https://", ToListener())
    message = SmsMessage(
        to=PATIENT, from_=LINE, text=TEXT, client_ref=REFERENCE, callback=STATUS, ttl=14400000
    )
    return Sms(http).send(message).messages[0].message_id == "A1"


def aws_client(base):
    import boto3

    keys = {"aws_access_key_id": "AKIDEXAMPLE", "aws_secret_access_key": "secret1", "region_name": "eu-west-2"}
    client = boto3.client("pinpoint-sms-voice-v2", endpoint_url=base, **keys)
    made = client.send_text_message(
        DestinationPhoneNumber="+" + PATIENT,
        OriginationIdentity="+" + LINE,
        MessageBody=TEXT,
        MessageType="TRANSACTIONAL",
        TimeToLive=14400,
        Context={"reference": REFERENCE},
    )
    return made["MessageId"] == ANSWERS["aws-sns"]["MessageId"]


def fields(gateway, request):
    """What a gateway reads of a request, without what a client adds of itself."""
    headers, body = request["headers"], request["body"].decode()
    kind = headers.get("content-type", "").split(";")[0]
    read = {"method": request["method"], "path": request["path"], "type": kind}
    if gateway == "vonage-sms":
        read["body"] = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
        # Our key and secret stand among the fields, theirs in the header: Vonage takes both.
        signed = headers.get("authorization", "")
        user, _, password = base64.b64decode(signed[6:]).decode().partition(":") if signed else ("", "", "")
        read["user"] = read["body"].pop("api_key", user)
        read["password"] = read["body"].pop("api_secret", password)
        return read
    read["body"] = json.loads(body)
    if gateway == "aws-sns":
        read["target"] = headers["x-amz-target"]
        # The moment, the host and so the signature differ; that signature is compared elsewhere.
        read["scope"] = headers["authorization"].split("/", 2)[0]
        return read
    if gateway == "plivo":
        read["body"] = {name: value for name, value in read["body"].items() if name not in ("log", "trackable")}
    read["authorization"] = headers["authorization"]
    return read


def main():
    clients = {"telnyx": telnyx_client, "plivo": plivo_client, "vonage-sms": vonage_client, "aws-sns": aws_client}
    if len(sys.argv) != 2 or sys.argv[1] not in clients:
        sys.exit(__doc__)
    gateway = sys.argv[1]
    given = json.load(sys.stdin)
    ours = {
        "method": given["method"],
        "path": urllib.parse.urlparse(given["url"]).path or "/",
        "headers": {name.lower(): value for name, value in given["headers"]},
        "body": base64.b64decode(given["body"]),
    }
    Listener.answer = json.dumps(ANSWERS[gateway]).encode()
    listener = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=listener.serve_forever, daemon=True).start()
    if not clients[gateway]("http://127.0.0.1:%d" % listener.server_port):
        sys.exit("compare_sends: the vendor's client does not understand the stand-in's answer")
    left, right = fields(gateway, ours), fields(gateway, Listener.requests[-1])
    if left != right:
        # Everything here is made up, so that it may be shown.
        sys.exit("compare_sends: %s differs\n  ours   %r\n  theirs %r" % (gateway, left, right))
    print("the same request as the vendor's own client makes")


if __name__ == "__main__":
    main()
