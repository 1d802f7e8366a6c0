#!/usr/bin/env python3
"""A stand-in for Twilio's REST API on 127.0.0.1: it takes messages, lists them, and fails as it is told.

    fake_twilio.py [--port N] [--account SID] [--token TOKEN]

The first line of its output is its address. With --account and --token it refuses other credentials.

    POST /2010-04-01/Accounts/SID/Messages.json   takes a message, as the mode says
    GET  /2010-04-01/Accounts/SID/Messages.json   lists messages by To, From, DateSent, DateSent>, DateSent<
    GET  /2010-04-01/Accounts/SID/Messages/ID.json
    GET  /control?mode=M[&count=N]                sets the mode, for the next N posts only if N is given
    GET  /recorded                                every post that was taken or refused, and every look at the list
    GET  /reset                                   forgets everything and returns to the mode "ok"

Modes: ok; 429 (with Retry-After 1); 400-CODE (an error of Twilio's, such as 400-21610); 500-before (nothing is taken);
500-after (taken, then 500); timeout (taken, and no answer for 60 s); drop-before (closed, nothing taken);
drop-after-accept (taken, then closed without an answer); slow (taken, and answered after 0.4 s); half (taken, and half
of the answer comes); no-id (taken, and answered 2xx without an id).
"""

import argparse
import base64
import itertools
import json
import socket
import struct
import sys
import threading
import time
import urllib.parse
from email.utils import format_datetime
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MESSAGES = {
    "20003": "Authenticate",
    "20404": "The requested resource was not found",
    "20429": "Too Many Requests",
    "20500": "Internal Server Error",
}


