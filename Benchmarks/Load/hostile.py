#!/usr/bin/env python3
"""Sends what nobody should send to a running service, with several seeds, and looks what it did to it.

    hostile.py [--seeds 5] [--fuzz 20000]

Wanted: no unexpected answer, nothing hangs, nothing forged is stored, memory grows by less than 64 MB.
"""

import argparse
import json
import subprocess
import sys

import rig

DRIVER = rig.ROOT / "Tests" / "Support" / "hostile_http.py"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--fuzz", type=int, default=20_000)
    options = parser.parse_args()
    print("Measured %s" % rig.condition(), flush=True)
    is_good = True
    with rig.Workplace() as place, rig.Program([rig.PEERS / "gateway"], place.folder) as gateway:
        with rig.Line(place.folder, place / "line.db", gateway) as line:
            attack(line, 0, 200)
            line.settle()
            memory = line.program.resident_megabytes()
            for seed in range(1, options.seeds + 1):
                found = attack(line, seed, options.fuzz)
                for answer in found["unexpected"][:20]:
                    print("  %s" % json.dumps(answer), flush=True)
                print("seed %d: %d by name, %d made up, %d unexpected answers; %d texts stored, of %d to %d" % (
                    seed, found["named"], found["made_up"], len(found["unexpected"]), found["rows"], found["stored"],
                    found["taken"]), flush=True)
                is_good = is_good and not found["unexpected"]
                is_good = is_good and found["stored"] <= found["rows"] <= found["taken"]
            line.settle()
            growth = line.program.resident_megabytes() - memory
            print("memory grew by %.1f MB (wanted: < 64)" % growth)
    sys.exit(0 if is_good and growth < 64 else 1)


def attack(line, seed, fuzz):
    command = [sys.executable, DRIVER, line.port, "--seed", seed, "--fuzz", fuzz]
    before = rig.counted(line.database, "SELECT count(*) FROM inbox")
    found = json.loads(subprocess.check_output([str(word) for word in command]))
    found["rows"] = rig.counted(line.database, "SELECT count(*) FROM inbox") - before
    return found


if __name__ == "__main__":
    main()
