#!/usr/bin/env python3
"""Whole turns and webhooks, each beside its limit measured in the same minute: medians of ten interleaved pairs.

    bench.py [--pairs 10] [--seconds 4] [--texts 20000] [--people 1000] [--only turn|webhook] [--json FILE]

The limit of a turn is a C program that writes the same rows, grouped the same, through libsqlite3. That of a webhook
is a C server that only stores a text durably; bare Hummingbird stands beside it.
"""

import argparse
import json

import rig


def measure_turns(place, options):
    """Rounds of (ours, theirs): each starts from a copy of one database."""
    base = place / "base.db"
    rig.benchmark("build", "--db", base, "--people", options.people, "--texts-each", 5)
    rounds = []
    for number in range(options.pairs):
        ours_path = rig.copy_database(base, place / "ours.db")
        theirs_path = rig.copy_database(base, place / "theirs.db")
        ours = rig.benchmark(
            "run", "--db", ours_path, "--people", options.people, "--texts", options.texts,
            "--at-once", options.at_once, "--seed", number + 1)
        group = max(1, round(ours["texts"] / ours["commits"]))
        theirs = rig.peer("rows", theirs_path, ours_path, group)
        rounds.append({"ours": ours, "theirs": theirs, "group": group, "ratio": ours["rate"] / theirs["rate"]})
        say("turn %d: %s/s of %s/s at %d a commit, %.0f %%" % (
            number + 1, rig.figure(ours["rate"]), rig.figure(theirs["rate"]), group, 100 * rounds[-1]["ratio"]))
    return rounds


def count_instructions(place, options):
    """Instructions of one turn: a longer run less a shorter one."""
    base, counts = place / "base.db", []
    for texts in (2_000, 6_000):
        path = rig.copy_database(base, place / "counted.db")
        counts.append(rig.instructions([
            rig.RELEASE / "service-benchmark", "run", "--db", path, "--people", options.people, "--texts", texts,
            "--at-once", options.at_once, "--dialogues", rig.ROOT / "dialogues", "--content", rig.ROOT / "content"]))
    return None if None in counts else (counts[1] - counts[0]) / 4_000


def measure_webhooks(place, options):
    """Rounds over HTTP: accept only, with engine and reply, the durable server, and bare Hummingbird."""
    base = place / "small.db"
    rig.benchmark("build", "--db", base, "--people", 100, "--texts-each", 1)
    rounds = []
    with rig.Program([rig.PEERS / "gateway"], place.folder) as gateway:
        for number in range(options.pairs):
            seed = number + 1
            found = {}
            for connections in (64, 1):
                with durable(place, base) as server:
                    found["durable", connections] = one(server, options, connections, seed)
                with line(place, base, gateway, {"LINKLINE_STOP_AT": "before-turn"}) as served:
                    found["accept", connections] = one(served.program, options, connections, seed)
            with rig.Program([rig.RELEASE / "bare-server"], place.folder) as server:
                found["bare", 64] = one(server, options, 64, seed)
            with line(place, base, gateway, {}) as served:
                found["reply", 64] = one(served.program, options, 64, seed, served)
            rounds.append(found)
            say("webhook %d: %s" % (seed, ", ".join(
                "%s %s/s" % (name(kind), rig.figure(result["rate"])) for kind, result in found.items())))
    return rounds


def durable(place, base):
    path = rig.copy_database(base, place / "durable.db")
    return rig.Program([rig.PEERS / "durable-server", path], place.folder)


def line(place, base, gateway, variables):
    return rig.Line(place.folder, rig.copy_database(base, place / "line.db"), gateway, variables)


def one(program, options, connections, seed, served=None):
    """With `served`, the rate counts until the last reply is settled."""
    port = program.port
    rig.load(port, connections=connections, seconds=0.5, seed=1_000 + seed, people=20_000, first=1_000_000)
    used = program.cpu_seconds()
    result = rig.load(port, connections=connections, seconds=options.seconds, seed=seed, people=20_000)
    if rig.good(result) != result["sent"]:
        say("  not every text was answered 2xx: %s, lost %d" % (result["statuses"], result["lost"]))
    if served:
        result["acknowledged"] = result["rate"]
        result["rate"] = rig.good(result) / (result["seconds"] + served.settle())
    result["cpu_us"] = 1e6 * (program.cpu_seconds() - used) / max(1, rig.good(result))
    return result


