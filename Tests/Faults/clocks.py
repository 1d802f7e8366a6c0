"""Clock changes, a leap day, the end of the year and a clock that jumps, under libfaketime (Debian's faketime)."""

import datetime
import os
import time
import zoneinfo
from pathlib import Path

from stage import Stage, expect, one_text

LONDON = zoneinfo.ZoneInfo("Europe/London")
LIBRARY = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1")
# A program of Swift loses its arguments where libfaketime sets itself up; so another one does that first.
THROUGH = ("/usr/bin/env",)
# Days around both clock changes, a 29 February and the end of a year: begin, and how many days.
SEASONS = {"spring": ((2026, 3, 27), 5), "autumn": ((2026, 10, 23), 5), "leap": ((2028, 2, 28), 3),
           "new-year": ((2026, 12, 31), 3)}
# Of content/site.talk: weekday (Monday is 0) to the hours in which automated texts may go.
SEND = {**{day: ((9, 0), (18, 30)) for day in range(5)}, 5: ((10, 0), (16, 0))}


class FakeClock:
    """The clock of the service: the machine's own, so many seconds on."""

    def __init__(self, folder):
        self.file = folder / "clock"
        self.set(time.time())
        self.variables = {
            "LD_PRELOAD": str(LIBRARY), "FAKETIME_TIMESTAMP_FILE": str(self.file), "FAKETIME_NO_CACHE": "1",
            "DONT_FAKE_MONOTONIC": "1",
        }

    def set(self, instant):
        ready = self.file.with_suffix(".new")
        ready.write_text("%+d" % round(instant - time.time()))
        ready.rename(self.file)


def plan(stage, person, at):
    """A weekly check-in for one person at a local time, as the product would plan it."""
    due = int(at.timestamp())
    stage.query(
        """
        INSERT INTO reminders (person, plan_mac, dialogue, inputs, local_date, local_time, due, wake_at, reference, at,
            changed_at)
        VALUES (?, ?, 'weekly', CAST('{}' AS BLOB), ?, ?, ?, ?, 'test', ?, ?)
        """,
        person, os.urandom(32), at.date().isoformat(), at.strftime("%H:%M"), due, due, due, due)


def clocks(options):
    """R18: each planned check-in goes at most once and inside the hours for it, whatever the clock does."""
    if not LIBRARY.exists():
        return "left out: Debian's faketime is not installed"
    if not options.long:
        return season(options, "spring", (2026, 3, 28), 2)
    return "; ".join(season(options, name, *of) for name, of in SEASONS.items())


def season(options, name, begin, days):
    midnight = datetime.datetime(*begin, tzinfo=LONDON)
    times = [(0, 30), (1, 30), (2, 30), (9, 30), (15, 0), (23, 30)]
    with Stage(options.linkline) as stage:
        clock = FakeClock(stage.folder)
        clock.set((midnight - datetime.timedelta(hours=4)).timestamp())
        stage.service.start(clock.variables, THROUGH)
        load = stage.patients(active=0)
        count = days * len(times)
        for index in range(count):
            one_text(load, "+447700900%03d" % index, "ordinary", "hello")
        stage.wait_for_post()
        expect(stage.service.settle(120) == 0, "the first texts have not ended")
        stage.service.terminate()
        for index in range(count):
            day = midnight.date() + datetime.timedelta(days=index // len(times))
            hour, minute = times[index % len(times)]
            plan(stage, index + 1, datetime.datetime(day.year, day.month, day.day, hour, minute, tzinfo=LONDON))
        # One that fell due a week ago, while nobody ran.
        plan(stage, 1, midnight - datetime.timedelta(days=7))
        stage.service.start(clock.variables, THROUGH)
        pass_days(stage, clock, midnight, days, 0.75 if options.long else 3)
        verdict = stage.finish()
        return judge(stage, name, count) + f" ({verdict.figures['texts out']} texts out)"


def pass_days(stage, clock, midnight, days, step):
    """Lets the days pass in steps of so many hours, with jumps of an hour back and on."""
    passed, end = 0.0, days * 24 + 36
    steps = 0
    while passed < end:
        clock.set(midnight.timestamp() + passed * 3600)
        time.sleep(1.3)
        steps += 1
        if steps % 9 == 4:
            clock.set(midnight.timestamp() + (passed - 1) * 3600)
            time.sleep(1.3)
        passed += 2 if steps % 13 == 7 else step
    stage.wait("what was sent is settled", lambda: stage.service.waiting() == 0)


def judge(stage, name, count):
    started = stage.query("SELECT count(*) FROM reminders WHERE reference = 'test' AND state = 'started'")[0][0]
    others = stage.query(
        "SELECT state, count(*) FROM reminders WHERE reference = 'test' AND state <> 'started' GROUP BY state")
    stale = stage.query("SELECT state FROM reminders ORDER BY due LIMIT 1")[0][0]
    expect(stale == "expired", f"{name}: the stale check-in is {stale}")
    # The first text of each check-in; a nudge for an answer has another name.
    sent = stage.query(
        "SELECT person, min(claimed_at), count(*) FROM outbox WHERE kind = 'reminder' AND reference LIKE 's-%'"
        " AND state = 'sent' GROUP BY substr(reference, 1, instr(substr(reference, 3), '-') + 1)")
    for person, claimed, _ in sent:
        local = datetime.datetime.fromtimestamp(claimed, LONDON)
        hours = SEND.get(local.weekday())
        expect(hours and hours[0] <= (local.hour, local.minute) < hours[1],
               f"{name}: a check-in went to person {person} at {local:%A %H:%M}")
    people = [person for person, _, _ in sent]
    expect(len(people) == len(set(people)), f"{name}: somebody was texted twice")
    expect(started == len(sent), f"{name}: {started} started and {len(sent)} sent")
    expect(started >= count * 0.9, f"{name}: {started} of {count} started, {others}")
    return f"{name}: {started} of {count} check-ins once and in hours, the stale one expired"
