#!/usr/bin/env python3
"""Faults that are not kills, each against the real service, and the verdict of the kill loop at the end of each.

    hardships.py [--linkline PATH] [--long] [NAME ...]

Without a name all are run; --long makes them as large as the figures in docs/guarantees.md.
"""

import argparse
import os
import subprocess
import sys
import time

import kill_loop
from clocks import clocks
from long_hardships import LONG_HARDSHIPS
from recorder import Recorder
from service import EndedByItself, after
from stage import Broken, Stage, expect, one_text


def disk_fault(options):
    """R7: a flush or a write fails: nobody is answered 2xx in vain, the service ends, and the next start is clean."""
    said = []
    for trouble in ("flush once", "flush ever", "write ever"):
        with Stage(options.linkline) as stage:
            recorder = Recorder(stage.service)
            stage.service.start(recorder.variables)
            stage.patients()
            stage.wait("texts are taken", lambda: stage.stored() > 20)
            recorder.make_trouble(trouble)
            began = time.monotonic()
            expect(stage.service.wait_for_end(10), f"{trouble}: the service goes on")
            seconds = time.monotonic() - began
            code = stage.service.process.returncode
            expect(code == 69, f"{trouble}: it ended with {code}")
            recorder.end_trouble()
            stage.service.start()
            stage.wait("texts are taken again", lambda: stage.stored() > 40)
            verdict = stage.finish()
            said.append(f"{trouble}: ended in {seconds:.1f} s, {verdict.figures['texts']} texts")
    return "; ".join(said)


def disk_full(options):
    """R8: no room: 503 and nothing half done; when there is room again, it goes on by itself."""
    with Stage(options.linkline) as stage:
        recorder = Recorder(stage.service)
        stage.service.start(recorder.variables)
        stage.patients()
        stage.wait("texts are taken", lambda: stage.stored() > 20)
        # The log has its size already; a full disk shows when either file grows.
        recorder.make_trouble("full 1")
        failures = stage.post.failures
        stage.wait("texts are turned away", lambda: stage.post.failures > failures + 10)
        time.sleep(3 if options.long else 1)
        expect(stage.service.is_running(), "the service ended: " + stage.service.errors()[-300:])
        recorder.end_trouble()
        stored, began = stage.stored(), time.monotonic()
        stage.wait("texts are taken again", lambda: stage.stored() > stored, 30)
        seconds = time.monotonic() - began
        odd = {status for _, status in stage.post.unexpected}
        expect(not odd, f"answers other than 2xx and 503: {odd}")
        verdict = stage.finish()
        return f"taken again after {seconds:.1f} s, {verdict.figures['texts']} texts, {stage.post.failures} turned away"


def second_instance(options):
    """R10: a second service on the same database is refused at once, and the first does not notice."""
    with Stage(options.linkline) as stage:
        stage.service.start()
        stage.patients()
        stage.wait("texts are taken", lambda: stage.stored() > 10)
        began = time.monotonic()
        second = subprocess.run(
            [options.linkline, "serve", "--listen", "127.0.0.1:0"], cwd=stage.folder, capture_output=True, text=True,
            env={**os.environ, "LINKLINE_CHANNEL_MAIN_AUTH_TOKEN": "x"}, timeout=60)
        seconds = time.monotonic() - began
        expect(second.returncode == 75, f"the second ended with {second.returncode}")
        expect("Another process serves" in second.stderr, second.stderr)
        stored = stage.stored()
        stage.wait("the first goes on", lambda: stage.stored() > stored + 5)
        stage.finish()
        return f"refused in {seconds:.2f} s"


def copies_at_once(options):
    """R11: one webhook delivered fifty times at the same moment is one text, and each copy is answered 2xx."""
    texts, copies = (200, 50) if options.long else (20, 50)
    with Stage(options.linkline, workers=50) as stage:
        stage.service.start()
        load = stage.patients(active=0)
        for index in range(texts):
            text = one_text(load, "+447700900%03d" % index, "ordinary", "hello")
            stage.post.put_at_once([text.job] * (copies - 1))
        stage.wait_for_post(300)
        answers = [status for text in load.texts() for status in text.job.answers]
        odd = [status for status in answers if status is None or not 200 <= status < 300]
        expect(len(answers) == texts * copies and not odd, f"{len(odd)} of {len(answers)} answers are not 2xx")
        verdict = stage.finish(300)
        expect(verdict.figures["texts"] == texts, f"{verdict.figures['texts']} texts of {texts}")
        return f"{len(answers)} answers 2xx, {texts} texts, {verdict.figures['texts out']} texts out"