def name(kind):
    return "%s (%d)" % kind if kind[1] != 64 else kind[0]


def say(text):
    print(text, flush=True)


def report_turns(rounds, counted):
    say("\nA whole turn, durable, %d texts a commit" % rig.median([r["group"] for r in rounds]))
    row("turns a second", [r["ours"]["rate"] for r in rounds])
    row("  a C program writing the same rows", [r["theirs"]["rate"] for r in rounds])
    row("  of it, %", [100 * r["ratio"] for r in rounds], "target 60")
    row("  CPU of a turn, all threads, us", [r["ours"]["cpu_us"] for r in rounds])
    row("  CPU of the C program, us", [r["theirs"]["cpu_us"] for r in rounds])
    if counted:
        say("  %-38s %s" % ("instructions of a turn", rig.figure(counted)))
    row("  memory, MB", [r["ours"]["memory_mb"] for r in rounds], "target below 150")


def report_webhooks(rounds):
    say("\nA webhook over HTTP, durable before the answer")
    for connections in (64, 1):
        say(" %d connection%s" % (connections, "s" if connections > 1 else ""))
        row("accepted a second", [r["accept", connections]["rate"] for r in rounds])
        row("  a C server that only stores", [r["durable", connections]["rate"] for r in rounds])
        share = [100 * r["accept", connections]["rate"] / r["durable", connections]["rate"] for r in rounds]
        row("  of it, %", share, "target 50")
        row("  CPU of a text, us", [r["accept", connections]["cpu_us"] for r in rounds])
        row("  CPU of the C server, us", [r["durable", connections]["cpu_us"] for r in rounds])
        row("  p99, ms", [r["accept", connections]["good"]["p99"] for r in rounds])
        row("  p99 of the C server, ms", [r["durable", connections]["good"]["p99"] for r in rounds])
        if connections == 64:
            row("with engine and reply, a second", [r["reply", 64]["rate"] for r in rounds])
            share = [100 * r["reply", 64]["rate"] / r["durable", 64]["rate"] for r in rounds]
            row("  of the C server, %", share, "target 25")
            row("  p99 of the answer, ms", [r["reply", 64]["good"]["p99"] for r in rounds])
            row("  CPU of a text, us", [r["reply", 64]["cpu_us"] for r in rounds])
            row("bare Hummingbird, nothing stored", [r["bare", 64]["rate"] for r in rounds])
            row("  CPU of a text, us", [r["bare", 64]["cpu_us"] for r in rounds])


def row(name, numbers, note=""):
    say("  %-38s %s%s" % (name, rig.spread(numbers), "   " + note if note else ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--texts", type=int, default=20_000)
    parser.add_argument("--people", type=int, default=1_000)
    parser.add_argument("--at-once", type=int, default=200)
    parser.add_argument("--only", choices=["turn", "webhook"])
    parser.add_argument("--json")
    options = parser.parse_args()
    say("Measured %s" % rig.condition())
    found = {}
    with rig.Workplace() as place:
        if options.only != "webhook":
            found["turn"] = measure_turns(place, options)
            found["instructions"] = count_instructions(place, options)
            report_turns(found["turn"], found["instructions"])
        if options.only != "turn":
            rounds = measure_webhooks(place, options)
            report_webhooks(rounds)
            found["webhook"] = [{name(kind): result for kind, result in one.items()} for one in rounds]
    say("\nMedians of %d interleaved rounds (lowest to highest). At the end: %s" % (options.pairs, rig.condition()))
    if options.json:
        with open(options.json, "w") as file:
            json.dump(found, file)


if __name__ == "__main__":
    main()
