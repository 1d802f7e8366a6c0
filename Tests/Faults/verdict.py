"""Compares three books at the end: the patients', the gateway's and the store's. What it returns are broken promises.

It reads the database with SQLite alone, and computes the keyed hashes itself, so that it shares no code with the
product.
"""

import collections
import hashlib
import hmac
import sqlite3

from faulty_gateway import AMBIGUOUS

# A request that was on the wire when STOP was stored cannot be called back; later none may begin.
ON_THE_WIRE_SECONDS = 1.0
RANKS = {"queued": 1, "sent": 2, "failed": 3, "undelivered": 3, "delivered": 4}


class Store:
    """What the database says, after the service has closed it."""

    def __init__(self, path, after_a_cut=False):
        # After a power cut the log must be read into the file, as the next start would.
        self.database = sqlite3.connect(f"file:{path}?mode={'rw' if after_a_cut else 'ro'}", uri=True)
        self.database.row_factory = sqlite3.Row
        (self.key,) = self.database.execute("SELECT bytes FROM keys WHERE name = 'lookup'").fetchone()
        self.inbox = {row["gateway_mac"]: row for row in self.rows("SELECT * FROM inbox")}
        self.outbox = {row["reference"]: row for row in self.rows("SELECT * FROM outbox ORDER BY id")}
        self.persons = {row["number_mac"]: row["id"] for row in self.rows("SELECT * FROM persons")}
        self.flagged = {row["inbox"] for row in self.rows("SELECT inbox FROM flag_texts")}
        self.turned = collections.Counter(
            row["inbox"] for row in self.rows("SELECT inbox FROM turns WHERE inbox IS NOT NULL")
        )
        self.tasks = collections.Counter(row["person"] for row in self.rows("SELECT person FROM tasks"))
        self.replied = {tuple(reference.split("-")[:2]) for reference in self.outbox}

    def rows(self, statement):
        return self.database.execute(statement).fetchall()

    def mac(self, text, sort):
        return hmac.new(self.key, f"{sort}\n{text}".encode(), hashlib.sha256).digest()

    def text_in(self, gateway_id):
        return self.inbox.get(self.mac(gateway_id, "gatewayID"))

    def person(self, number):
        return self.persons.get(self.mac(number, "number"))

    def soundness(self):
        return self.database.execute("PRAGMA integrity_check").fetchone()[0]


