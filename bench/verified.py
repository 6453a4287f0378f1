"""The ledger that `verification` verifies: matters recorded in turns, shaped like the demonstration bureau's."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.apps.registry import Apps
from django.core.management import call_command
from django.db import connection, models, transaction

from fadu.ledger import images, selectors, services
from fadu.ledger.anchor import checkpoint
from fadu.ledger.chain import first_prev
from fadu.ledger.commitments import Personal
from fadu.ledger.crypto import Ed25519Signer
from fadu.ledger.images import Committed, ImageSpec
from fadu.ledger.record import NewEntry, Pin, Sealed, Who, seal
from fadu.ledger.report import Findings
from fadu.ledger.standing import NewestImages
from fadu.ledger.verify import verify
from fadu.ledger.walk import Walk

OPEN_AT_ONCE = 50
"""Matters whose entries are recorded in turns."""
LENGTH = 28
"""Entries of a matter."""
ROWS = 3
"""Rows of a matter; every second entry writes one of them."""
AGENCY = "01HQ0000000000000000000002"
NOTED = datetime(2025, 3, 3, 1, tzinfo=UTC)
OPENED = date(2025, 3, 3)
CALENDAR = "seed-" + "-".join(f"{year}.0" for year in range(2004, 2033))
SIGNER = Ed25519Signer("bench.local/ledger", bytes(range(32)))


class Thing(models.Model):
    """A row with images, in a registry of its own, so that the project knows nothing of it."""

    id = models.CharField(max_length=40, primary_key=True)
    title = models.TextField()
    state = models.TextField()
    count = models.IntegerField()
    since = models.DateField()
    changed = models.DateTimeField()
    objects: models.Manager[Thing]

    class Meta:
        apps = Apps()
        app_label = "bench"


FIELDS = ("title", "state", "count", "since", "changed")
THING = ImageSpec("bench_thing", 1, FIELDS, ("title",), Thing)
IMAGES: Mapping[tuple[str, int], ImageSpec] = {(THING.table, THING.v): THING}


@dataclass(frozen=True)
class Ledger:
    """A filled ledger, its checkpoint's folder, and how many rows it explains."""

    folder: Path
    entries: int
    rows: int

    def walk(self, processes: int) -> None:
        """The log alone: bodies, chains, leaves, openings, both trees and the checkpoint's roots."""
        met: list[int] = []
        walk = Walk(Findings(), NewestImages(), [self.entries], lambda size, _: met.append(size))
        walk.advance(processes)
        if walk.findings.problems or met != [self.entries]:
            raise SystemExit(f"not verified: {walk.findings.problems[:3]}")

    def verify(self, processes: int) -> None:
        """Everything that `fadu ledger verify` does."""
        keys = {SIGNER.name: SIGNER.public}
        report = verify(IMAGES, folder=self.folder, keys=keys, processes=processes)
        if not report.ok or (report.entries, report.rows) != (self.entries, self.rows):
            raise SystemExit(f"not verified: {report.problems[:3]}")


def fill(entries: int, var: Path) -> Ledger:
    """Record so many entries in the (empty) database at hand and sign a checkpoint over them."""
    call_command("migrate", "ledger", verbosity=0)
    with connection.schema_editor() as editor:
        editor.create_model(Thing)
    salts = (hashlib.sha256(b"%d" % number).digest()[:16] for number in range(1 << 40))
    matters = [_Matter(number, salts) for number in range(OPEN_AT_ONCE)]
    left = entries
    with transaction.atomic():
        while left > 0:
            services.append([matter.next() for matter in matters[:left]])
            left -= len(matters[:left])
            for at, matter in enumerate(matters):
                if matter.n == LENGTH:
                    matter.save()
                    matters[at] = _Matter(matter.number + OPEN_AT_ONCE, salts)
        for matter in matters:
            matter.save()
    folder = var / "checkpoints"
    checkpoint(NOTED, SIGNER, folder)
    return Ledger(folder, selectors.size(), Thing.objects.count())


class _Matter:
    def __init__(self, number: int, salts: Iterator[bytes]) -> None:
        self.number, self.salts, self.n = number, salts, 0
        self.id = f"01HZ{number:022d}"
        self.prev = first_prev(self.id)
        self.things: dict[str, dict[str, Any]] = {}
        self.known: dict[str, dict[str, Committed]] = {}

    def next(self) -> Sealed:
        """The next entry."""
        sealed = seal(self._entry(), self._salt)
        self.prev, self.n = sealed.hash, self.n + 1
        return sealed

    def save(self) -> None:
        """Write the rows as they stand now."""
        Thing.objects.bulk_create(Thing(id=id, **row) for id, row in self.things.items())

    def _salt(self) -> bytes:
        return next(self.salts)

    def _entry(self) -> NewEntry:
        first, noted = self.n == 0, NOTED + timedelta(hours=self.number, minutes=5 * self.n)
        officers = tuple(
            Who(f"01HP{self.number + at:022d}", "officer", f"18{self.number + at:06d}")
            for at in range(1 + self.n % 2)
        )
        facts: dict[str, Any] = {"fine": 3_000_000 + self.n, "urgent": self.n % 3 == 0}
        facts |= {"grounds": Personal(f"示范内容，第 {self.n} 项，均为虚构"), "sector": "烟花爆竹"}
        pins = {"calendar": CALENDAR, "hazard.days": "01HGGFAQ005Z5V6K746JXXCTTG:0"}
        return NewEntry(
            agency=AGENCY, matter=self.id, opened=OPENED, n=self.n, prev=self.prev,
            act="file_case" if first else "investigate", at=noted, noted=noted,
            by="bench:builder/cli", who=officers, facts=facts,
            images=(self._picture(noted),) if self.n % 2 == 0 else (),
            procedure=Pin("penalty.ordinary", "d5" * 32) if first else None,
            pins={} if first else pins,
        )  # fmt: skip

    def _picture(self, noted: datetime) -> images.TakenImage:
        id = f"{self.id}:thing-{self.n // 2 % ROWS}"
        title = self.things.get(id, {}).get("title", f"某某公司第 {self.number} 项")
        values = {"title": title, "state": f"第 {self.n} 步", "count": self.n}
        self.things[id] = {**values, "since": OPENED, "changed": noted}
        taken = images.take(THING, id, self.things[id], self._salt, self.known.get(id))
        for made in taken.openings:
            self.known[id] = {"title": Committed(made.commitment, made.value)}
        return taken
