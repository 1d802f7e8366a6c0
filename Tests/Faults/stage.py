"""Everything that a hardship needs: a gateway with books, the service, the post, patients, and the verdict."""

import shutil
import sqlite3
import tempfile
import time
from pathlib import Path

from faulty_gateway import Books, Gateway
from patients import Load, Patient, Text
from post import Post
from service import Service
from verdict import Store, Verdict


class Broken(Exception):
    """A promise was broken."""


def expect(holds, what):
    if not holds:
        raise Broken(what)


class Stage:
    def __init__(self, linkline, seed="1", faults=0.0, workers=16, folder=None, books=None, **service):
        self.folder = Path(folder or tempfile.mkdtemp(prefix="linkline-hard-"))
        self.books = books or Books(seed, faults)
        self.gateway = Gateway(self.books)
        self.service = Service(self.folder, self.gateway.address, linkline, **service)
        self.post = Post(self.service.port, seed, repeats=0, workers=workers)
        self.seed = seed
        self.load = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.service.kill()
        self.post.close()
        self.gateway.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def patients(self, **options):
        self.load = Load(self.post, self.seed, **options)
        return self.load

    def stored(self):
        return sum(text.is_stored for text in self.load.texts())

    def wait(self, what, is_so, seconds=60):
        deadline = time.monotonic() + seconds
        while not is_so():
            expect(time.monotonic() < deadline, f"waited {seconds} s in vain: {what}")
            time.sleep(0.02)

    def wait_for_post(self, seconds=60):
        self.wait("everything is delivered", self.post.is_empty, seconds)

    def finish(self, patience=120):
        """Lets everything come to its end and gives the verdict."""
        if self.load:
            self.load.end()
        self.wait_for_post(patience)
        self.books.fault_rate = 0
        left = self.service.settle(patience)
        expect(left == 0, f"{left} texts have not ended: {self.open_texts()}")
        self.service.terminate()
        return self.judge()

    def judge(self):
        texts = self.load.texts() if self.load else []
        verdict = Verdict(texts, self.books, Store(self.service.database))
        expect(not verdict.broken, "; ".join(verdict.broken[:5]))
        return verdict

    def open_texts(self):
        """What has not ended, for whoever looks for the reason."""
        database = sqlite3.connect(f"file:{self.service.database}?mode=ro", uri=True)
        rows = database.execute(
            "SELECT reference, state, attempts, uncertainties, reason, not_before - unixepoch() FROM outbox"
            " WHERE state IN ('ready', 'inflight', 'uncertain') LIMIT 5").fetchall()
        database.close()
        return rows

    def query(self, statement, *values):
        """Asks the database of a service that has ended, or changes it."""
        database = sqlite3.connect(self.service.database)
        with database:
            rows = database.execute(statement, values).fetchall()
        database.close()
        return rows

    def queue(self, count):
        """So many more replies to everybody, as if they had been written a moment ago; the service must have ended."""
        self.query(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
            INSERT INTO outbox (person, kind, priority, reference, text, not_before, passes_opt_out, waits_in_line, at)
            SELECT p.id, 'reply', 2, 'queued-' || p.id || '-' || n.i, CAST('Text ' || n.i AS BLOB), ?, 0, 1, ?
            FROM persons p, n ORDER BY n.i
            """, count, int(time.time()), int(time.time()))


def one_text(load, number, kind, words):
    """A patient of whom only this text is known; it is on its way when this returns."""
    patient = Patient(number, [], load)
    text = Text(patient, kind, words, load.identity())
    patient.texts.append(text)
    patient.waits_for = set()
    text.first_sent_at = time.monotonic()
    load.patients.append(patient)
    load.post.put(text.job)
    return text
