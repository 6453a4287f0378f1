"""An entry on discarded sheets becomes one row."""

from __future__ import annotations

from fadu.documents.scans.folds import fold_discarded
from fadu.documents.scans.models import DiscardedSheets
from fadu.documents.tests.test_folds import NONE, entry


def test_sheets_discarded_at_once_are_one_row() -> None:
    files = f"{'d' * 32} 第6页"
    (made,) = fold_discarded(
        entry("discard_sheets", 0, scan_files=files, sheets=1, reason="空白页"), NONE
    )

    assert (made.model, made.id) == (DiscardedSheets, "BOOK")
    assert {name: made.fields[name] for name in ("files", "sheets", "reason", "discarded_by")} == {
        "files": files, "sheets": 1, "reason": "空白页", "discarded_by": "zhang",
    }  # fmt: skip
