"""Builds the write recorder, loads it into the service, and reads what it wrote down."""

import shutil
import struct
import subprocess
from pathlib import Path

SOURCE = Path(__file__).resolve().parent / "recorder.c"


class Recorder:
    def __init__(self, service):
        self.library = service.folder / "recorder.so"
        self.file = service.folder / "record"
        self.trouble = service.folder / "trouble"
        compiler = shutil.which("cc") or shutil.which("clang")
        if compiler is None:
            raise RuntimeError("There is no C compiler (cc or clang) to build the recorder with.")
        flags = ["-O2", "-shared", "-fPIC", "-o", str(self.library), str(SOURCE), "-ldl", "-lpthread"]
        subprocess.run([compiler, *flags], check=True)
        self.variables = {
            "LD_PRELOAD": str(self.library), "RECORDER_PREFIX": str(service.database), "RECORDER_FILE": str(self.file),
            "RECORDER_TROUBLE": str(self.trouble),
        }

    def size(self):
        return self.file.stat().st_size

    def make_trouble(self, words):
        """From now on, until `end_trouble`; the file comes to be in one step."""
        ready = self.trouble.with_suffix(".new")
        ready.write_text(words)
        ready.rename(self.trouble)

    def end_trouble(self):
        self.trouble.unlink(missing_ok=True)


class DiskFile:
    """A file as the disk has it, and what was written to it since it was last flushed."""

    def __init__(self):
        self.exists = False
        self.flushed = bytearray()
        self.pending = []

    def flush(self):
        self.exists = self.apply(self.pending, self.flushed)
        self.pending = []

    def settle_removal(self):
        """If it was removed, it is gone for good; what was written to it since is as it was."""
        removals = [index for index, (kind, _, _) in enumerate(self.pending) if kind == "u"]
        if removals:
            self.exists = False
            self.flushed.clear()
            del self.pending[: removals[-1] + 1]

    def apply(self, changes, content):
        """Makes the changes to the content; whether the file is there then."""
        exists = self.exists
        for kind, offset, data in changes:
            exists = kind != "u"
            if kind == "u":
                content.clear()
            elif kind == "t":
                del content[offset:]
                content.extend(bytes(offset - len(content)))
            else:
                if len(content) < offset:
                    content.extend(bytes(offset - len(content)))
                content[offset : offset + len(data)] = data
        return exists

    def lost(self, random, way):
        """The content after a power cut, if the file is there: none, some, or torn pieces of what was not flushed."""
        match way:
            case "all-lost":
                kept = []
            case "random":
                kept = [change for change in self.pending if random.random() < 0.5]
            case _:
                kept = []
                for kind, offset, data in self.pending:
                    if kind != "w":
                        kept += [(kind, offset, data)] if random.random() < 0.5 else []
                        continue
                    for start in range(0, len(data), 512):
                        if random.random() < 0.5:
                            kept.append(("w", offset + start, data[start : start + 512]))
        content = bytearray(self.flushed)
        return content if self.apply(kept, content) else None


class Disk:
    """Plays the record forward."""

    def __init__(self, record):
        self.record = memoryview(record)
        self.position = 0
        self.known, self.files = {}, []
        self.flushes = 0

    def play(self, until):
        """Everything up to this place in the record has happened."""
        while self.position + 16 <= until:
            kind, number, length, offset = struct.unpack_from("<cBxxIq", self.record, self.position)
            begin, kind = self.position + 16, kind.decode()
            data = bytes(self.record[begin : begin + length]) if kind in "wn" else b""
            self.position = begin + len(data)
            if kind == "n":
                self.number(number, data.decode())
            elif kind == "s":
                self.flush(self.files[number])
            else:
                self.files[number].pending.append((kind, offset, data))

    def flush(self, file):
        """Where a file has grown, flushing it writes the file system's own journal, and so what was removed before.

        (ext4 and XFS keep the order of such changes; SQLite does not flush the folder after it removed a journal.)
        """
        size = len(file.flushed)
        file.flush()
        self.flushes += 1
        if len(file.flushed) > size:
            for other in self.known.values():
                other.settle_removal()

    def number(self, number, name):
        """A process numbers its files anew; the files stay."""
        self.files[number:] = [self.known.setdefault(name, DiskFile())]
