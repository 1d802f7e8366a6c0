#!/usr/bin/env python3
"""Plants bugs of our own in the service, one at a time, and sees after how many kills the kill loop catches each.

    mutants.py [--linkline PATH] [--most N] [--lanes N] [--only NAME,NAME]

A debug build has the bugs (LINKLINE_MUTANTS), a release has none. Exit code 0: every one was caught within so many
kills. The harness is worth what it catches.
"""

import argparse
import concurrent.futures
import sys

import kill_loop

# What makes each of them show soonest: (further arguments, the promises one of which must be named).
MUTANTS = {
    "acknowledges-before-commit": ([], {"lost"}),
    "loses-claims": ([], {"stuck"}),
    "resends-uncertain": ([], {"doubled"}),
    "takes-receipts-backwards": (["--callbacks"], {"receipt"}),
    "asks-consent-when-planning": ([], {"STOP"}),
    "forgets-duplicates": ([], {"doubled"}),
    "skips-crisis-of-opted-out": ([], {"crisis"}),
    "resends-in-flight": ([], {"doubled"}),
}


def hunt(task):
    """After how many kills the bug was caught, and by which broken promise; nothing if it was not."""
    name, linkline, most = task
    more, promises = MUTANTS[name]
    done = 0
    for step in (5, 15, 30):
        kills = min(step, most - done)
        if kills <= 0:
            break
        options = kill_loop.arguments(
            ["--linkline", str(linkline), "--kills", str(kills), "--mutant", name, "--patience", "12", *more])
        broken, _ = kill_loop.KillLoop(options, f"mutant {name} {step}").run()
        done += kills
        caught = [line for line in broken if line.split(":")[0] in promises]
        if caught:
            return name, done, caught[0]
    return name, done, None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--linkline", default=kill_loop.arguments([]).linkline)
    parser.add_argument("--most", type=int, default=50, help="kills after which a bug counts as missed (50)")
    parser.add_argument("--lanes", type=int, default=2)
    parser.add_argument("--only", default=",".join(MUTANTS))
    options = parser.parse_args()
    tasks = [(name, options.linkline, options.most) for name in options.only.split(",")]
    missed = 0
    with concurrent.futures.ProcessPoolExecutor(max_workers=options.lanes) as lanes:
        for name, kills, caught in lanes.map(hunt, tasks):
            missed += caught is None
            print(f"{name}: " + (f"caught within {kills} kills: {caught}" if caught else f"MISSED in {kills} kills"),
                  flush=True)
    print(f"{len(tasks) - missed} of {len(tasks)} planted bugs were caught")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
