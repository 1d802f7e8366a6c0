"""What a gateway posts to us: texts of patients and news of our texts, again and again until it gets a 2xx."""

import base64
import hashlib
import heapq
import hmac
import http.client
import itertools
import random
import threading
import time
import urllib.parse

from faulty_gateway import TOKEN

PUBLIC = "https://texts.example.org"


def signature(url, fields):
    """X-Twilio-Signature of a form ("Validate Signatures"), by our own hand and not by the product's."""
    text = url + "".join(name + value for name, value in sorted(set(fields)))
    return base64.b64encode(hmac.new(TOKEN.encode(), text.encode(), hashlib.sha1).digest()).decode()


class Job:
    """A request to deliver until it is answered 2xx."""

    def __init__(self, path, fields, on_stored=None):
        self.path, self.fields, self.on_stored = path, fields, on_stored
        self.answers = []
        self.stored_at = None

    def request(self):
        body = urllib.parse.urlencode(self.fields)
        return body, {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Twilio-Signature": signature(PUBLIC + self.path, self.fields),
        }


class Post:
    """Delivers jobs from several threads; what fails comes again, and some of what did not fail comes again too."""

    def __init__(self, port, seed, repeats=0.1, workers=16):
        self.port, self.repeats = port, repeats
        self.random = random.Random("post %s" % seed)
        self.condition = threading.Condition()
        self.queue, self.order = [], itertools.count()
        self.pending = 0
        self.closed = False
        self.deliveries = self.failures = self.repeated = 0
        self.unexpected = []
        for _ in range(workers):
            threading.Thread(target=self.work, daemon=True).start()

    def put(self, job, after=0.0):
        with self.condition:
            self.pending += 1
            heapq.heappush(self.queue, (time.monotonic() + after, next(self.order), job))
            self.condition.notify()

    def put_at_once(self, jobs):
        for job in jobs:
            self.put(job)

    def work(self):
        connection = None
        while True:
            job = self.next()
            if job is None:
                return
            status, connection = self.deliver(job, connection)
            self.note(job, status)

    def next(self):
        with self.condition:
            while not self.closed:
                if self.queue and self.queue[0][0] <= time.monotonic():
                    return heapq.heappop(self.queue)[2]
                wait = self.queue[0][0] - time.monotonic() if self.queue else None
                self.condition.wait(wait)
        return None

    def deliver(self, job, connection):
        """The status of the answer; nothing if none came."""
        if connection is None:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=15)
        body, headers = job.request()
        try:
            connection.request("POST", job.path, body, headers)
            answer = connection.getresponse()
            answer.read()
            return answer.status, connection
        except (OSError, http.client.HTTPException):
            connection.close()
            return None, None

    def note(self, job, status):
        at = time.monotonic()
        is_stored = status is not None and 200 <= status < 300
        with self.condition:
            self.deliveries += 1
            job.answers.append(status)
            is_first = is_stored and job.stored_at is None
            if is_first:
                job.stored_at = at
            if not is_stored:
                self.failures += 1
            if status is not None and not is_stored and status != 503:
                self.unexpected.append((job.path.split("?")[0], status))
            repeats = is_first and self.random.random() < self.repeats
            self.repeated += repeats
            late = self.random.choice([0.0, 0.05, 1.0, 3.0])
            again = self.random.uniform(0.05, 0.25)
        if is_first and job.on_stored:
            job.on_stored(job)
        if repeats:
            self.put(job, late)
        # A repeat that fails is given up: the gateway has its 2xx.
        if not is_stored and job.stored_at is None:
            self.put(job, again)
        with self.condition:
            self.pending -= 1

    def is_empty(self):
        with self.condition:
            return self.pending == 0

    def close(self):
        with self.condition:
            self.closed = True
            self.condition.notify_all()
