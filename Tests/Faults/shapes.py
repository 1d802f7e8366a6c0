"""What a gateway's requests look like: Twilio's forms with a signature, Notify's JSON with a bearer token.

The load, the kills and the books know nothing of it.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Support"))
import faulty_gateway  # noqa: E402
from faulty_gateway import ACCOUNT, TOKEN  # noqa: E402
from post import PUBLIC, Job  # noqa: E402

NUMBER = "+447700900990"


class TwilioShape:
    name = "twilio"
    handler = faulty_gateway.Handler
    secrets = {"LINKLINE_CHANNEL_MAIN_AUTH_TOKEN": TOKEN}

    @staticmethod
    def settings(address, callbacks):
        """The channel's lines in linkline.yaml; without news the address for it leads nowhere."""
        elsewhere = [] if callbacks else ['status_callback: "http://127.0.0.1:9/none"']
        return ["gateway: twilio", f'from: "{NUMBER}"', f"base_url: {address}", f"account_sid: {ACCOUNT}", *elsewhere]

    @staticmethod
    def text(number, words, identity, on_stored):
        fields = [
            ("AccountSid", ACCOUNT), ("From", number), ("To", NUMBER), ("Body", words), ("MessageSid", identity),
            ("NumMedia", "0"), ("NumSegments", "1"),
        ]
        return Job("/webhooks/main/inbound", fields, on_stored)

    @staticmethod
    def news(message, word):
        """News of a text that was taken: `queued`, `sent`, `undelivered` or `delivered`."""
        fields = [
            ("AccountSid", ACCOUNT), ("MessageSid", message["sid"]), ("SmsSid", message["sid"]),
            ("MessageStatus", word), ("SmsStatus", word), ("To", message["to"]), ("From", message["from"] or ""),
            ("ApiVersion", "2010-04-01"),
        ]
        failure = [("ErrorCode", "30008")] if word == "undelivered" else []
        return Job(message["callback"].removeprefix(PUBLIC), fields + failure)


SERVICE, SECRET = "26785a09-ab16-4eb0-8407-a37497a57506", "3d844edf-8d35-48ac-975b-e847b4f122b0"
CALLBACK_TOKEN = "the-token-of-our-callbacks"
TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a"


class NotifyHandler(faulty_gateway.Handler):
    """Notify's two answers, over the same books and with the same faults."""

    def account(self):
        return ACCOUNT

    def do_POST(self):
        # The books are kept in Twilio's words.
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)))
        number = "+" + body["phone_number"].lstrip("+")
        form = {
            "To": [number], "From": [NUMBER], "Body": [body["personalisation"]["body"]],
            "StatusCallback": [f"{PUBLIC}/webhooks/main/status?reference={body['reference']}"],
        }
        self.treat(form)

    def treat(self, form):
        with self.world.lock:
            mode = self.world.begin({"headers": None, "body": None, "form": form})
        if mode == "429":
            return self.refuse(429, "RateLimitError")
        if mode == "500-before":
            return self.refuse(500, "Exception")
        if mode == "drop-before":
            return self.break_off()
        with self.world.lock:
            message = self.world.take(ACCOUNT, form)
        self.finish_taken(mode, self.as_sent(message))

    def refuse(self, status, kind):
        self.answer(status, {"status_code": status, "errors": [{"error": kind, "message": "Refused"}]})

    @staticmethod
    def as_sent(message):
        return {
            "id": message["sid"], "reference": message["reference"], "uri": "",
            "content": {"body": message["body"], "from_number": NUMBER}, "template": {"id": TEMPLATE, "version": 1},
        }

    def do_GET(self):
        with self.world.lock:
            fault = self.world.list_fault()
        if fault:
            return self.refuse(int(fault), "AuthError" if fault == "403" else "Exception")
        path, _, query = self.path.partition("?")
        if path != "/v2/notifications":
            return self.answer(200, {"received_text_messages": [], "links": {}})
        wanted = dict(part.split("=", 1) for part in query.split("&") if "=" in part).get("reference", "")
        with self.world.lock:
            self.world.lookups.append({"query": query})
            found = list(self.world.taken[wanted]) if wanted in self.world.taken else []
        self.answer(200, {"links": {}, "notifications": [
            {"id": message["sid"], "reference": wanted, "status": "sending", "type": "sms",
             "created_at": "2026-01-01T00:00:00.000000Z"} for message in found]})


class JSONJob(Job):
    """A request with a bearer token; its fields are a JSON value."""

    def request(self):
        return json.dumps(self.fields), {
            "Content-Type": "application/json", "Authorization": f"Bearer {CALLBACK_TOKEN}"}


class NotifyShape:
    name = "notify"
    handler = NotifyHandler
    secrets = {
        "LINKLINE_CHANNEL_MAIN_API_KEY": f"faults-{SERVICE}-{SECRET}",
        "LINKLINE_CHANNEL_MAIN_CALLBACK_TOKEN": CALLBACK_TOKEN,
    }
    words = {"queued": "created", "sent": "sending", "undelivered": "technical-failure", "delivered": "delivered"}

    @staticmethod
    def settings(address, callbacks):
        return ["gateway: notify", f'from: "{NUMBER}"', f"base_url: {address}", f"template_id: {TEMPLATE}"]

    @staticmethod
    def text(number, words, identity, on_stored):
        value = {
            "id": identity, "source_number": number.lstrip("+"), "destination_number": "0" + NUMBER[3:],
            "message": words, "date_received": "2026-01-01T00:00:00.000000Z",
        }
        return JSONJob("/webhooks/main/inbound", value, on_stored)

    @classmethod
    def news(cls, message, word):
        value = {
            "id": message["sid"], "reference": message["reference"], "to": message["to"], "status": cls.words[word],
            "created_at": "2026-01-01T00:00:00.000000Z", "notification_type": "sms",
        }
        return JSONJob("/webhooks/main/status", value)


SHAPES = {shape.name: shape for shape in (TwilioShape, NotifyShape)}