def stop_races(options):
    """R13: STOP while so many replies are queued and the gateway is slow: no send begins after its 2xx."""
    patients, queued = (1000, 20) if options.long else (40, 10)
    numbers = ["+447700900%03d" % index for index in range(min(patients, 980))]
    with Stage(options.linkline) as stage:
        stage.service.start()
        load = stage.patients(active=0)
        for number in numbers:
            one_text(load, number, "ordinary", "hello")
        stage.wait_for_post()
        expect(stage.service.settle(300) == 0, "the first texts have not ended")
        stage.service.terminate()
        stage.queue(queued)
        stage.books.fault_rate, stage.books.faults = 1.0, {"slow": 1}
        stage.service.start()
        for patient in list(load.patients):
            # While about half of what is queued has gone.
            delay = load.random.uniform(0, len(numbers) * queued * 0.4 / 32 / 2)
            after(delay, lambda patient=patient: (patient.script.append([("stop", "STOP")]), patient.step()))
        stops = lambda: sum(text.kind == "stop" and text.is_stored for text in load.texts())  # noqa: E731
        stage.wait("everybody has said STOP", lambda: stops() == len(numbers), 600)
        verdict = stage.finish(600)
        suppressed = stage.query("SELECT count(*) FROM outbox WHERE state = 'suppressed'")[0][0]
        confirmed = stage.query("SELECT count(*) FROM outbox WHERE passes_opt_out = 1 AND state = 'sent'")[0][0]
        expect(suppressed > 0, "nothing was left to hold back: the race was not run")
        expect(confirmed == len(numbers), f"{confirmed} confirmations for {len(numbers)} people")
        return f"{verdict.figures['silences']} STOPs, {suppressed} queued texts held back, {confirmed} confirmations"


def poison(options):
    """R16: texts that end the process whenever they have their turn are set aside, and everybody else is served."""
    poisonous = 5 if options.long else 1
    with Stage(options.linkline) as stage:
        variables = {"LINKLINE_MUTANT": "dies-of-poison"}
        stage.service.start(variables)
        load = stage.patients(active=3)
        stage.wait("texts are taken", lambda: stage.stored() > 10)
        bad = [one_text(load, "+447700900%03d" % (980 + index), "ordinary", "a poison pill")
               for index in range(poisonous)]
        deaths = 0
        while stage.service.wait_for_end(6) or not all(text.is_stored for text in bad):
            if not stage.service.is_running():
                deaths += 1
                expect(deaths < 10 * poisonous, "it dies again and again")
                stage.service.reap()
                stage.service.spawn(variables)
                # It may take the poison before it listens.
                stage.service.wait_until_listening()
        stored = stage.stored()
        stage.wait("others are served", lambda: stage.stored() > stored)
        verdict = stage.finish()
        aside = stage.query("SELECT count(*) FROM inbox WHERE state = 'quarantined'")[0][0]
        expect(aside == poisonous, f"{aside} texts were set aside")
        return f"{poisonous} poisonous texts ended it {deaths} times, {verdict.figures['texts']} texts served"


HARDSHIPS = {
    "disk-fault": disk_fault,
    "disk-full": disk_full,
    "second-instance": second_instance,
    "copies-at-once": copies_at_once,
    "stop-races": stop_races,
    "poison": poison,
    **LONG_HARDSHIPS,
    "clocks": clocks,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--linkline", default=kill_loop.arguments([]).linkline)
    parser.add_argument("--long", action="store_true", help="as large as the figures in docs/guarantees.md")
    parser.add_argument("names", nargs="*", help=", ".join(HARDSHIPS))
    options = parser.parse_args()
    options.linkline = os.path.abspath(options.linkline)
    broken = 0
    for name in options.names or HARDSHIPS:
        began = time.monotonic()
        try:
            said = HARDSHIPS[name](options)
            print(f"{name}: held ({said}; {time.monotonic() - began:.0f} s)", flush=True)
        except (Broken, EndedByItself) as error:
            broken += 1
            print(f"BROKEN {name}: {error}", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
