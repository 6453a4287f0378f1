"""From entries on discarded sheets to rows."""

from __future__ import annotations

from collections.abc import Sequence

from fadu.documents.scans.models import DISCARDED_FIELDS, PERSONAL, DiscardedSheets
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register


def fold_discarded(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """Pages discarded at once."""
    facts = entry.facts
    said = {
        "files": facts["scan_files"], "sheets": facts["sheets"], "reason": facts["reason"], "discarded": entry.noted,
        "discarded_by": entry.who[0],
    }  # fmt: skip
    place = entry.place.columns
    return [Change(DiscardedSheets, entry.matter, said | place)]


def register_all() -> None:
    """Tell the one door and the ledger about this package's rows."""
    register("register.scan", Folding(fold_discarded, (DiscardedSheets,)))
    table = DiscardedSheets._meta.db_table
    images.register(table, 1, DiscardedSheets, DISCARDED_FIELDS, personal=PERSONAL)
