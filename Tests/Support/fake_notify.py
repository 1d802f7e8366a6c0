#!/usr/bin/env python3
"""A stand-in for GOV.UK Notify on 127.0.0.1: it takes texts, lists what it took and what it received, and fails as told.

    fake_notify.py --key NAME-SERVICE-SECRET [--port N]

The first line of its output is its address. Tokens are judged by the code of Notify's own Python client.

    POST /v2/notifications/sms                      takes a text, as the mode says
    GET  /v2/notifications?reference=R              lists texts taken
    GET  /v2/received-text-messages[?older_than=ID] lists texts received, the newest first, 250 a page
    POST /receive                                   a patient's text: {"from","text"}; it is listed, and nobody is called
    GET  /control?mode=M[&count=N]                  sets the mode, for the next N posts only if N is given
    GET  /recorded                                  every text that was taken, and how often the list was read

Modes: ok; rate (429 RateLimitError); day (429 TooManyRequestsError); 500-after (taken, then 500); drop-after-accept.
"""

import argparse
import itertools
import json
import sys
import threading
import urllib.parse
import uuid
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from notifications_python_client.authentication import decode_jwt_token, get_token_issuer
from notifications_python_client.errors import TokenError

PAGE = 250
ERRORS = {"rate": "RateLimitError", "day": "TooManyRequestsError"}


class World:
    def __init__(self, key):
        self.lock = threading.Lock()
        self.service, self.secret = key[-73:-37], key[-36:]
        self.texts, self.received, self.reads = [], [], 0
        self.ids = itertools.count(1)
        self.mode, self.left = "ok", None

    def now(self):
        return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def next_mode(self):
        mode = self.mode
        if self.left is not None:
            self.left -= 1
            if self.left <= 0:
                self.mode, self.left = "ok", None
        return mode


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    world = None

    def log_message(self, *arguments):
        pass

    def answer(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def error(self, status, kind, sentence):
        self.answer(status, {"status_code": status, "errors": [{"error": kind, "message": sentence}]})

    def is_signed_in(self):
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        try:
            if get_token_issuer(token) == self.world.service and decode_jwt_token(token, self.world.secret):
                return True
        except TokenError:
            pass
        self.error(403, "AuthError", "Invalid token: signature, api token is not valid")
        return False

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"{}")
        if self.path == "/receive":
            with self.world.lock:
                text = {
                    "id": str(uuid.uuid4()),
                    "user_number": body["from"],
                    "notify_number": "07700900456",
                    "content": body["text"],
                    "created_at": body.get("at", self.world.now()),
                    "service_id": self.world.service,
                }
                self.world.received.insert(0, text)
            return self.answer(201, text)
        if not self.is_signed_in():
            return None
        if self.path != "/v2/notifications/sms":
            return self.error(404, "NoResultFound", "No result found")
        with self.world.lock:
            mode = self.world.next_mode()
        if mode in ERRORS:
            return self.error(429, ERRORS[mode], "Exceeded a limit")
        for name in ["phone_number", "template_id"]:
            if not body.get(name):
                return self.error(400, "ValidationError", name + " is a required property")
        if set(body.get("personalisation", {})) != {"body"}:
            return self.error(400, "BadRequestError", "Missing personalisation: body")
        with self.world.lock:
            text = {
                "id": str(uuid.uuid4()),
                "reference": body.get("reference"),
                "phone_number": body["phone_number"],
                "body": body["personalisation"]["body"],
                "status": "sending",
                "type": "sms",
                "created_at": self.world.now(),
            }
            self.world.texts.insert(0, text)
        if mode == "500-after":
            return self.error(500, "Exception", "Internal server error")
        if mode == "drop-after-accept":
            self.close_connection = True
            return self.connection.close()
        template = {"id": body["template_id"], "version": 1, "uri": "https://x.test"}
        content = {"body": text["body"], "from_number": "07700900456"}
        self.answer(
            201, {"id": text["id"], "reference": text["reference"], "content": content, "uri": "", "template": template}
        )

    def do_GET(self):
        address = urllib.parse.urlsplit(self.path)
        query = {name: values[0] for name, values in urllib.parse.parse_qs(address.query).items()}
        world = self.world
        if address.path == "/control":
            with world.lock:
                world.mode, world.left = query["mode"], int(query["count"]) if "count" in query else None
            return self.answer(200, {})
        if address.path == "/recorded":
            with world.lock:
                return self.answer(200, {"texts": world.texts, "reads": world.reads})
        if not self.is_signed_in():
            return None
        with world.lock:
            if address.path == "/v2/notifications":
                found = [text for text in world.texts if text["reference"] == query.get("reference", text["reference"])]
                return self.answer(200, {"notifications": found[:PAGE], "links": {"current": self.path}})
            if address.path == "/v2/received-text-messages":
                world.reads += 1
                texts = world.received
                if "older_than" in query:
                    ids = [text["id"] for text in texts]
                    texts = texts[ids.index(query["older_than"]) + 1 :] if query["older_than"] in ids else []
                page, links = texts[:PAGE], {"current": self.path}
                if page:
                    links["next"] = "http://127.0.0.1" + address.path + "?older_than=" + page[-1]["id"]
                return self.answer(200, {"received_text_messages": page, "links": links})
        return self.error(404, "NoResultFound", "No result found")


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request, client_address):
        # A caller that gives up is no news.
        if not isinstance(sys.exc_info()[1], (ConnectionError, ValueError, OSError)):
            super().handle_error(request, client_address)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--key", required=True)
    options = parser.parse_args()
    Handler.world = World(options.key)
    server = Server(("127.0.0.1", options.port), Handler)
    print("http://127.0.0.1:%d" % server.server_address[1], flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
