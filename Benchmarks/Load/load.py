#!/usr/bin/env python3
"""The service under load: what it does, beside what is wanted of it.

    load.py SCENARIO... [--seconds N] [--scale N] [--json FILE]

steady   64 connections for ten minutes: turns a second, answers, nothing lost
overload ten times what it can do for a minute, and how it comes back
disk     every flush of the disk takes 5 ms longer, 256 connections
size     the same load on 1,000, 100,000 and 1,000,000 conversations of ten messages each
reader   somebody reads for a minute without end, and a copy is made with VACUUM INTO
soak     an hour at 500 a second: memory, open files and the log of the database
cold     a start with 1,000,000 conversations and 10,000 texts that wait
slow     1,000 clients that send slowly, while others do not
all      everything but size, soak and cold

--seconds shortens or lengthens each; --scale is the largest number of conversations.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import threading
import time

import rig


class Watch:
    """Looks at a service twice a second: memory, open files, log."""

    def __init__(self, line, pause=0.5):
        self.line, self.pause, self.samples = line, pause, []
        self.is_over = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)

    def watch(self):
        begun = time.monotonic()
        while not self.is_over.wait(self.pause):
            try:
                program = self.line.program
                self.samples.append((
                    time.monotonic() - begun, program.resident_megabytes(), program.descriptors(),
                    self.line.log_megabytes()))
            except (OSError, AttributeError):
                return

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.thread.join()

    def highest(self, place):
        return max((sample[place] for sample in self.samples), default=0)

    def slope(self, place, after):
        """Growth an hour, by least squares, from so many seconds on."""
        points = [(sample[0] / 3600, sample[place]) for sample in self.samples if sample[0] >= after]
        if len(points) < 10:
            return 0.0
        mean_x = sum(x for x, _ in points) / len(points)
        mean_y = sum(y for _, y in points) / len(points)
        return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


class Report:
    def __init__(self):
        self.findings = []

    def say(self, text):
        print(text, flush=True)

    def find(self, line, what, value, target=None, is_met=None):
        """One figure: the line of the acceptance list, what it is, and whether it is as wanted."""
        self.findings.append({"line": line, "what": what, "value": value, "target": target, "met": is_met})
        verdict = "" if is_met is None else "   met" if is_met else "   NOT MET"
        wanted = "   wanted: %s" % target if target else ""
        shown = rig.figure(value) if isinstance(value, (int, float)) else value
        self.say("  %-3s %-46s %12s%s%s" % (line, what, shown, wanted, verdict))


class Bench:
    def __init__(self, place, options, report):
        self.place, self.options, self.report = place, options, report
        self.seed = int(time.time()) % 1_000_000
        self.gateway = rig.Program([rig.PEERS / "gateway"], place.folder)

    def seconds(self, usual):
        return self.options.seconds or usual

    def base(self, people=1_000, each=2):
        """A database of so many conversations; large ones are kept, since they take long to make."""
        kept = pathlib.Path(os.environ.get("LINKLINE_BENCH_STORES", self.place.folder))
        kept.mkdir(parents=True, exist_ok=True)
        path = kept / ("store-%d-%d.db" % (people, each))
        if not path.exists():
            made = kept / "making.db"
            rig.forget(made)
            begun = time.monotonic()
            rig.benchmark("build", "--db", made, "--people", people, "--texts-each", each)
            os.rename(made, path)
            self.report.say("  made %s, %.0f MB, in %.0f s" % (
                path.name, path.stat().st_size / 2**20, time.monotonic() - begun))
        return path

    def line(self, base=None, variables=None):
        path = rig.copy_database(base or self.base(), self.place / "line.db")
        return rig.Line(self.place.folder, path, self.gateway, variables)

    def load(self, port, **options):
        self.seed += 1
        return rig.load(port, seed=self.seed, **{"people": 20_000} | options)

    def ceiling(self, connections, seconds):
        """What a C server does that only stores, with the same load, in the same minute."""
        path = rig.copy_database(self.base(), self.place / "durable.db")
        with rig.Program([rig.PEERS / "durable-server", path], self.place.folder) as server:
            return self.load(server.port, connections=connections, seconds=seconds)

    def accepted(self, line):
        return rig.counted(line.database, "SELECT count(*) FROM inbox")

    def check_books(self, name, line, before, answered, lost=0):
        """Every text that was answered 2xx is stored and had its turn; every reply is settled."""
        stored = self.accepted(line) - before
        undone = rig.counted(line.database, "SELECT count(*) FROM inbox WHERE state <> 'done'")
        unsent = rig.counted(line.database, "SELECT count(*) FROM outbox WHERE state NOT IN ('sent', 'delivered')")
        # A text whose answer was lost may be stored.
        is_met = answered <= stored <= answered + lost and undone == 0 and unsent == 0
        self.report.find(
            name, "texts answered 2xx / stored / undone / unsent", "%d / %d / %d / %d" % (
                answered, stored, undone, unsent), "none lost", is_met)

    # Scenarios

    def steady(self):
        seconds = self.seconds(600)
        ceiling = self.ceiling(64, min(seconds, 20))
        with self.line() as line:
            self.load(line.port, connections=64, seconds=2, first=1_000_000)
            line.settle()
            before = self.accepted(line)
            with Watch(line) as watch:
                result = self.load(line.port, connections=64, seconds=seconds)
                took = result["seconds"] + line.settle()
            rate = rig.good(result) / took
            self.report.find("L1", "the C server that only stores, a second", ceiling["rate"])
            wanted = min(3_000, ceiling["rate"] / 4)
            self.report.find("L1", "turns a second, replies settled", rate, ">= " + rig.figure(wanted), rate >= wanted)
            wanted = max(100, 5 * ceiling["good"]["p99"])
            p99 = result["good"]["p99"]
            self.report.find("L1", "p99 of the answer, ms", p99, "< " + rig.figure(wanted), p99 < wanted)
            others = result["other"]["count"] + result["lost"]
            self.report.find("L1", "answers other than 2xx", others, "0", others == 0)
            self.check_books("L1", line, before, rig.good(result))
            self.used(watch)
            single = self.load(line.port, connections=1, seconds=min(seconds, 10))
        alone = self.ceiling(1, min(seconds, 10))
        share = 100 * single["rate"] / alone["rate"]
        self.report.find("L2", "one connection, % of the C server", share, ">= 50", share >= 50)

    def used(self, watch, most=150):
        memory = watch.highest(1)
        self.report.find("RSS", "highest memory, MB", memory, "< %d" % most, memory < most)
        self.report.find("L5", "largest log of the database, MB", watch.highest(3), "< 256", watch.highest(3) < 256)

    def overload(self):
        seconds = self.seconds(60)
        with self.line() as line:
            usual = self.load(line.port, connections=64, seconds=min(10, seconds))
            capacity = rig.good(usual) / (usual["seconds"] + line.settle())
            quiet = self.load(line.port, connections=64, seconds=5, rate=capacity / 4)["good"]["p99"]
            line.settle()
            before = self.accepted(line)
            with Watch(line) as watch:
                result = self.load(line.port, connections=480, seconds=seconds, rate=10 * capacity)
                after = self.load(line.port, connections=64, seconds=10, rate=capacity / 4, every=1)
                drained = line.settle()
            self.report.find("L3", "capacity, turns a second", capacity)
            self.report.find("L3", "offered, a second", 10 * capacity)
            self.report.find("L3", "answers", json.dumps(result["statuses"]))
            if result["other"]["count"]:
                p99 = result["other"]["p99"]
                self.report.find("L3", "p99 of those turned away, ms", p99, "< 100", p99 < 100)
            odd = [status for status in result["statuses"] if status not in ("200", "204", "429", "503")]
            self.report.find("L3", "answers other than 2xx, 429 and 503", len(odd), "0", not odd)
            self.check_books("L3", line, before, rig.good(result) + rig.good(after), result["lost"])
            back = [part["good"]["p99"] for part in after["parts"]]
            wanted = max(100, 2 * quiet)
            late = next((second for second, p99 in enumerate(back) if p99 <= wanted), len(back))
            self.report.find("L3", "seconds until p99 is as usual", late, "<= 5", late <= 5)
            self.report.find("L3", "seconds until all replies are settled", drained)
            self.used(watch, 400)

    def disk(self):
        variables = {"LD_PRELOAD": str(rig.PEERS / "slow-sync.so"), "LINKLINE_SYNC_MS": "5"}
        with self.line(variables=variables) as line:
            before = self.accepted(line)
            result = self.load(line.port, connections=256, seconds=self.seconds(20))
            rate = rig.good(result) / (result["seconds"] + line.settle())
            self.report.find("L4", "turns a second, flushes 5 ms slower", rate, ">= 1,000", rate >= 1_000)
            self.check_books("L4", line, before, rig.good(result))

    def size(self):
        rates = {}
        for people in (1_000, 100_000, 1_000_000):
            if people > self.options.scale:
                continue
            with self.line(self.base(people, 5)) as line:
                self.load(line.port, connections=64, seconds=2, people=people)
                line.settle()
                with Watch(line) as watch:
                    result = self.load(line.port, connections=64, seconds=self.seconds(60), people=people)
                    rates[people] = rig.good(result) / (result["seconds"] + line.settle())
                self.report.find("L5", "turns a second, {:,} conversations".format(people), rates[people])
                self.report.find("L5", "  p99 of the answer, ms", result["good"]["p99"])
                self.used(watch)
        share = 100 * min(rates.values()) / rates[1_000]
        self.report.find("L5", "slowest of them, % of 1,000", share, ">= 80", share >= 80)

    def reader(self):
        seconds = self.seconds(60)
        with self.line() as line:
            self.load(line.port, connections=64, seconds=2)
            reading = sqlite3.connect("file:%s?mode=ro" % line.database, uri=True, check_same_thread=False)
            reading.execute("BEGIN")
            reading.execute("SELECT count(*) FROM inbox").fetchone()
            running = rig.begin_load(line.port, connections=64, seconds=seconds, people=20_000, seed=self.seed)
            self.seed += 1
            with Watch(line) as watch:
                time.sleep(seconds / 4)
                copied = threading.Thread(target=self.copy, args=(line.database,))
                copied.start()
                result = json.loads(running.communicate()[0].splitlines()[-1])
                copied.join()
            reading.rollback()
            reading.close()
            bad = result["other"]["count"] + result["lost"]
            self.report.find("L6", "answers other than 2xx", bad, "0", bad == 0)
            p99 = result["good"]["p99"]
            self.report.find("L6", "p99 of the answer, ms", p99, "< 1,000", p99 < 1_000)
            self.report.find("L6", "largest log of the database meanwhile, MB", watch.highest(3))
            line.settle()
            self.load(line.port, connections=64, seconds=2)
            line.settle()
            self.report.find("L6", "log of the database once nobody reads, MB", line.log_megabytes(), "<= 64",
                             line.log_megabytes() <= 64.1)

    def copy(self, database):
        connection = sqlite3.connect("file:%s?mode=ro" % database, uri=True)
        target = self.place / "copy.db"
        target.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(target),))
        connection.close()

    def soak(self):
        seconds = self.seconds(3_600)
        with self.line() as line:
            before = self.accepted(line)
            with Watch(line, pause=5) as watch:
                result = self.load(line.port, connections=64, seconds=seconds, rate=500, people=100_000)
                line.settle()
            warm = min(600, seconds / 3)
            slope = watch.slope(1, warm)
            self.report.find("L7", "memory, MB more in an hour", slope, "< 1", slope < 1)
            files = [sample[2] for sample in watch.samples if sample[0] > warm and sample[0] < seconds]
            self.report.find("L7", "open files, fewest to most", "%d to %d" % (min(files), max(files)), "constant",
                             max(files) - min(files) <= 8)
            self.report.find("L7", "p99 of the answer, ms", result["good"]["p99"])
            bad = result["other"]["count"] + result["lost"]
            self.report.find("L7", "answers other than 2xx", bad, "0", bad == 0)
            self.check_books("L7", line, before, rig.good(result))
            self.used(watch)

    def cold(self):
        people = min(1_000_000, self.options.scale)
        path = rig.copy_database(self.base(people, 5), self.place / "line.db")
        rig.benchmark("wait", "--db", path, "--people", people, "--texts", 10_000)
        with rig.Line(self.place.folder, path, self.gateway) as line:
            first = self.load(line.port, connections=1, count=1, first=5_000_000)
            took = time.monotonic() - line.program.started
            self.report.find(
                "L8", "seconds to the first 2xx, {:,} conversations".format(people), took, "<= 3",
                took <= 3 and rig.good(first) == 1)
            self.report.find("L8", "seconds until the waiting texts are answered", took + line.settle())

    def slow(self):
        if not shutil.which("slowhttptest"):
            self.report.say("  slowhttptest is not installed (apt-get install slowhttptest): B2 is left out")
            return
        seconds = max(45, self.seconds(60))
        with self.line() as line:
            first = self.load(line.port, connections=64, seconds=5)
            rate = min(500, rig.good(first) / (first["seconds"] + line.settle()) / 4)
            self.report.find("B2", "texts a second meanwhile", rate, "500", rate >= 500)
            usual = self.load(line.port, connections=16, seconds=10, rate=rate)["good"]["p99"]
            for kind in ("-H", "-B", "-X"):
                running = rig.begin_load(
                    line.port, connections=16, seconds=seconds, rate=rate, people=20_000, seed=self.seed)
                self.seed += 1
                slow = subprocess.run(
                    ["slowhttptest", "-c", "1000", kind, "-i", "5", "-r", "200", "-l", str(int(seconds) - 5), "-x", "24",
                     "-u", "http://127.0.0.1:%d/webhooks/main/inbound" % line.port],
                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
                result = json.loads(running.communicate()[0].splitlines()[-1])
                bad = result["other"]["count"] + result["lost"]
                self.report.find("B2", "%s: texts of others not answered 2xx" % kind, bad, "0", bad == 0)
                p99, wanted = result["good"]["p99"], max(20, 2 * usual)
                self.report.find("B2", "%s: p99 of others, ms" % kind, p99, "< " + rig.figure(wanted), p99 < wanted)
                # All have begun after five seconds, and may stay for twenty.
                held = connected(slow.stdout, after=27)
                self.report.find("B2", "%s: slow ones still held after 20 s" % kind, held, "0", held == 0)


def connected(output, after):
    """How many connections slowhttptest still had at its first status so late."""
    plain = re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", output)
    for second, status in re.findall(r"status on (\d+)th second:(.*?)service available", plain, re.DOTALL):
        if int(second) >= after:
            return int(re.search(r"connected:\s*(\d+)", status).group(1))
    return 0  # It ends early once none is left.


SCENARIOS = ["steady", "overload", "disk", "size", "reader", "soak", "cold", "slow"]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenarios", nargs="+", choices=SCENARIOS + ["all"])
    parser.add_argument("--seconds", type=float, default=0)
    parser.add_argument("--scale", type=int, default=1_000_000)
    parser.add_argument("--json")
    options = parser.parse_args()
    chosen = options.scenarios
    if "all" in chosen:
        chosen = [name for name in SCENARIOS if name not in ("size", "soak", "cold")]
    report = Report()
    report.say("Measured %s" % rig.condition())
    with rig.Workplace() as place:
        bench = Bench(place, options, report)
        try:
            for name in chosen:
                report.say("\n%s" % name)
                getattr(bench, name)()
        finally:
            bench.gateway.stop(signal.SIGTERM)
    report.say("\nAt the end: %s" % rig.condition())
    if options.json:
        with open(options.json, "w") as file:
            json.dump(report.findings, file)


if __name__ == "__main__":
    main()
