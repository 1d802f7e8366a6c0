#!/usr/bin/env python3
"""Kills `linkline serve` again and again under load, and compares all books at the end.

    kill_loop.py [--linkline PATH] [--kills N] [--seeds A,B,...] [--lanes N] [--faults RATE] [--no-lookup]
                 [--callbacks] [--shape twilio|notify] [--outage SECONDS] [--mutant NAME] [--keep]

A fake gateway in the shape of Twilio or GOV.UK Notify fails as the seed says (slow, 429, 500 before and after taking
a text, connections cut before and after, half an answer, 2xx without an id) and delivers texts until it gets a 2xx,
some of them twice. The service is killed with SIGKILL at random, and at labelled places: before and after a commit,
before a request is written, when it has arrived, when it was taken, before its result is stored, and while it starts.

Exit code 0: no promise was broken. 1: at least one was; each is listed. 2: the harness could not do its work.
"""

import argparse
import collections
import concurrent.futures
import os
import random
import shutil
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

from faulty_gateway import AMBIGUOUS, Books, Gateway
from patients import Load
from post import Post
from receipts import Receipts
from service import ROOT, EndedByItself, Service
from shapes import SHAPES
from verdict import Store, Verdict

PLACES = {
    "random": 4,
    "before-commit": 2,
    "after-commit": 2,
    "before-request": 2,
    "on-arrival": 2,
    "on-taken": 2,
    "before-result": 2,
    "while-starting": 1,
}
OF_THE_PROGRAM = {"before-commit", "after-commit", "before-request", "before-result"}
OF_THE_GATEWAY = {"on-arrival", "on-taken"}


class KillLoop:
    def __init__(self, options, seed):
        self.options, self.seed = options, seed
        self.random = random.Random("kills %s" % seed)
        # Short, because a socket's path may have 107 bytes.
        self.folder = Path(tempfile.mkdtemp(prefix="linkline-faults-"))
        self.books = Books(seed, options.faults, may_be_asked=not options.no_lookup)
        self.shape = SHAPES[options.shape]
        self.gateway = Gateway(self.books, self.shape.handler)
        self.service = Service(
            self.folder, self.gateway.address, options.linkline, self.shape, callbacks=options.callbacks,
            content=options.content, dialogues=options.dialogues,
        )
        self.post = Post(self.service.port, seed)
        self.receipts = Receipts(self.post, seed, self.shape) if options.callbacks else None
        if self.receipts:
            self.books.on_taken = self.receipts.send
        self.variables = {"LINKLINE_MUTANT": options.mutant} if options.mutant else {}
        self.load = None
        self.deaths = collections.Counter()

    def run(self):
        """The promises that were broken, and figures."""
        began = time.monotonic()
        try:
            self.load = Load(self.post, self.seed, shape=self.shape)
            for index in range(self.options.kills):
                if self.options.outage and index == self.options.kills // 2:
                    self.outage()
                self.live_and_die()
            self.come_to_rest()
            verdict = Verdict(
                self.load.texts(), self.books, Store(self.service.database), not self.options.no_lookup,
                self.receipts.furthest() if self.receipts else (),
            )
            return verdict.broken + self.unexpected(), self.figures(verdict.figures, time.monotonic() - began)
        except EndedByItself as error:
            return [f"start: {error}"], self.figures({}, time.monotonic() - began)
        finally:
            self.service.kill()
            self.post.close()
            self.gateway.close()
            if not self.options.keep:
                shutil.rmtree(self.folder, ignore_errors=True)

    def live_and_die(self):
        place = self.random.choices(list(PLACES), list(PLACES.values()))[0]
        passing = self.random.randint(1, 25)
        self.books.life += 1
        variables = dict(self.variables)
        if place in OF_THE_PROGRAM:
            variables["LINKLINE_DIE_AT"] = f"{place}:{passing}"
        self.books.set_trap("nowhere", 1, None)
        self.service.spawn(variables)
        if place == "while-starting":
            time.sleep(self.random.uniform(0.0, 0.8))
        elif self.service.wait_until_listening():
            if place in OF_THE_GATEWAY:
                self.books.set_trap(place, passing, self.service.kill)
            patience = self.random.uniform(0.05, 1.0) if place == "random" else 2.5
            if not self.service.wait_for_end(patience):
                place = "random"
        elif self.service.process.returncode != -signal.SIGKILL:
            raise EndedByItself(self.service.errors()[-300:])
        self.service.kill()
        self.service.reap()
        self.cut_off()
        self.deaths[place] += 1

    def cut_off(self):
        """Requests that were under way when it died have an outcome that nobody knows."""
        now = time.monotonic()
        with self.books.lock:
            for request in reversed(self.books.requests):
                if request["life"] != self.books.life or now - request["monotonic"] > 3:
                    break
                request["cut"] = True

    def outage(self):
        """The gateway is gone while the service runs and is texted."""
        self.gateway.close()
        self.service.start(self.variables)
        time.sleep(self.options.outage)
        self.gateway.open()
        self.service.kill()
        self.service.reap()

    def come_to_rest(self):
        """No more faults, no more kills: whatever was accepted has to come to its end."""
        self.load.end()
        self.books.fault_rate = 0
        self.books.life += 1
        self.service.start(self.variables)
        deadline = time.monotonic() + 60
        while not self.post.is_empty() and time.monotonic() < deadline:
            time.sleep(0.1)
        self.service.settle(self.options.patience)
        # News of what was sent last comes after it.
        time.sleep(1.0)
        while not self.post.is_empty() and time.monotonic() < deadline + 60:
            time.sleep(0.1)
        self.service.terminate()

    def unexpected(self):
        odd = collections.Counter(self.post.unexpected)
        return [f"answer: {path} was answered {status} {count} times" for (path, status), count in odd.items()]

    def figures(self, seen, seconds):
        figures = dict(seen) | {
            "kills": sum(self.deaths.values()), "deaths": dict(self.deaths), "deliveries": self.post.deliveries,
            "failed deliveries": self.post.failures, "repeated": self.post.repeated,
            "requests": len(self.books.requests), "look-ups": len(self.books.lookups),
            "gateway faults": dict(self.books.fault_counts), "restarts": self.service.lives,
            "cut": sum(
                request.get("cut", False) and request["mode"] not in AMBIGUOUS for request in self.books.requests),
            "seconds": seconds, "folder": str(self.folder),
        }
        return figures


