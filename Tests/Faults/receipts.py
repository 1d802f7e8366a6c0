"""The gateway's news of what it took: early, late, in the wrong order, and more than once."""

import random
import threading

from shapes import TwilioShape

FURTHEST = {"queued": 1, "sent": 2, "undelivered": 3, "delivered": 4}


class Receipts:
    def __init__(self, post, seed, shape=TwilioShape):
        self.post, self.shape = post, shape
        self.random = random.Random("receipts %s" % seed)
        self.lock = threading.Lock()
        self.jobs = []

    def send(self, message):
        """Called by the gateway while it takes a text, so that the first news may be quicker than its answer."""
        with self.lock:
            words = ["queued", "sent", self.random.choices(["delivered", "undelivered"], [9, 1])[0]]
            words = words[self.random.choice([0, 0, 1]) :]
            if self.random.random() < 0.4:
                self.random.shuffle(words)
            if self.random.random() < 0.2:
                words.append(self.random.choice(words))
            after = self.random.choice([0.0, 0.05, 0.5])
            for word in words:
                job = self.shape.news(message, word)
                self.jobs.append((message, word, job))
                self.post.put(job, after)
                after += self.random.choice([0.0, 0.0, 0.02, 0.2])

    def furthest(self):
        """Each text of which news was stored, with the furthest word of it."""
        by_id = {}
        for message, word, job in self.jobs:
            if job.stored_at is None:
                continue
            known = by_id.get(message["sid"], (message, "queued"))[1]
            by_id[message["sid"]] = (message, max(known, word, key=FURTHEST.get))
        return list(by_id.values())
