"""A stand-in for Twilio that fails as a seed says, and keeps books of all that it was asked and all that it took."""

import collections
import random
import sys
import threading
import time
import urllib.parse
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Support"))
import fake_twilio  # noqa: E402

ACCOUNT = "AC22222222222222222222222222222222"
TOKEN = "0123456789abcdef0123456789abcdef"

# What may happen to a request to send, and how often beside the others.
FAULTS = {
    "slow": 3,
    "429": 1,
    "500-before": 2,
    "500-after": 2,
    "drop-before": 2,
    "drop-after-accept": 2,
    "half": 2,
    "no-id": 1,
}
# After these nobody but the gateway knows whether it took the text.
AMBIGUOUS = {"500-before", "500-after", "drop-before", "drop-after-accept", "half", "no-id"}


def reference(form):
    """Our own name of a text, which the address for news of it carries."""
    address = form.get("StatusCallback", [""])[0]
    return urllib.parse.parse_qs(urllib.parse.urlsplit(address).query).get("reference", [""])[0]


class Books(fake_twilio.World):
    """What the gateway was asked (`asked`), and what it took (`taken`), both by our own reference."""

    def __init__(self, seed, fault_rate, may_be_asked=True, on_taken=None):
        self.random = random.Random("gateway %s" % seed)
        self.fault_rate = fault_rate
        self.may_be_asked = may_be_asked
        self.on_taken = on_taken
        self.faults = FAULTS
        self.life = 0
        self.trap = None
        self.fault_counts = collections.Counter()
        super().__init__(ACCOUNT, TOKEN)

    def reset(self):
        super().reset()
        self.asked = collections.defaultdict(list)
        self.taken = collections.defaultdict(list)

    def set_trap(self, place, passing, spring):
        """Calls `spring` when a request has arrived, or was taken, for so many times in this life."""
        with self.lock:
            self.trap = [place, passing, spring]

    def _pass(self, place):
        if self.trap and self.trap[0] == place:
            self.trap[1] -= 1
            if self.trap[1] <= 0:
                spring, self.trap = self.trap[2], None
                spring()

    def begin(self, request):
        mode = "ok"
        if self.random.random() < self.fault_rate:
            mode = self.random.choices(list(self.faults), list(self.faults.values()))[0]
            self.fault_counts[mode] += 1
        request["mode"] = mode
        request["life"] = self.life
        request["monotonic"] = time.monotonic()
        # The books need no bodies and no headers of thousands of requests.
        del request["headers"], request["body"]
        self.requests.append(request)
        self.asked[reference(request["form"])].append(request)
        self._pass("on-arrival")
        return mode

    def take(self, account, form):
        message = super().take(account, form)
        message["reference"] = reference(form)
        message["callback"] = form.get("StatusCallback", [""])[0]
        message["monotonic"] = time.monotonic()
        self.taken[message["reference"]].append(message)
        self._pass("on-taken")
        if self.on_taken:
            self.on_taken(message)
        return message

    def list_fault(self):
        """How a look at the list fails; nothing if it does not."""
        if not self.may_be_asked:
            return "403"
        return "500" if self.random.random() < self.fault_rate / 2 else None


class Handler(fake_twilio.Handler):
    def do_GET(self):
        if "/Messages" in self.path:
            with self.world.lock:
                fault = self.world.list_fault()
            if fault:
                return self.error(int(fault), 20003 if fault == "403" else 20500)
        super().do_GET()


class Gateway:
    """The stand-in's server, which can go down and come back at the same address."""

    def __init__(self, books, handler=Handler):
        self.books = books
        self.port = 0
        self.handler = type("FaultyHandler", (handler,), {"world": books})
        self.server = None
        self.open()

    @property
    def address(self):
        return "http://127.0.0.1:%d" % self.port

    def open(self):
        self.server = fake_twilio.Server(("127.0.0.1", self.port), self.handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self):
        """Nobody listens any more: an outage in which nothing can even be connected to."""
        self.server.shutdown()
        self.server.server_close()
