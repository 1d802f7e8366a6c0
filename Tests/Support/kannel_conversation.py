#!/usr/bin/env python3
"""A conversation of many texts through a gateway that is not ours: Kannel, with its own fakesmsc for a network.

    kannel_conversation.py LINKLINE --dialogues DIR --content DIR [--texts N] [--interval S]

It starts bearerbox, smsbox and `linkline serve` on free ports of 127.0.0.1 in a folder of its own, lets fakesmsc send N
texts of patients, waits until nothing is on its way, and compares the books: what fakesmsc has sent and been given, what
Kannel has counted, and what Linkline has stored. Exit code 0 if no text was lost and none doubled.
"""

import argparse
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from urllib.parse import unquote_to_bytes

LINE = "447700900456"
TOKEN = "shared-token-0123456789"
PASSWORD = "kannel-password-0123456789"
ADMIN = "kannel-admin-0123456789"
WORDS = ["hello", "menu", "visit", "yes", "no", "1", "2", "what is this?", "thank you", "ok", "lovely day", "back"]

KANNEL = """group = core
admin-port = {admin}
admin-interface = 127.0.0.1
admin-password = {password_admin}
smsbox-port = {boxes}
smsbox-interface = 127.0.0.1
box-allow-ip = "127.0.0.1"
box-deny-ip = "*.*.*.*"
log-file = "{folder}/bearerbox.log"
log-level = 2
dlr-storage = internal

group = smsc
smsc = fake
smsc-id = fake
port = {network}
connect-allow-ip = "127.0.0.1"

group = smsbox
bearerbox-host = 127.0.0.1
bearerbox-port = {boxes}
sendsms-port = {sendsms}
sendsms-interface = 127.0.0.1
sendsms-chars = "0123456789 +-"
log-file = "{folder}/smsbox.log"
log-level = 2
mo-recode = true
http-request-retry = 60
http-queue-delay = 1

group = sendsms-user
username = linkline
password = {password}
max-messages = 10
concatenation = true

group = sms-service
keyword = default
get-url = "http://kannel:{token}@127.0.0.1:{serve}/webhooks/main/inbound?id=%I&from=%p&to=%P&text=%b&charset=%C&coding=%c&ts=%T"
max-messages = 0
omit-empty = true
catch-all = true
"""

SETTINGS = """listen: 127.0.0.1:{serve}
console_listen: "off"
public_url: http://127.0.0.1:{serve}
db: {folder}/linkline.db
dialogues: {dialogues}
content: {content}
test_numbers: true
duty_number: "+447700900999"
channels: [main]
channel:
  main:
    gateway: http
    from: "+{line}"
    base_url: http://127.0.0.1:{sendsms}
    api_key: linkline
"""