class World:
    """What the stand-in knows: its messages, its mode, and every request."""

    def __init__(self, account, token):
        self.lock = threading.Lock()
        self.account, self.token = account, token
        self.reset()

    def reset(self):
        self.messages, self.requests, self.lookups = [], [], []
        self.by_number = {}
        self.ids = itertools.count(1)
        self.mode, self.left = "ok", None

    def next_mode(self):
        mode = self.mode
        if self.left is not None:
            self.left -= 1
            if self.left <= 0:
                self.mode, self.left = "ok", None
        return mode

    def begin(self, request):
        """Writes a post into the books, and says how to treat it."""
        request["mode"] = self.next_mode()
        self.requests.append(request)
        return request["mode"]

    def take(self, account, form):
        now = format_datetime(datetime.now(timezone.utc))
        text = form["Body"][0]
        sid = "SM%032x" % next(self.ids)
        message = {
            "sid": sid,
            "account_sid": account,
            "to": form["To"][0],
            "from": form.get("From", [None])[0],
            "messaging_service_sid": form.get("MessagingServiceSid", [None])[0],
            "body": text,
            "status": "accepted" if "MessagingServiceSid" in form else "queued",
            "num_segments": "1",
            "num_media": "0",
            "direction": "outbound-api",
            "error_code": None,
            "error_message": None,
            "price": None,
            "price_unit": "USD",
            "api_version": "2010-04-01",
            "date_created": now,
            "date_updated": now,
            "date_sent": None,
            "uri": "/2010-04-01/Accounts/%s/Messages/%s.json" % (account, sid),
            "subresource_uris": {},
        }
        self.messages.append(message)
        self.by_number.setdefault(message["to"], []).append(message)
        return message

    def newest_first(self, account, number):
        """The messages of an account; those to one number, if one is asked for."""
        found = self.messages if number is None else self.by_number.get(number, [])
        return [message for message in reversed(found) if message["account_sid"] == account]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    world = None

    def log_message(self, *arguments):
        pass

    def answer(self, status, value, headers=()):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, text in headers:
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(body)

    def error(self, status, code, headers=()):
        code = str(code)
        self.answer(
            status,
            {
                "code": int(code),
                "message": MESSAGES.get(code, "Refused by the stand-in"),
                "more_info": "https://www.twilio.com/docs/errors/" + code,
                "status": status,
            },
            headers,
        )

    def credentials(self):
        field = self.headers.get("Authorization", "")
        if not field.startswith("Basic "):
            return None
        try:
            return base64.b64decode(field[6:], validate=True).decode().split(":", 1)
        except ValueError:
            return None

    def account(self):
        """The account in the path, if this is a request for messages and it is signed in; else answers and is None."""
        parts = urllib.parse.urlsplit(self.path).path.split("/")
        if parts[1:3] != ["2010-04-01", "Accounts"] or len(parts) < 5 or not parts[4].startswith("Messages"):
            self.error(404, 20404)
            return None
        pair = self.credentials()
        if pair is None or (self.world.account and pair != [self.world.account, self.world.token]):
            self.error(401, 20003)
            return None
        return parts[3]

    def break_off(self):
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        # The handler flushes and closes these once more; they must not meet a closed socket.
        self.rfile = self.wfile = open("/dev/null", "r+b", buffering=0)

    def answer_half(self, value):
        body = json.dumps(value).encode()
        head = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        self.wfile.write(head.encode() + body[: len(body) // 2])
        self.wfile.flush()
        self.break_off()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        form = urllib.parse.parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
        with self.world.lock:
            mode = self.world.begin(
                {
                    "at": time.time(),
                    "method": "POST",
                    "path": self.path,
                    "headers": dict(self.headers.items()),
                    "body": body.decode("latin-1"),
                    "form": form,
                }
            )
        account = self.account()
        if account is None:
            return
        if mode == "429":
            return self.error(429, 20429, [("Retry-After", "1")])
        if mode == "500-before":
            return self.error(500, 20500)
        if mode == "drop-before":
            return self.break_off()
        if mode.startswith("400-"):
            return self.error(400, mode[4:])
        for name, code in (("To", 21604), ("Body", 21602)):
            if not form.get(name, [""])[0]:
                return self.error(400, code)
        if "From" not in form and "MessagingServiceSid" not in form:
            return self.error(400, 21603)
        if len(form["Body"][0]) > 1600:
            return self.error(400, 21617)
        with self.world.lock:
            message = self.world.take(account, form)
        self.finish_taken(mode, message)

    def finish_taken(self, mode, value):
        """Answers for a message that was taken, as the mode says."""
        if mode == "500-after":
            return self.error(500, 20500)
        if mode == "timeout":
            time.sleep(60)
            return self.break_off()
        if mode == "drop-after-accept":
            return self.break_off()
        if mode == "half":
            return self.answer_half(value)
        if mode == "no-id":
            return self.answer(201, {})
        if mode == "slow":
            time.sleep(0.4)
        self.answer(201, value)

    def do_GET(self):
        address = urllib.parse.urlsplit(self.path)
        query = urllib.parse.parse_qs(address.query, keep_blank_values=True)
        if address.path == "/control":
            with self.world.lock:
                self.world.mode = query["mode"][0]
                self.world.left = int(query["count"][0]) if "count" in query else None
            return self.answer(200, {"mode": self.world.mode})
        if address.path == "/recorded":
            with self.world.lock:
                value = {
                    "requests": self.world.requests,
                    "messages": self.world.messages[::-1],
                    "lookups": self.world.lookups,
                }
                return self.answer(200, value)
        if address.path == "/reset":
            with self.world.lock:
                self.world.reset()
            return self.answer(200, {})
        account = self.account()
        if account is None:
            return
        with self.world.lock:
            messages = self.world.newest_first(account, query.get("To", [None])[0])
        if address.path.endswith("/Messages.json"):
            with self.world.lock:
                self.world.lookups.append({"at": time.time(), "query": query})
            return self.answer(200, self.page(address.path, query, messages))
        sid = address.path.rsplit("/", 1)[1].removesuffix(".json")
        for message in messages:
            if message["sid"] == sid:
                return self.answer(200, message)
        self.error(404, 20404)

    def page(self, path, query, messages):
        def first(name):
            return query.get(name, [None])[0]

        def day(message):
            return datetime.strptime(message["date_created"], "%a, %d %b %Y %H:%M:%S %z").strftime("%Y-%m-%d")

        checks = [
            (first("To"), lambda message, value: message["to"] == value),
            (first("From"), lambda message, value: message["from"] == value),
            (first("DateSent"), lambda message, value: day(message) == value[:10]),
            (first("DateSent>"), lambda message, value: day(message) >= value[:10]),
            (first("DateSent<"), lambda message, value: day(message) <= value[:10]),
        ]
        for value, check in checks:
            if value is not None:
                messages = [message for message in messages if check(message, value)]
        size, page = int(first("PageSize") or 50), int(first("Page") or 0)
        shown = messages[page * size : (page + 1) * size]
        more = None
        if len(messages) > (page + 1) * size:
            rest = {name: values[0] for name, values in query.items()} | {"Page": page + 1, "PageSize": size}
            more = path + "?" + urllib.parse.urlencode(rest)
        return {
            "messages": shown,
            "page": page,
            "page_size": size,
            "start": page * size,
            "end": page * size + len(shown),
            "uri": self.path,
            "first_page_uri": path,
            "next_page_uri": more,
            "previous_page_uri": None,
        }


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
    parser.add_argument("--account", default="")
    parser.add_argument("--token", default="")
    options = parser.parse_args()
    Handler.world = World(options.account, options.token)
    server = Server(("127.0.0.1", options.port), Handler)
    print("http://127.0.0.1:%d" % server.server_address[1], flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