def arguments(values=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    default = os.environ.get("LINKLINE_EXECUTABLE", ROOT / ".build/debug/linkline")
    parser.add_argument("--linkline", default=default, help="the program (.build/debug/linkline)")
    parser.add_argument("--kills", type=int, default=200, help="kills for each seed (200)")
    parser.add_argument("--seeds", default="1,2,3,4,5", help="one run for each (1,2,3,4,5)")
    parser.add_argument("--lanes", type=int, default=2, help="runs side by side (2)")
    parser.add_argument("--faults", type=float, default=0.15, help="share of requests that go wrong (0.15)")
    parser.add_argument("--shape", choices=list(SHAPES), default="twilio", help="whose gateway it looks like (twilio)")
    parser.add_argument("--no-lookup", action="store_true", help="the gateway cannot be asked what it took")
    parser.add_argument("--callbacks", action="store_true", help="the gateway sends news of texts")
    parser.add_argument("--outage", type=float, default=0, help="seconds in which the gateway is gone (0)")
    parser.add_argument("--patience", type=float, default=180, help="seconds until everything must have ended (180)")
    parser.add_argument("--mutant", help="plant this bug (debug builds only)")
    parser.add_argument("--content", help="another folder of content")
    parser.add_argument("--dialogues", help="another folder of dialogues")
    parser.add_argument("--keep", action="store_true", help="keep the databases and logs")
    return parser.parse_args(values)


def one(task):
    options, seed = task
    return seed, *KillLoop(options, seed).run()


def run(options):
    """All seeds; prints a line for each and returns what was broken."""
    seeds = options.seeds.split(",")
    broken = []
    total = collections.Counter()
    deaths, faults, restarts = collections.Counter(), collections.Counter(), []
    with concurrent.futures.ProcessPoolExecutor(max_workers=min(options.lanes, len(seeds))) as lanes:
        for seed, found, figures in lanes.map(one, [(options, seed) for seed in seeds]):
            broken += [f"seed {seed}: {line}" for line in found]
            deaths.update(figures.pop("deaths"))
            faults.update(figures.pop("gateway faults"))
            restarts += figures.pop("restarts")
            folder = figures.pop("folder")
            print(f"seed {seed}: {figures['kills']} kills in {figures['seconds']:.0f} s, {len(found)} broken promises"
                  + (f", kept in {folder}" if options.keep else ""), flush=True)
            for line in found[:20]:
                print("BROKEN " + line, flush=True)
            total.update(figures)
    report(total, deaths, faults, restarts)
    return broken


def report(total, deaths, faults, restarts):
    print("; ".join(f"{name} {round(value)}" for name, value in sorted(total.items())))
    print("deaths: " + ", ".join(f"{name} {count}" for name, count in sorted(deaths.items())))
    print("gateway: " + ", ".join(f"{name} {count}" for name, count in sorted(faults.items())))
    if restarts:
        print(f"restart: median {statistics.median(restarts):.2f} s, longest {max(restarts):.2f} s")


def main():
    options = arguments()
    if not Path(options.linkline).exists():
        print(f"There is no {options.linkline}. Build it first: swift build", file=sys.stderr)
        return 2
    broken = run(options)
    print(f"{len(broken)} broken promises")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
