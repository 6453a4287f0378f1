"""One entry of a matter's history (办理经过) as a page shows it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fadu.law.vocabulary.act import Act
from fadu.ledger.selectors import Recorded
from fadu.matters.deeds import REPIN
from fadu.matters.loading import happened, record_of

LINK = "link:"
"""How `by` begins where nobody of the bureau wrote: the link's number follows (docs/ledger.md, `by`)."""
UNLISTED = {REPIN.code: REPIN.title}  # entries that are no act of the procedure


@dataclass(frozen=True)
class Line:
    """One entry of a matter's history (办理经过), with its personal values opened."""

    n: int
    seq: int
    hash: str
    act: str
    title: str
    key: str
    at: datetime
    day_only: bool
    noted: datetime
    facts: dict[str, Any]
    who: tuple[tuple[str, str], ...]  # person, role
    files: tuple[dict[str, Any], ...]
    irregular: str
    corrects: int | None
    why: str
    corrected: bool
    prepared_by: str
    recorded_by: str
    captured: bool = False  # recorded by a device on the spot, sent later
    by_link: bool = False  # written by the party itself, through a link it was sent


def line_of(row: Recorded, body: Any, acts: Mapping[str, Act], corrected: Collection[int]) -> Line:
    """The line of an entry; `body` is opened, `corrected` the numbers that a correction took the place of."""
    at, day_only = happened(body["at"])
    act, record = acts.get(body["act"]), record_of(body)
    correction = body.get("corrects") or {}
    return Line(
        n=body["n"],
        seq=row.seq,
        hash=row.hash,
        act=body["act"],
        title=act.title if act else UNLISTED.get(body["act"], body["act"]),
        key=record.key,
        at=at,
        day_only=day_only,
        noted=happened(body["noted"])[0],
        facts=body["facts"],
        who=tuple((a.person, a.role) for a in record.who),
        files=tuple(body["files"]),
        irregular=body.get("irregular") or "",
        corrects=correction.get("n"),
        why=correction.get("why") or "",
        corrected=body["n"] in corrected,
        prepared_by=body.get("prepared_by", ""),
        recorded_by=body.get("recorded_by", ""),
        captured="captured" in body,
        by_link=body["by"].startswith(LINK),
    )
