"""The larger hardships: crisis texts under all of them at once, an outage with a long queue, a damaged file."""

import random
import shutil
import sqlite3
import subprocess
import tempfile
import time
import urllib.error
from pathlib import Path

from faulty_gateway import Books
from patients import CRISIS
from service import ROOT
from stage import Stage, expect, one_text

PUBLISH_NAMES = ["--approve", "Ann Lee", "Ben Okoro"]


def crises(options):
    """R15: crisis texts while people are opted out or held by staff, the files are broken, the gateway is down and the
    service is killed: each has its flag when its 2xx comes, and each is answered."""
    count = 200 if options.long else 9
    with Stage(options.linkline, faults=0.15, content=None) as stage:
        files = stage.folder / "files"
        for name in ("dialogues", "content"):
            shutil.copytree(ROOT / name, files / name)
        stage.service.start()
        publish(options, stage, files)
        load = stage.patients(active=0)
        numbers = ["+447700900%03d" % index for index in range(count)]
        opted_out, held = numbers[::3], numbers[1::3]
        for number in opted_out:
            one_text(load, number, "stop", "STOP")
        for number in held:
            one_text(load, number, "ordinary", "hello")
        stage.wait_for_post()
        take_over(options, stage, len(held))
        stage.gateway.close()
        for broken in (files / "dialogues").glob("*.talk"):
            broken.write_text("this is no dialogue\n")
        chance = random.Random("crises")
        for index, number in enumerate(numbers):
            text = one_text(load, number, "crisis", chance.choice(CRISIS))
            if index % max(1, count // 8) == count // 16:
                time.sleep(chance.uniform(0, 0.2))
                stage.service.kill()
                stage.service.reap()
                stage.service.start()
            stage.wait("the crisis text is stored", lambda text=text: text.is_stored)
            expect(is_flagged(stage, load), f"crisis text {index + 1} was answered 2xx and no flag is seen")
        time.sleep(10 if options.long else 2)
        stage.gateway.open()
        verdict = stage.finish(300)
        expect(verdict.figures["crises"] == count, f"{verdict.figures['crises']} crises of {count}")
        return f"{count} crisis texts, each flagged when its 2xx came, and answered"


def publish(options, stage, files):
    """What is live does not rest on the folders any more."""
    done = subprocess.run(
        [options.linkline, "publish", "--db", stage.service.database, "--by", "sam", "--dialogues", files / "dialogues",
         "--content", files / "content", *PUBLISH_NAMES],
        cwd=stage.folder, capture_output=True, text=True)
    expect(done.returncode == 0, "publish: " + done.stdout[-300:] + done.stderr[-300:])
    settings = stage.folder / "linkline.yaml"
    text = settings.read_text()
    for name in ("dialogues", "content"):
        text = text.replace(f"{name}: {ROOT / name}", f"{name}: {files / name}")
    settings.write_text(text)


def take_over(options, stage, count):
    """Staff take the conversations of those who said hello."""
    database = sqlite3.connect(f"file:{stage.service.database}?mode=ro", uri=True)
    people = [row[0] for row in database.execute("SELECT id FROM persons WHERE opted_out = 0")]
    database.close()
    expect(len(people) == count, f"{len(people)} people to take over")
    for person in people:
        done = subprocess.run(
            [options.linkline, "staff", "takes-over", str(person), "--db", stage.service.database, "--by", "sam"],
            cwd=stage.folder, capture_output=True, text=True)
        expect(done.returncode == 0, "staff takes-over: " + done.stderr[-300:])


def is_flagged(stage, load):
    """Whether another reader of the database sees a flag for each crisis text that was answered 2xx."""
    stored = sum(text.is_stored and text.kind == "crisis" for text in load.texts())
    database = sqlite3.connect(f"file:{stage.service.database}?mode=ro", uri=True, timeout=5)
    flagged = database.execute("SELECT count(DISTINCT inbox) FROM flag_texts").fetchone()[0]
    database.close()
    return flagged >= stored


def long_queue(options):
    """R19: the gateway is gone while many texts wait: they go when it is back, in order, once, in bounded memory."""
    people, each = (980, 102) if options.long else (100, 20)
    with Stage(options.linkline) as stage:
        stage.service.start()
        load = stage.patients(active=0)
        for index in range(people):
            one_text(load, "+447700900%03d" % index, "ordinary", "hello")
        stage.wait_for_post(120)
        expect(stage.service.settle(300) == 0, "the first texts have not ended")
        stage.service.terminate()
        stage.queue(each)
        stage.gateway.close()
        stage.service.start()
        before = stage.service.resident_megabytes()
        time.sleep(60 if options.long else 5)
        grown = stage.service.resident_megabytes() - before
        began = time.monotonic()
        stage.gateway.open()
        verdict = stage.finish(1800 if options.long else 240)
        seconds = time.monotonic() - began
        expect(grown < 100, f"it grew by {grown:.0f} MB while it waited")
        return (f"{people * each} queued, {verdict.figures['texts out']} texts out in order, drained in "
                f"{seconds:.0f} s, memory grew by {grown:.0f} MB in the outage")


# What a flipped byte must not change unseen: everything a patient or staff would miss.
KEPT = {
    "inbox": "id, person, channel, gateway_mac, text, state, decision", "persons": "id, number_mac, number, opted_out",
    "outbox": "id, person, kind, reference, text, state", "flags": "id, person, kind, category",
    "consent": "id, person, change",
    "reminders": "id, person, dialogue, state", "tasks": "id, person, kind, because",
}


def contents(database):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return {table: connection.execute(f"SELECT {columns} FROM {table} ORDER BY id").fetchall()
                for table, columns in KEPT.items()}
    finally:
        connection.close()


def flipped_bytes(options):
    """R9: bytes of the database change on the disk: the service refuses the file, or what it has is right."""
    flips = 100 if options.long else 4
    chance = random.Random("flips")
    outcome = {"refused": 0, "right": 0, "wrong": 0}
    with Stage(options.linkline) as stage:
        stage.service.start()
        stage.patients(active=6, pause=(0, 0.02))
        stage.wait("texts are taken", lambda: stage.stored() > (300 if options.long else 60), 300)
        stage.finish(300)
        whole, right = stage.service.database.read_bytes(), contents(stage.service.database)
        for _ in range(flips):
            damaged = bytearray(whole)
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
            outcome[opened(options, stage, bytes(damaged), right)] += 1
    said = ", ".join(f"{name} {count}" for name, count in outcome.items())
    # A flip inside the words of a text cannot be seen by SQLite, which keeps no checksums of its pages.
    expect(outcome["wrong"] <= flips * 0.6, said)
    return said


def opened(options, stage, damaged, right):
    """How the service takes a damaged file."""
    place = Path(tempfile.mkdtemp(prefix="linkline-flip-"))
    try:
        with Stage(options.linkline, folder=place, books=Books("flip", 0)) as other:
            other.service.database.write_bytes(damaged)
            other.service.spawn()
            if not other.service.wait_until_listening():
                return "refused"
            try:
                other.service.get("/health")
            except urllib.error.HTTPError:
                # Degraded: it stays up and stores nothing.
                other.service.terminate()
                return "refused"
            other.service.terminate()
            try:
                return "right" if contents(other.service.database) == right else "wrong"
            except sqlite3.DatabaseError:
                return "wrong"
    finally:
        shutil.rmtree(place, ignore_errors=True)


LONG_HARDSHIPS = {"crises": crises, "long-queue": long_queue, "flipped-bytes": flipped_bytes}