class Failure(Exception):
    pass


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def fetch(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode()


class Run:
    """All processes of one conversation; they end with it."""

    def __init__(self, options):
        self.folder = tempfile.mkdtemp(prefix="linkline-kannel-")
        self.processes = []
        names = ["admin", "boxes", "network", "sendsms", "serve"]
        self.ports = dict(zip(names, free_ports(len(names))))
        self.options = options
        values = self.ports | {
            "folder": self.folder,
            "token": TOKEN,
            "password": PASSWORD,
            "password_admin": ADMIN,
            "line": LINE,
            "dialogues": os.path.abspath(options.dialogues),
            "content": os.path.abspath(options.content),
        }
        for name, text in [("kannel.conf", KANNEL), ("linkline.yaml", SETTINGS)]:
            with open(os.path.join(self.folder, name), "w") as file:
                file.write(text.format(**values))

    def start(self, name, *command, **variables):
        out = open(os.path.join(self.folder, name + ".out"), "w")
        process = subprocess.Popen(
            command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=os.environ | variables
        )
        self.processes.append(process)
        return process

    def end(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()

    def output(self, name):
        with open(os.path.join(self.folder, name + ".out"), errors="replace") as file:
            return file.read()

    def wait(self, what, seconds, condition):
        end = time.monotonic() + seconds
        while True:
            try:
                if condition():
                    return
            except (OSError, sqlite3.OperationalError):
                pass
            if time.monotonic() > end:
                raise Failure("this did not happen in %d s: %s" % (seconds, what))
            time.sleep(0.2)

    def status(self):
        return fetch("http://127.0.0.1:%d/status.txt?password=%s" % (self.ports["admin"], ADMIN))

    def counts(self):
        """Texts and replies as Linkline has stored them: how many came, and how many replies are in which state."""
        database = sqlite3.connect("file:%s/linkline.db?mode=ro" % self.folder, uri=True)
        try:
            came = database.execute("SELECT count(*) FROM inbox").fetchone()[0]
            open_texts = database.execute("SELECT count(*) FROM inbox WHERE state = 'new'").fetchone()[0]
            replies = dict(database.execute("SELECT state, count(*) FROM outbox GROUP BY state").fetchall())
        finally:
            database.close()
        return came, open_texts, replies

    def delivered(self):
        """How many texts the network was given for phones; a long one comes in parts, and its first part counts."""
        lines = re.findall(r"Got message \d+: <%s \S+ (\S+) (\S*)" % LINE, self.output("fakesmsc"))
        # The header of a part: 05 00 03, the long text's number, how many parts, which of them.
        later = [header for kind, header in lines if kind == "udh" and unquote_to_bytes(header)[5] != 1]
        return len(lines) - len(later)


def converse(run, options):
    ports = run.ports
    kannel = os.path.join(run.folder, "kannel.conf")
    run.start("bearerbox", "/usr/sbin/bearerbox", "-v", "2", kannel)
    run.wait("bearerbox answers", 30, lambda: "running" in run.status())
    run.start("smsbox", "/usr/sbin/smsbox", "-v", "2", kannel)
    run.start(
        "serve",
        options.linkline,
        "serve",
        LINKLINE_CHANNEL_MAIN_API_SECRET=PASSWORD,
        LINKLINE_CHANNEL_MAIN_CALLBACK_TOKEN=TOKEN,
    )
    run.wait("linkline serves", 120, lambda: "ready" in fetch("http://127.0.0.1:%d/ready" % ports["serve"]))
    run.wait("smsbox is there", 30, lambda: "smsbox:" in run.status())

    # One message for each patient; fakesmsc chooses among them at random.
    patients = min(options.texts, 900)
    messages = [
        "4477009%05d %s text %s" % (number, LINE, WORDS[number % len(WORDS)].replace(" ", "+"))
        for number in range(patients)
    ]
    began = time.monotonic()
    run.start(
        "fakesmsc",
        "/usr/lib/kannel/test/fakesmsc",
        *["-H", "127.0.0.1", "-r", str(ports["network"]), "-i", str(options.interval), "-m", str(options.texts)],
        *messages,
    )
    slow = 120 + options.texts * (options.interval + 0.05)
    run.wait("all texts have arrived", slow, lambda: run.counts()[0] >= options.texts)
    arrived = time.monotonic() - began

    def is_done():
        _, open_texts, replies = run.counts()
        return open_texts == 0 and set(replies) <= {"delivered", "failed", "suppressed", "expired"}

    run.wait("every reply is delivered", slow, is_done)
    finished = time.monotonic() - began
    run.wait("the network has every reply", 30, lambda: run.delivered() >= run.counts()[2].get("delivered", 0))
    # Whatever would double a text has had the time to do so.
    time.sleep(2)
    return arrived, finished


def compare(run, options):
    came, _, replies = run.counts()
    sent, delivered = replies.get("delivered", 0), run.delivered()
    status = run.status()
    received, given = (int(text) for text in re.search(r"SMS: received (\d+) .*?, sent (\d+)", status).groups())
    problems = []
    if not (came == received == options.texts):
        problems.append("%d texts were sent, Kannel had %d, Linkline has %d" % (options.texts, received, came))
    if not (sent == given == delivered):
        problems.append("Linkline has sent %d replies, Kannel %d, phones have %d" % (sent, given, delivered))
    if sent == 0:
        problems.append("nobody was answered")
    if set(replies) - {"delivered"}:
        problems.append("replies are in other states: %s" % replies)
    if problems:
        raise Failure("; ".join(problems))
    return came, sent


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("linkline")
    parser.add_argument("--dialogues", required=True)
    parser.add_argument("--content", required=True)
    parser.add_argument("--texts", type=int, default=300)
    parser.add_argument("--interval", type=float, default=0.01)
    options = parser.parse_args()
    options.linkline = os.path.abspath(options.linkline)
    run = Run(options)
    try:
        arrived, finished = converse(run, options)
        came, sent = compare(run, options)
        print(
            "%d texts came, %d replies went, each once; all had arrived after %.1f s, all answered after %.1f s"
            % (came, sent, arrived, finished)
        )
    except Failure as failure:
        print("kannel_conversation: %s" % failure, file=sys.stderr)
        for name in ["serve", "bearerbox", "smsbox", "fakesmsc"]:
            if os.path.exists(os.path.join(run.folder, name + ".out")):
                print("--- %s\n%s" % (name, run.output(name)[-1500:]), file=sys.stderr)
        return 1
    finally:
        run.end()
        shutil.rmtree(run.folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
