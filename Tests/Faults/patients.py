"""Patients with habits: they ask, they are in need, they say STOP and START, and their texts come once or more."""

import random
import threading
import time
import zlib

from shapes import TwilioShape

ORDINARY = [
    "hello", "what is social prescribing", "menu", "how much does it cost", "who can use it", "is it on the nhs",
    "what happens at the first meeting", "thanks", "does it work", "what is a link worker",
]
CRISIS = ["i want to kill myself", "i am going to end my life tonight", "i want to die"]


class Text:
    """A text as its patient remembers it."""

    def __init__(self, patient, kind, words, identity):
        self.patient, self.kind, self.words, self.id = patient, kind, words, identity
        self.job = patient.load.shape.text(patient.number, words, identity, lambda _: patient.stored(self))
        self.first_sent_at = None

    @property
    def is_stored(self):
        return self.job.stored_at is not None


class Patient:
    def __init__(self, number, script, load):
        self.number, self.script, self.load = number, script, load
        self.texts = []
        self.waits_for = set()
        self.step()

    def step(self):
        """Sends the next group of texts: those of one group go at the same time."""
        if not self.script or self.load.is_over:
            return self.load.done(self)
        group = self.script.pop(0)
        texts = [Text(self, kind, words, self.load.identity()) for kind, words in group]
        self.texts += texts
        self.waits_for = {text.id for text in texts}
        for text in texts:
            text.first_sent_at = time.monotonic()
            self.load.post.put(text.job)
            if self.load.random.random() < 0.05:
                self.load.post.put(text.job)

    def stored(self, text):
        self.waits_for.discard(text.id)
        if not self.waits_for:
            self.load.later(self)


class Load:
    """So many patients at a time, each with a script of his own; whoever has finished makes room for another."""

    def __init__(self, post, seed, active=6, pause=(0.03, 0.35), numbers=range(0, 980), shape=TwilioShape):
        self.post, self.pause, self.shape = post, pause, shape
        self.random = random.Random("patients %s" % seed)
        self.seed = seed
        self.lock = threading.RLock()
        self.is_over = False
        self.patients = []
        self.count = 0
        # With nobody at a time, only those come whom the test brings.
        self.left = ["+447700900%03d" % number for number in numbers] if active else []
        for _ in range(active):
            self.admit()

    def identity(self):
        with self.lock:
            self.count += 1
            return "SM%08x%024x" % (zlib.crc32(str(self.seed).encode()), self.count)

    def admit(self):
        with self.lock:
            if self.left and not self.is_over:
                number = self.left.pop(0)
                self.patients.append(Patient(number, self.script(), self))

    def done(self, patient):
        self.admit()

    def later(self, patient):
        timer = threading.Timer(self.random.uniform(*self.pause), patient.step)
        timer.daemon = True
        timer.start()

    def end(self):
        self.is_over = True

    def ask(self, count):
        return [("ordinary", self.random.choice(ORDINARY)) for _ in range(count)]

    def crisis(self):
        return [("crisis", self.random.choice(CRISIS))]

    def script(self):
        """Groups of texts; the texts of a group are under way together."""
        stop, start = [("stop", "STOP")], [("start", "START")]
        kind = self.random.choices(["asks", "needs", "stops", "stops-needs", "returns"], [5, 2, 3, 2, 1])[0]
        opening = [self.ask(1)]
        match kind:
            case "asks":
                return opening + [self.ask(1) for _ in range(3)] + [self.ask(3)]
            case "needs":
                return opening + [self.crisis(), self.ask(1)]
            case "stops":
                return opening + [self.ask(4), stop, self.ask(1), stop]
            case "stops-needs":
                return opening + [self.ask(3), stop, self.crisis(), self.ask(1)]
            case _:
                return opening + [stop, self.ask(1), start, self.ask(1), self.ask(2)]

    def texts(self):
        return [text for patient in self.patients for text in patient.texts]
