"""What the measurements have in common: our programs, the C programs beside them, processes and what they use."""

import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import statistics
import subprocess
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
RELEASE = ROOT / ".build" / "release"
PEERS = ROOT / ".build" / "peers"
ACCOUNT = "AC22222222222222222222222222222222"
TOKEN = "0123456789abcdef0123456789abcdef"
PUBLIC_URL = "https://texts.example.org"


class Program:
    """A process that says its address in its first line; what else it says goes to a file."""

    def __init__(self, arguments, folder, variables=None):
        name = pathlib.Path(arguments[0]).name
        self.log_path = pathlib.Path(folder) / (name + ".log")
        self.log = open(self.log_path, "ab")
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [str(argument) for argument in arguments], cwd=folder, stdout=subprocess.PIPE, stderr=self.log,
            env=os.environ | (variables or {}))
        line = self.process.stdout.readline().decode()
        match = re.search(r"http://\S+:(\d+)", line)
        if not match:
            self.stop()
            raise SystemExit("%s did not start; see %s" % (name, self.log_path))
        self.port = int(match.group(1))
        self.seconds_to_start = time.monotonic() - self.started

    @property
    def pid(self):
        return self.process.pid

    def get(self, path, timeout=30):
        with urllib.request.urlopen("http://127.0.0.1:%d%s" % (self.port, path), timeout=timeout) as answer:
            return answer.read().decode()

    def stop(self, how=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(how)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stdout.close()
        self.log.close()
        return self.process.returncode

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    # What it uses

    def resident_megabytes(self):
        text = pathlib.Path("/proc/%d/status" % self.pid).read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", text).group(1)) / 1024

    def peak_megabytes(self):
        text = pathlib.Path("/proc/%d/status" % self.pid).read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", text).group(1)) / 1024

    def descriptors(self):
        return len(os.listdir("/proc/%d/fd" % self.pid))

    def cpu_seconds(self):
        fields = pathlib.Path("/proc/%d/stat" % self.pid).read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Line:
    """`linkline serve` on a database of its own, with the fake gateway that takes every text."""

    def __init__(self, folder, database, gateway, variables=None):
        self.database = pathlib.Path(database)
        settings = pathlib.Path(folder) / "linkline.yaml"
        settings.write_text(
            "listen: 127.0.0.1:0\n"
            "public_url: %s\ndb: %s\ndialogues: %s\ncontent: %s\ntest_numbers: true\nloop_guard: false\n"
            'duty_number: "+447700900999"\nchannels: [main]\nchannel:\n  main:\n    gateway: twilio\n'
            '    from: "+447700900456"\n    base_url: http://127.0.0.1:%d\n    account_sid: %s\n'
            % (PUBLIC_URL, self.database, ROOT / "dialogues", ROOT / "content", gateway.port, ACCOUNT))
        self.program = Program(
            [RELEASE / "linkline", "serve", "--config", settings], folder,
            {"LINKLINE_CHANNEL_MAIN_AUTH_TOKEN": TOKEN} | (variables or {}))
        self.port = self.program.port

    def metrics(self):
        found = {}
        for line in self.program.get("/metrics").splitlines():
            if line and not line.startswith("#"):
                name, value = line.rsplit(" ", 1)
                found[name.removeprefix("linkline_")] = float(value)
        return found

    def waiting(self):
        """Texts that wait for their turn, and texts out that are not settled."""
        found = self.metrics()
        states = [found.get('outbox_texts{state="%s"}' % state, 0) for state in ("ready", "inflight", "uncertain")]
        return int(found.get('inbox_texts{state="new"}', 0) + sum(states))

    def settle(self, patience=600):
        """Waits until nothing waits any more; returns the seconds that it took."""
        begun = time.monotonic()
        while self.waiting() > 0:
            if time.monotonic() - begun > patience:
                raise SystemExit("%d texts still wait after %d s" % (self.waiting(), patience))
            time.sleep(0.02)
        return time.monotonic() - begun

    def log_megabytes(self):
        try:
            return os.path.getsize(str(self.database) + "-wal") / 2**20
        except FileNotFoundError:
            return 0.0

    def stop(self, how=signal.SIGTERM):
        return self.program.stop(how)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


def load(port, **options):
    """Runs the load program to its end; its last line, and those in between as "parts"."""
    lines = [json.loads(line) for line in begin_load(port, **options).communicate()[0].splitlines()]
    return lines[-1] | {"parts": lines[:-1]}


def begin_load(port, **options):
    arguments = [str(PEERS / "load"), str(port)]
    for name, value in options.items():
        arguments += ["--" + name.replace("_", "-"), str(value)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)


def good(result):
    return result["good"]["count"]


def peer(name, *arguments):
    """Runs a peer to its end and reads what it prints."""
    return json.loads(subprocess.check_output([str(PEERS / name)] + [str(argument) for argument in arguments]))


def benchmark(*arguments):
    """Runs the benchmark of the service without sockets and reads its last line."""
    command = [str(RELEASE / "service-benchmark")] + [str(argument) for argument in arguments]
    command += ["--dialogues", str(ROOT / "dialogues"), "--content", str(ROOT / "content")]
    return json.loads(subprocess.check_output(command).splitlines()[-1])


def instructions(command):
    """Instructions of user code that a command takes, in all its threads; nothing where they cannot be counted."""
    with tempfile.NamedTemporaryFile("r") as counted:
        try:
            subprocess.run(
                ["perf", "stat", "-x,", "-o", counted.name, "-e", "instructions:u", "--"] + [str(c) for c in command],
                stdout=subprocess.DEVNULL, check=True)
        except (FileNotFoundError, subprocess.CalledProcessError):
            return None
        match = re.search(r"^(\d+),", counted.read(), re.MULTILINE)
        return int(match.group(1)) if match else None


def copy_database(source, target):
    """A copy of a closed database, with nothing left of an earlier one."""
    forget(target)
    shutil.copyfile(source, target)
    return target


def forget(database):
    for ending in ("", "-wal", "-shm", ".lock", ".sock"):
        pathlib.Path(str(database) + ending).unlink(missing_ok=True)


def counted(database, query):
    """One number out of a database, read beside whoever writes it."""
    connection = sqlite3.connect("file:%s?mode=ro" % database, uri=True)
    try:
        return connection.execute(query).fetchone()[0]
    finally:
        connection.close()


def median(numbers):
    return statistics.median(numbers)


def spread(numbers):
    return "%s (%s to %s)" % tuple(figure(number) for number in (median(numbers), min(numbers), max(numbers)))


def figure(number):
    if number >= 100:
        return "{:,.0f}".format(number)
    return "%.1f" % number if number >= 10 else "%.2f" % number


def condition():
    """The machine as it is while measured."""
    running, all_cores = os.getloadavg()[0], os.cpu_count()
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    return "%s, %d cores, load %.1f, %s" % (
        time.strftime("%d %B %Y %H:%M UTC", time.gmtime()), all_cores, running,
        model.group(1) if model else "unknown processor")


class Workplace:
    """A folder that is gone afterwards; LINKLINE_BENCH_DIR says where, on the disk that is to be measured."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="linkline-bench-", dir=os.environ.get("LINKLINE_BENCH_DIR", ROOT / ".build"))

    def __truediv__(self, name):
        return pathlib.Path(self.folder) / name

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)
