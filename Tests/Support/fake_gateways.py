#!/usr/bin/env python3
"""A stand-in on 127.0.0.1 for the sending side of Telnyx, Plivo, Vonage's SMS API and AWS End User Messaging.

    fake_gateways.py

The first line of its output is its address. It takes every text, each with an id of its own, and answers as the gateway
whose address was called would. GET /texts lists the texts that it has taken, oldest first: gateway, number and words.
"""

import itertools
import json
import sys
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

IDS = itertools.count(1)
TEXTS = []


def telnyx(body):
    message = json.loads(body)
    return message["to"], message["text"], 200, lambda id: {"data": {"id": id, "record_type": "message"}}


def plivo(body):
    message = json.loads(body)
    answer = lambda id: {"message": "message(s) queued", "message_uuid": [id], "api_id": "x"}
    return "+" + message["dst"], message["text"], 202, answer


def vonage(body):
    message = dict(urllib.parse.parse_qsl(body.decode()))
    answer = lambda id: {"message-count": "1", "messages": [{"to": message["to"], "message-id": id, "status": "0"}]}
    return "+" + message["to"], message["text"], 200, answer


def aws(body):
    message = json.loads(body)
    return message["DestinationPhoneNumber"], message["MessageBody"], 200, lambda id: {"MessageId": id}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = urllib.parse.urlparse(self.path).path
        if path == "/v2/messages":
            name, read = "telnyx", telnyx
        elif path.startswith("/v1/Account/") and path.endswith("/Message/"):
            name, read = "plivo", plivo
        elif path == "/sms/json":
            name, read = "vonage-sms", vonage
        elif path == "/" and self.headers.get("X-Amz-Target") == "PinpointSMSVoiceV2.SendTextMessage":
            name, read = "aws-sns", aws
        else:
            return self.answer(404, {"error": "no such address"})
        number, words, status, answer = read(body)
        TEXTS.append({"gateway": name, "to": number, "text": words})
        self.answer(status, answer("id-%d" % next(IDS)))

    def do_GET(self):
        self.answer(200, TEXTS)

    def answer(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def main():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print("http://127.0.0.1:%d" % server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    sys.exit(main())
