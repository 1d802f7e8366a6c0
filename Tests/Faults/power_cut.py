#!/usr/bin/env python3
"""Cuts the power at every acknowledgement, and looks whether what was acknowledged is still there.

    power_cut.py [--linkline PATH] [--acks N] [--images N] [--clients N] [--serve N] [--seed S] [--mutant NAME]

The service runs with a recorder of its writes (recorder.c). Each 2xx that the gateway got is a place in the record.
From the record, images of the disk are made as a power cut just after that place may leave them: all that was not
flushed is lost; some writes are lost; some sectors of 512 bytes of some writes are lost. Each image is opened: the
database must be sound, and every text that was answered 2xx before the cut must be in it. Some are served by the
program itself.
"""

import argparse
import collections
import concurrent.futures
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

import kill_loop
from faulty_gateway import Books, Gateway
from patients import Load
from post import Post
from recorder import Disk, Recorder
from service import Service
from verdict import Store

WAYS = ["all-lost", "random", "torn"]


def record(options, folder):
    """Runs the service under load; returns the record and each acknowledged id with its place in it."""
    gateway = Gateway(Books(options.seed, 0.0))
    service = Service(folder, gateway.address, options.linkline)
    recorder = Recorder(service)
    variables = dict(recorder.variables)
    if options.mutant:
        variables["LINKLINE_MUTANT"] = options.mutant
    service.start(variables)
    post = Post(service.port, options.seed, repeats=0, workers=options.clients)
    acknowledged = []

    class Witness(Load):
        def later(self, patient):
            place = recorder.size()
            acknowledged.extend((place, text.id) for text in patient.texts[len(patient.texts) - 1 :])
            patient.step()

        def script(self):
            return [self.ask(1) for _ in range(4)] + [self.crisis()]

    load = Witness(post, options.seed, active=options.clients)
    deadline = time.monotonic() + 600
    while len(acknowledged) < options.acks and time.monotonic() < deadline and not post.is_empty():
        time.sleep(0.02)
    load.end()
    service.kill()
    service.reap()
    post.close()
    gateway.close()
    return recorder.file.read_bytes(), sorted(acknowledged), service.database


def broken_in(image, must_be_there):
    """What a reader of the image misses."""
    try:
        store = Store(image, after_a_cut=True)
        if (verdict := store.soundness()) != "ok":
            return f"integrity: {verdict}"
        lost = sum(store.text_in(identity) is None for identity in must_be_there)
        store.database.close()
        return f"{lost} of {len(must_be_there)} acknowledged texts lost" if lost else None
    except (sqlite3.DatabaseError, TypeError) as error:
        return f"unreadable: {error}"


def lay(files, folder):
    """Writes an image; the path of its database."""
    for old in folder.glob("image.db*"):
        old.unlink()
    for name, content in files.items():
        if content is not None:
            (folder / name).write_bytes(content)
    return folder / "image.db"


def replay(task):
    """Makes and checks every so many images; what was broken by way, and how many there were."""
    options, record_path, acknowledged, database, lane, folder = task
    disk = Disk(Path(record_path).read_bytes())
    chance = random.Random(f"images {options.seed} {lane}")
    folder = Path(folder) / f"lane{lane}"
    folder.mkdir()
    count, broken = collections.Counter(), []
    wanted = sorted(chance.choices(range(len(acknowledged)), k=options.images // options.lanes))
    for index, cut in enumerate(wanted):
        disk.play(acknowledged[cut][0])
        way = WAYS[index % len(WAYS)]
        files = {
            "image.db" + name.removeprefix(str(database)): file.lost(chance, way) for name, file in disk.known.items()
        }
        found = broken_in(lay(files, folder), [identity for _, identity in acknowledged[: cut + 1]])
        count[way] += 1
        if found:
            broken.append(f"{way}, after acknowledgement {cut + 1}: {found}")
        elif index < options.serve // options.lanes + 1 and options.serve:
            broken += served(options, lay(files, folder), [identity for _, identity in acknowledged[: cut + 1]], folder)
    return count, broken, disk.flushes


def served(options, image, must_be_there, folder):
    """Starts the program on an image, and lets it finish what is in it."""
    gateway = Gateway(Books(options.seed, 0.0))
    place = Path(tempfile.mkdtemp(prefix="linkline-cut-"))
    service = Service(place, gateway.address, options.linkline)
    for file in folder.glob("image.db*"):
        shutil.copy(file, place / file.name.replace("image.db", "linkline.db"))
    try:
        service.start()
        left = service.settle(60)
        service.terminate()
        found = broken_in(service.database, must_be_there)
        return [f"served: {left} texts left, {found}"] if left or found else []
    finally:
        service.kill()
        gateway.close()
        shutil.rmtree(place, ignore_errors=True)


def run(options):
    folder = Path(tempfile.mkdtemp(prefix="linkline-power-"))
    try:
        content, acknowledged, database = record(options, folder)
        (folder / "kept").write_bytes(content)
        print(f"{len(acknowledged)} acknowledgements, {len(content) >> 20} MiB written", flush=True)
        tasks = [
            (options, folder / "kept", acknowledged, database, lane, folder) for lane in range(options.lanes)
        ]
        total, broken, flushes = collections.Counter(), [], 0
        with concurrent.futures.ProcessPoolExecutor(max_workers=options.lanes) as lanes:
            for count, found, seen in lanes.map(replay, tasks):
                total.update(count)
                broken += found
                flushes = max(flushes, seen)
        print(f"images: " + ", ".join(f"{way} {total[way]}" for way in WAYS) + f"; {flushes} flushes")
        return broken
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--linkline", default=kill_loop.arguments([]).linkline)
    parser.add_argument("--acks", type=int, default=1000)
    parser.add_argument("--images", type=int, default=2000)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--lanes", type=int, default=2)
    parser.add_argument("--serve", type=int, default=0, help="images that the program itself is started on (0)")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--mutant", help="plant this bug (debug builds only): does-not-flush must be caught")
    broken = run(parser.parse_args())
    for line in broken[:20]:
        print("BROKEN " + line)
    print(f"{len(broken)} images with something lost")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
