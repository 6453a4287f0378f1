"""What a person confirmed of a copy that departs from the print (核对记录): each departure, and the reason, kept beside the copy.

It is a file of the entry that files the copy, so that its digest stands in the ledger and its words can be erased.
"""

from __future__ import annotations

from datetime import datetime

from fadu.documents.issued.checking import Checked
from fadu.documents.services import keep, opened
from fadu.matters.deeds import FileRef

NAME, KIND = "签章件核对记录.txt", "text/plain"
WHY = "说明："
MOST_READ = 200_000


def record_of(outcome: Checked, why: str, at: datetime) -> FileRef | None:
    """Keep what was confirmed; None where the text was the print's."""
    if not outcome.runs:
        return None
    lines = [f"{WHY}{' '.join(why.split())}", *map(str, outcome.runs)]
    return keep("\n".join(lines).encode(), NAME, KIND, at)


def read(sha256: str) -> tuple[str, ...]:
    """The lines of a record, the reason first; () where it was erased."""
    try:
        with opened(sha256) as file:
            return tuple(file.read(MOST_READ).decode("utf-8", "replace").splitlines())
    except FileNotFoundError:
        return ()