class Verdict:
    def __init__(self, texts, books, store, may_be_asked=True, receipts=()):
        self.texts, self.books, self.store = texts, books, store
        self.may_be_asked = may_be_asked
        self.receipts = receipts
        self.broken = []
        self.figures = collections.Counter()
        for check in (
            self.sound, self.nothing_lost, self.nothing_invented, self.copies, self.order, self.stopped, self.crises,
            self.answered, self.furthest_receipts,
        ):
            check()

    def breaks(self, promise, detail):
        self.broken.append(f"{promise}: {detail}")

    def sound(self):
        if (verdict := self.store.soundness()) != "ok":
            self.breaks("database", verdict)

    def nothing_lost(self):
        """V1, V2: what was answered 2xx is there, once, and had one turn."""
        for text in self.texts:
            row = self.store.text_in(text.id)
            if row is None:
                if text.is_stored:
                    self.breaks("lost", f"text {text.id} was answered 2xx and is not in the store")
                continue
            self.figures["texts"] += 1
            if row["state"] == "quarantined":
                self.figures["quarantined"] += 1
                if not self.store.tasks[row["person"]]:
                    self.breaks("poison", f"text {row['id']} was set aside without a task")
            elif row["state"] != "done" or self.store.turned[row["id"]] != 1:
                self.breaks("turn", f"text {row['id']} is {row['state']}, {self.store.turned[row['id']]} turns")

    def nothing_invented(self):
        """V2: nothing is in the store that no patient sent."""
        known = {self.store.mac(text.id, "gatewayID") for text in self.texts}
        for mac, row in self.store.inbox.items():
            if mac not in known:
                self.breaks("doubled", f"text {row['id']} of the store was never sent, or is there twice")

    def copies(self):
        """V4, V5: every text out has ended; what is sent is in the gateway's books, once."""
        for reference, row in self.store.outbox.items():
            copies, state = len(self.books.taken[reference]), row["state"]
            self.figures["texts out"] += 1
            self.figures["ambiguous"] += row["uncertainties"]
            if state in ("ready", "inflight", "uncertain"):
                self.breaks("stuck", f"{reference} is {state} ({row['reason']})")
            if state in ("sent", "delivered") and copies == 0:
                self.breaks("reply lost", f"{reference} is {state} and the gateway never took it")
            if state in ("suppressed", "expired") and copies and not row["uncertainties"]:
                self.breaks("copies", f"{reference} is {state} and the gateway has it")
            if state == "failed" and not row["receipt"]:
                self.figures["given up"] += 1
                if self.may_be_asked or not self.store.tasks[row["person"]]:
                    self.breaks("reply lost", f"{reference} failed: {row['reason']}")
            if copies > self.most_copies(reference):
                self.breaks("doubled", f"{reference} was taken {copies} times")
            self.figures["doubled"] += max(0, copies - 1)
        for reference in self.books.taken:
            if reference not in self.store.outbox:
                self.breaks("invented", f"the gateway has {reference}, which is not in the store")

    def most_copies(self, reference):
        """One; where the gateway cannot be asked, one more for each time that nobody could know."""
        if self.may_be_asked:
            return 1
        asked = self.books.asked[reference]
        return 1 + sum(request["mode"] in AMBIGUOUS or request.get("cut", False) for request in asked)

    def order(self):
        """V3: the first copies of one patient's texts left in the order in which they were written."""
        by_person = collections.defaultdict(list)
        for reference, row in self.store.outbox.items():
            if row["waits_in_line"] and not row["staff_number"] and self.books.taken[reference]:
                by_person[row["person"]].append((row["id"], self.books.taken[reference][0]["monotonic"]))
        for person, sent in by_person.items():
            times = [at for _, at in sorted(sent)]
            if times != sorted(times):
                self.breaks("order", f"texts to person {person} overtook each other")

    def stopped(self):
        """V6: after STOP was stored nothing goes but its confirmation and crisis texts, until START."""
        for number, windows in self.silences().items():
            requests = [
                (request["monotonic"], self.store.outbox.get(reference))
                for reference, asked in self.books.asked.items() for request in asked
                if request["form"].get("To") == [number]
            ]
            for begin, end in windows:
                self.figures["silences"] += 1
                late = [
                    (at, row["reference"]) for at, row in requests
                    if row and begin < at < end and row["kind"] != "crisis" and not row["passes_opt_out"]
                ]
                if len(late) > 1 or any(at > begin + ON_THE_WIRE_SECONDS for at, _ in late):
                    self.breaks("STOP", f"{[(round(at - begin, 2), name) for at, name in late]} after a STOP")

    def silences(self):
        """For each number when it had said STOP, from the 2xx to the first START."""
        by_number = collections.defaultdict(list)
        for text in self.texts:
            if text.kind == "stop" and text.is_stored:
                starts = [
                    other.first_sent_at for other in text.patient.texts
                    if other.kind == "start" and other.first_sent_at > text.first_sent_at
                ]
                by_number[text.patient.number].append((text.job.stored_at, min(starts, default=float("inf"))))
        return by_number

    def crises(self):
        """V8: every crisis text raised a flag, was answered, and somebody on duty was told."""
        alerted = {
            row["person"] for reference, row in self.store.outbox.items()
            if row["kind"] == "alert" and self.books.taken[reference]
        }
        for text in self.texts:
            row = self.store.text_in(text.id) if text.kind == "crisis" else None
            if row is None:
                continue
            self.figures["crises"] += 1
            replies = [
                reference for reference, out in self.store.outbox.items()
                if reference.startswith(f"a-{row['id']}-") and out["kind"] == "crisis" and self.books.taken[reference]
            ]
            if row["id"] not in self.store.flagged:
                self.breaks("crisis", f"text {row['id']} raised no flag")
            if not replies:
                self.breaks("crisis", f"text {row['id']} was not answered")
            if row["person"] not in alerted:
                self.breaks("crisis", f"nobody on duty was told of text {row['id']}")

    def answered(self):
        """P11: nobody who may be texted asks in vain; of texts that cross each other at least one is answered."""
        by_patient = collections.defaultdict(list)
        for text in self.texts:
            if (row := self.store.text_in(text.id)) is not None:
                by_patient[text.patient].append(row["id"])
        for patient, numbers in by_patient.items():
            if any(text.kind in ("stop", "crisis") for text in patient.texts):
                continue
            last = sorted(numbers)[-3:]
            if not any((name, str(number)) in self.store.replied for name in ("r", "a", "q") for number in last):
                self.breaks("silence", f"texts {last} got no answer")

    def furthest_receipts(self):
        """Receipts move a text forward only, in whatever order they came."""
        for message, furthest in self.receipts:
            row = self.store.outbox.get(message["reference"])
            if row is None or len(self.books.taken[message["reference"]]) != 1:
                continue
            self.figures["receipts"] += 1
            state = {1: "sent", 2: "sent", 3: "failed", 4: "delivered"}[RANKS[furthest]]
            if row["state"] != state:
                self.breaks("receipt", f"{row['reference']} is {row['state']}, and was {furthest}")
