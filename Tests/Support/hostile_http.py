#!/usr/bin/env python3
"""Sends what nobody should send to the door of a Twilio channel, and says which answers were not as they must be.

    hostile_http.py PORT [--fuzz 1000] [--seed 1] [--token T] [--account AC] [--public URL] [--to NUMBER]

First some hundred requests by name, then --fuzz made-up ones, half of them signed. It prints a line of JSON: how many
were sent, how many texts must be stored now at least ("stored") and at most ("taken", those that were answered 204),
and every answer that was not expected. A request that is not answered, and whose connection is not closed, within ten
seconds counts as hanging.
"""

import argparse
import base64
import hashlib
import hmac
import json
import random
import socket
import urllib.parse

DOOR = "/webhooks/main/inbound"
STATUS = "/webhooks/main/status"
FORM = "application/x-www-form-urlencoded"
CLOSED = "closed"
# What a server may say of a request that is not one.
MALFORMED = {400, 404, 405, 408, 411, 413, 414, 415, 417, 426, 431, 501, 505, CLOSED}


class Driver:
    def __init__(self, options):
        self.options = options
        self.unexpected = []
        self.sent = 0
        self.stored = 0
        self.taken = 0
        self.count = 0

    # Making requests

    def signature(self, fields, path=DOOR, token=None):
        url = (self.options.public + path).encode()
        pairs, seen = b"", None
        for pair in sorted(fields):
            if pair != seen:
                # As Twilio's own library reads a form: what is not UTF-8 becomes U+FFFD.
                pairs += pair[0] + pair[1].decode("utf-8", "replace").encode()
            seen = pair
        key = (token or self.options.token).encode()
        return base64.b64encode(hmac.new(key, url + pairs, hashlib.sha1).digest()).decode()

    def fields(self, **changes):
        """The fields of a text; None leaves one out."""
        self.count += 1
        sid = "SM%08x%024x" % (self.options.seed, self.count)
        fields = {
            "AccountSid": self.options.account, "From": "+447700900%03d" % (100 + self.count % 800),
            "To": self.options.to, "Body": "menu", "MessageSid": sid, "NumMedia": "0"}
        for name, value in changes.items():
            if value is None:
                fields.pop(name)
            else:
                fields[name] = value
        return [
            (name.encode(), value if isinstance(value, bytes) else value.encode("utf-8", "surrogateescape"))
            for name, value in fields.items()]

    @staticmethod
    def body(fields):
        return b"&".join(
            urllib.parse.quote_from_bytes(name, "").encode() + b"=" + urllib.parse.quote_from_bytes(value, "").encode()
            for name, value in fields)

    def request(self, fields=None, method="POST", path=DOOR, headers=(), body=None, signature="right", length=None,
                kind=FORM, version="HTTP/1.1", signed_path=None):
        fields = self.fields() if fields is None else fields
        body = self.body(fields) if body is None else body
        lines = ["%s %s %s" % (method, path, version), "Host: 127.0.0.1"]
        if kind is not None:
            lines.append("Content-Type: " + kind)
        if signature == "right":
            lines.append("X-Twilio-Signature: " + self.signature(fields, signed_path or path))
        elif signature is not None:
            lines.append("X-Twilio-Signature: " + signature)
        lines += headers
        if length is None:
            length = len(body)
        if length is not False:
            lines.append("Content-Length: %s" % length)
        return "\r\n".join(lines).encode("utf-8", "surrogateescape") + b"\r\n\r\n" + body

    # Sending them

    def connect(self):
        connection = socket.create_connection(("127.0.0.1", self.options.port), 10)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    @staticmethod
    def answer(connection):
        """The status of what comes: a number, "closed", or "hangs"."""
        got = b""
        try:
            while b"\r\n" not in got:
                part = connection.recv(65536)
                if not part:
                    return CLOSED
                got += part
        except TimeoutError:
            return "hangs"
        except OSError:
            return CLOSED
        words = got.split(b"\r\n", 1)[0].split(b" ")
        return int(words[1]) if len(words) > 1 and words[0].startswith(b"HTTP/") and words[1].isdigit() else "nonsense"

    def exchange(self, parts, half_close=False):
        self.sent += 1
        try:
            with self.connect() as connection:
                try:
                    for part in [parts] if isinstance(parts, bytes) else parts:
                        connection.sendall(part)
                    if half_close:
                        connection.shutdown(socket.SHUT_WR)
                except OSError:
                    pass  # It may answer, and close, before all of it was sent.
                return self.answer(connection)
        except OSError:
            return "unreachable"

    def expect(self, name, wanted, parts, half_close=False):
        found = self.exchange(parts, half_close)
        self.taken += found == 204
        if found not in (wanted if isinstance(wanted, set) else {wanted}):
            self.unexpected.append({"case": name, "answer": found, "wanted": sorted(map(str, wanted))
                                    if isinstance(wanted, set) else str(wanted)})
        return found

    def keeps(self, name, fields, **how):
        """A request that is odd and nonetheless a text."""
        self.stored += self.expect(name, 204, self.request(fields, **how)) == 204

    # What is sent

    def signatures(self):
        fields = self.fields()
        ours = self.signature(fields)
        for name, signature in [
            ("no signature", None), ("an empty signature", ""), ("another token's", self.signature(fields, token="0" * 32)),
            ("another address's", self.signature(fields, STATUS)), ("of no fields", self.signature([])),
            ("cut short", ours[:-2]), ("not base 64", "\u00e9" * 20), ("very long", "A" * 4_000),
            ("twice in one", ours + ", " + ours), ("in lower case", ours.lower() if ours.lower() != ours else "x"),
        ]:
            self.expect("signature: " + name, 403, self.request(fields, signature=signature))
        changed = [(name, b"stop" if name == b"Body" else value) for name, value in fields]
        self.expect("signature: changed text", 403, self.request(changed, signature=ours))
        more = fields + [(b"Body", b"stop")]
        self.expect("signature: one more field", 403, self.request(more, signature=ours))
        two = ["X-Twilio-Signature: AAAA"]
        self.expect("signature: two, the second false", {204, 403}, self.request(signature="right", headers=two))
        foreign = self.fields(AccountSid="AC" + "3" * 32)
        self.expect("signature: another account", 403, self.request(foreign))
        self.expect("signature: another number of ours", 403, self.request(self.fields(To="+447700900777")))
        self.expect("signature: over the query too", 403, self.request(fields, path=DOOR + "?a=1", signature=ours))
        again = self.fields()
        self.keeps("the same again, first", again)
        self.expect("the same again, second", 204, self.request(again))

    def bodies(self):
        for name in ("MessageSid", "From", "To"):
            self.expect("body: no " + name, 400, self.request(self.fields(**{name: None})))
            self.expect("body: empty " + name, {400, 403}, self.request(self.fields(**{name: ""})))
        self.expect("body: none at all", 400, self.request([], body=b""))
        self.expect("body: JSON", {400, 403, 415}, self.request(body=b'{"Body": "menu"}', kind="application/json"))
        self.expect("body: plain text", {400, 403, 415}, self.request(kind="text/plain"))
        self.expect("body: no type", {400, 403, 415}, self.request(kind=None))
        self.expect("body: of several parts", {400, 403, 415}, self.request(
            body=b"--x\r\n\r\n--x--\r\n", kind="multipart/form-data; boundary=x"))
        self.expect("body: broken escapes", {400, 403}, self.request(body=b"Body=%ZZ%1&MessageSid=%&From=%%%"))
        self.expect("body: 2,000 fields", {204, 400, 403, 413}, self.request(
            self.fields() + [(b"f%d" % number, b"x") for number in range(2_000)]))
        self.expect("body: more than 64 KiB", {413, CLOSED}, self.request(self.fields(Body="a" * 70_000)))
        self.expect("body: said to be 10 GB", {413, CLOSED}, self.request(length=10**10))
        self.keeps("body: no text, as a picture has", self.fields(Body="", NumMedia="1"))
        self.keeps("body: 1,600 signs", self.fields(Body="ab " * 533))
        self.keeps("body: 20,000 signs", self.fields(Body="menu " * 4_000))
        self.keeps("body: a zero byte", self.fields(Body=b"me\0nu"))
        self.keeps("body: not UTF-8", self.fields(Body=b"\xff\xfe\xc3(\xed\xa0\x80\xf8"))
        self.keeps("body: marks of direction", self.fields(Body="\u202emenu\u2066\u200f"))
        self.keeps("body: line breaks", self.fields(Body="menu\r\nSet-Cookie: a=b\r\n\r\n"))
        for value in ("-1", "99999999999999999999", "abc", ""):
            self.keeps("body: NumMedia " + repr(value), self.fields(NumMedia=value))
        for sender in ("Bank", "60006", "+4477", "+" + "4" * 40, "\u0660\u0661", "'; DROP TABLE inbox; --"):
            self.expect("body: from " + sender, {204, 400}, self.request(self.fields(From=sender)))
        self.keeps("body: a very long id", self.fields(MessageSid="SM" + "x" * 5_000 + str(self.options.seed)))

    def methods_and_paths(self):
        for method in ("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FROB", "post"):
            self.expect("method " + method, {400, 404, 405, 501}, self.request(method=method))
        self.expect("method CONNECT", MALFORMED, self.request(method="CONNECT", path="127.0.0.1:22"))
        for path in (
            "/webhooks/none/inbound", "/webhooks/main/other", "/webhooks//inbound", "/webhooks/main/inbound/x", "/",
            "/../../etc/passwd", "/webhooks/..%2f..%2fetc/passwd", "/.git/config", "/linkline.db", "/%00", "/admin",
            "/webhooks/main%00/inbound", "/" + "a" * 5_000,
        ):
            self.expect("path " + path[:40], {400, 404, 414, 431, CLOSED}, self.request(path=path))
        self.expect("path: 200 KB", MALFORMED, self.request(path="/" + "a" * 200_000))
        self.expect("path: a whole address", {204, 400, 403, 404}, self.request(
            path="http://127.0.0.1" + DOOR, signed_path=DOOR))

    def heads(self):
        self.expect("head: 100 KB", MALFORMED, self.request(headers=["X-Long: " + "a" * 100_000]))
        self.expect("head: 1,000 fields", MALFORMED, self.request(headers=["X-%d: a" % n for n in range(1_000)]))
        self.expect("head: no colon", MALFORMED, self.request(headers=["nonsense"]))
        self.expect("head: a zero byte", MALFORMED, self.request(headers=["X: a\0b"]))
        self.expect("head: a folded line", MALFORMED | {204}, self.request(headers=["X: a", " b"]))
        self.expect("head: a name with a space", MALFORMED, self.request(headers=["X y: a"]))
        self.expect("head: another host", 204, self.request().replace(b"Host: 127.0.0.1", b"Host: evil.example"))
        self.expect("head: no host", MALFORMED | {204}, self.request().replace(b"Host: 127.0.0.1\r\n", b""))
        self.expect("head: says who it comes from", 204, self.request(
            headers=["X-Forwarded-Host: evil.example", "X-Forwarded-Proto: ftp", "X-Original-URL: /metrics"]))
        self.expect("head: another method inside", 204, self.request(headers=["X-HTTP-Method-Override: DELETE"]))
        self.expect("head: asks to go on", {100, 204, 417}, self.request(headers=["Expect: 100-continue"]))
        self.expect("head: asks for another protocol", {204, 400, 426}, self.request(
            headers=["Connection: Upgrade", "Upgrade: h2c"]))

    def framing(self):
        fields = self.fields()
        body = self.body(fields)
        chunked = ["Transfer-Encoding: chunked"]
        self.expect("chunks", 204, self.request(fields, headers=chunked, length=False,
                                                body=b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)))
        self.expect("chunks: of no size", MALFORMED, self.request(headers=chunked, length=False, body=b"zz\r\n"))
        self.expect("chunks: too large", MALFORMED, self.request(headers=chunked, length=False,
                                                                 body=b"ffffffffffffffff1\r\n"))
        self.expect("chunks: without end", MALFORMED, self.request(
            headers=chunked, length=False, body=b"10000\r\n" + b"a" * 65_536 + b"\r\n10000\r\n" + b"a" * 65_536))
        self.expect("two lengths", MALFORMED, self.request(headers=["Content-Length: 5"]))
        self.expect("length and chunks", MALFORMED, self.request(
            headers=chunked, body=b"0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n"))
        for length in ("-1", "abc", "0x10", "1 1", "+5"):
            self.expect("length " + length, MALFORMED, self.request(length=length))
        self.expect("shorter than it says, then closed", MALFORMED, self.request(length=len(body) + 100),
                    half_close=True)
        self.expect("closed in the head", MALFORMED, b"POST /webhooks/main/inbound HTTP/1.1\r\nHost: x", half_close=True)
        self.expect("one byte at a time", 204, [bytes([byte]) for byte in self.request()])
        self.expect("HTTP/1.0", {204, CLOSED}, self.request(version="HTTP/1.0"))
        self.expect("HTTP/3.7", MALFORMED | {204, 403}, self.request(version="HTTP/3.7"))
        self.expect("no version", MALFORMED, b"GET /\r\n\r\n")
        self.expect("HTTP/2 at once", MALFORMED, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        self.expect("TLS", MALFORMED, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500))
        self.expect("nothing but zeros", MALFORMED, bytes(10_000))
        self.expect("line breaks alone", MALFORMED, b"\n\n\n\n", half_close=True)

    def news(self):
        def receipt(**fields):
            pairs = [(name.encode(), value.encode()) for name, value in fields.items()]
            return self.request(pairs, path=STATUS)

        account = self.options.account
        self.expect("news of an unknown text", 204, receipt(AccountSid=account, MessageSid="SMx", MessageStatus="sent"))
        self.expect("news in unknown words", 204, receipt(AccountSid=account, MessageSid="SMx", MessageStatus="frob"))
        self.expect("news of nothing", 400, receipt(AccountSid=account, MessageStatus="sent"))
        fields = self.fields()
        self.keeps("a text at the door for news", fields, path=STATUS)

    # Made up

    def fuzz(self, count):
        """Every second one is signed, over whatever it says."""
        lot = random.Random(self.options.seed)
        for number in range(count):
            if number % 2:
                fields = self.fields(Body=bytes(lot.randrange(256) for _ in range(lot.randrange(200))))
                for _ in range(lot.randrange(3)):
                    place = lot.randrange(len(fields))
                    name, value = fields[place]
                    if name in (b"Body", b"NumMedia"):
                        fields[place] = (name, self.mutated(lot, value))
                self.keeps("fuzz %d" % number, fields)
            else:
                wanted = MALFORMED | {403}
                request = self.mutated(lot, self.request(signature="AAAA", kind=lot.choice([FORM, "text/plain"])))
                self.expect("fuzz %d" % number, wanted, request, half_close=True)

    @staticmethod
    def mutated(lot, text):
        text = bytearray(text)
        for _ in range(1 + lot.randrange(8)):
            place = lot.randrange(len(text) + 1)
            kind = lot.randrange(4)
            if kind == 0 and place < len(text):
                text[place] = lot.randrange(256)
            elif kind == 1:
                text[place:place] = bytes(lot.randrange(256) for _ in range(lot.randrange(20)))
            elif kind == 2:
                del text[place:place + lot.randrange(20)]
            else:
                text[place:place] = lot.choice([b"\r\n", b"\0", b"%", b"&", b"=", b"\r\n\r\n", b": ", b"\xff"])
        return bytes(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("port", type=int)
    parser.add_argument("--fuzz", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--token", default="0123456789abcdef0123456789abcdef")
    parser.add_argument("--account", default="AC22222222222222222222222222222222")
    parser.add_argument("--public", default="https://texts.example.org")
    parser.add_argument("--to", default="+447700900456")
    driver = Driver(parser.parse_args())
    for part in ("signatures", "bodies", "methods_and_paths", "heads", "framing", "news"):
        getattr(driver, part)()
    named = driver.sent
    driver.fuzz(driver.options.fuzz)
    print(json.dumps({
        "named": named, "made_up": driver.sent - named, "stored": driver.stored, "taken": driver.taken,
        "unexpected": driver.unexpected}))


if __name__ == "__main__":
    main()
