"""One writer: it acts until it is killed, and notes on disk what it was told had been recorded."""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import DatabaseError, InterfaceError, connection

from bench.soak import deeds
from fadu.kernel.errors import Refused
from fadu.matters.services import perform


class Journal:
    """Lines that survive a kill: each is on disk before the writer goes on."""

    def __init__(self, path: Path) -> None:
        self.file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def note(self, kind: str, **more: Any) -> None:
        """Write one line and wait for the disk."""
        os.write(self.file, (json.dumps({"kind": kind, **more}) + "\n").encode())
        os.fsync(self.file)


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The whole lines of a journal; a writer may have been killed in the middle of its last."""
    for line in path.read_bytes().splitlines(keepends=True):
        if line.endswith(b"\n"):
            yield json.loads(line)


def write(name: str, journal: Path, parties: list[str], cases: list[str], turns: int = 0) -> None:
    """Act for ever: note what is tried, act, note what came back. With `turns`, so many flows over two matters."""
    notes, chance, turn = Journal(journal), random.Random(name), 0
    while not turns or turn < turns:
        turn += 1
        idem = f"{name}-{turn}"
        planned = deeds.chosen(chance, parties, cases, idem, flows=bool(turns))
        matters = sorted({d.matter if isinstance(d.matter, str) else d.matter.id for d in planned})
        notes.note("tried", idem=idem, matters=matters, deeds=len(planned))
        try:
            done = perform(planned)
        except Refused as refusal:
            notes.note("refused", idem=idem, why=str(refusal))
        except (DatabaseError, InterfaceError) as failure:
            notes.note("failed", idem=idem, why=f"{type(failure).__name__}: {failure}")
            connection.close()
            time.sleep(0.05)
        else:
            notes.note("done", idem=idem, entries=[[o.matter, o.n, o.seq, o.hash] for o in done])
