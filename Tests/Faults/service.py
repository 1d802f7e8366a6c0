"""The process under test: `linkline serve` over a database that outlives it."""

import os
import re
import signal
import socket
import subprocess
import threading
import time
import urllib.request
from pathlib import Path

from post import PUBLIC
from shapes import TwilioShape

ROOT = Path(__file__).resolve().parent.parent.parent
DUTY = "+447700900999"


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class EndedByItself(Exception):
    """The service ended, and nobody had killed it."""


class Service:
    def __init__(
        self, folder, gateway_address, linkline, shape=TwilioShape, quarantine=2, callbacks=True, content=None,
        dialogues=None,
    ):
        self.folder, self.linkline, self.shape = Path(folder), linkline, shape
        self.port = free_port()
        self.database = self.folder / "linkline.db"
        self.process = None
        self.lives = []
        self.log = open(self.folder / "serve.log", "ab")
        channel = "\n".join("    " + line for line in shape.settings(gateway_address, callbacks))
        (self.folder / "linkline.yaml").write_text(
            f"""listen: 127.0.0.1:{self.port}
console_listen: "off"
public_url: {PUBLIC}
db: {self.database}
dialogues: {dialogues or ROOT / "dialogues"}
content: {content or ROOT / "content"}
test_numbers: true
loop_guard: false
duty_number: "{DUTY}"
quarantine_seconds: {quarantine}
channels: [main]
channel:
  main:
{channel}
"""
        )

    def spawn(self, variables=None, before=()):
        """Starts the process; `before` goes before the command, as in `strace -f linkline serve`."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("LINKLINE_")}
        environment.update(self.shape.secrets)
        environment.update(variables or {})
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [*before, str(self.linkline), "serve"],
            cwd=self.folder, env=environment, stdout=subprocess.PIPE, stderr=self.log, text=True,
        )

    def wait_until_listening(self):
        """Whether it came up; it may have been killed on the way."""
        line = self.process.stdout.readline()
        if "listens" not in line:
            self.process.wait()
            return False
        self.lives.append(time.monotonic() - self.began)
        return True

    def start(self, variables=None, before=()):
        self.spawn(variables, before)
        if not self.wait_until_listening():
            raise EndedByItself("serve ended with %s: %s" % (self.process.returncode, self.errors()[-300:]))

    def errors(self):
        self.log.flush()
        return (self.folder / "serve.log").read_text(errors="replace")[-2000:]

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def kill(self):
        """SIGKILL, from whatever thread; `reap` waits for the end."""
        if self.process is None:
            return
        try:
            os.kill(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def reap(self):
        self.process.wait()
        self.process.stdout.close()

    def terminate(self, patience=40):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(patience)
        self.process.stdout.close()
        return code

    def wait_for_end(self, seconds):
        """Whether it ended by itself within so many seconds."""
        try:
            self.process.wait(seconds)
            return True
        except subprocess.TimeoutExpired:
            return False

    def get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=15) as answer:
            return answer.read().decode()

    def figures(self):
        """The gauges of /metrics by name and labels."""
        return {name: int(value) for name, value in re.findall(r"^(linkline_\S+) (\d+)$", self.get("/metrics"), re.M)}

    def waiting(self):
        """How many texts are not done with."""
        figures = self.figures()
        names = ['inbox_texts{state="new"}'] + [
            'outbox_texts{state="%s"}' % state for state in ("ready", "inflight", "uncertain")
        ]
        return sum(figures["linkline_" + name] for name in names)

    def settle(self, seconds):
        """Waits until every text has had its turn and everything was sent; what is left, if it takes too long."""
        deadline = time.monotonic() + seconds
        while (left := self.waiting()) and time.monotonic() < deadline:
            # Counting many waiting texts is work too.
            time.sleep(min(5.0, 0.2 + left / 10_000))
        return left

    def resident_megabytes(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def after(seconds, action):
    timer = threading.Timer(seconds, action)
    timer.daemon = True
    timer.start()
    return timer
