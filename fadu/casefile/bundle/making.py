"""A bundle made whole and registered: in the request where it is small, else by a process of its own that shows how far it is.

A worker that dies leaves no half bundle; who takes the making on begins anew, and a bundle that stood already is registered
as it is.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fadu.accounts.viewer import Viewer
from fadu.casefile import clock
from fadu.casefile.bundle.container import MANIFEST, opened
from fadu.casefile.bundle.manifest import read
from fadu.casefile.bundle.services import Asked, make
from fadu.casefile.piece import Stored
from fadu.casefile.pieces import Dossier, dossier
from fadu.casefile.receivers import Reader, Receiver
from fadu.documents.bundles import services
from fadu.documents.bundles.models import BundleJob, BundleState
from fadu.documents.papers.paper import Paper
from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.matters import selectors as matters
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter

AT_ONCE_BYTES, AT_ONCE_PAPERS = 20 * 1024 * 1024, 10
"""What is made in the request: about two seconds of writing and setting."""
AWAY = "事项已经不在您的查看范围内。下一步：请能够查看该事项的人员制作"


@dataclass(frozen=True)
class By:
    """Who asked, as they stand now, by which hand it is registered, and where the present instant comes from."""

    viewer: Viewer
    hand: Hand
    now: Callable[[], datetime]


def small(file: Dossier, reader: Reader) -> bool:
    """Whether a bundle is made in a moment."""
    given = [one.content for one in file.of(reader) if not one.withheld]
    size = sum(one.size for one in given if isinstance(one, Stored))
    papers = sum(isinstance(one, Paper) for one in given)
    return size <= AT_ONCE_BYTES and papers <= AT_ONCE_PAPERS


def work(*, job: BundleJob, by: By) -> BundleState:
    """Make the bundle, register it, close the making; a refusal is kept in words."""
    matter = matters.matter(by.viewer.scope, job.matter)
    if matter is None:
        return services.refuse(job=job, said=AWAY)
    place = services.place_of(job.id)
    try:
        if not place.exists():
            _write(job, matter, by, place)
    except Refused as refusal:
        todo = f"。下一步：{refusal.todo}" if refusal.todo else ""
        return services.refuse(job=job, said=f"{str(refusal).rstrip('。')}{todo}")
    return services.record(
        job=job, matter=matter, viewer=by.viewer, hand=by.hand, facts=_stated(job, place)
    )  # fmt: skip


def _write(job: BundleJob, matter: Matter, by: By, place: Path) -> None:
    """The bundle appears whole or not at all."""
    file = dossier(by.viewer.scope, matter)
    reader = Reader(Receiver(job.receiver), job.party)
    at = clock.of_lines(file.file.lines, by.hand.law, day_of(by.hand.noted))
    asked = Asked(file, reader, job.name, at, by.hand.noted)
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = place.with_name(f"half-{job.worker}")
    with half.open("wb") as out:
        for piece in make(asked, lambda done: services.tell(job, done=done, now=by.now())):
            out.write(piece)
        out.flush()
        os.fsync(out.fileno())
    half.replace(place)


def _stated(job: BundleJob, place: Path) -> dict[str, object]:
    """What its entry says, read from the bundle itself."""
    with place.open("rb") as file:
        reader = opened(file)
        assert reader is not None  # written whole by us
        data = reader.read(MANIFEST)
    told = read(data)
    assert told is not None
    pieces = sum(bool(row["path"]) for row in told.rows)
    return {
        "handed_to": Receiver(job.receiver).words, "manifest": hashlib.sha256(data).hexdigest(), "pieces": pieces,
        "bytes_made": place.stat().st_size,
    }  # fmt: skip
