"""From register entries to rows, and back from the ledger to the same rows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.law.libraries.kinds import library
from fadu.matters.verification import verify
from fadu.statutes.library import services
from fadu.statutes.library.models import LibraryRow, LibraryUse
from fadu.statutes.selectors import law_view
from fadu.statutes.tests.library.builders import by, enter
from tests.people import FOUNDED, Bureau


def keep_and_end(bureau: Bureau) -> None:
    """An entry set twice, used and ended."""
    shelf = library("leniency")
    enter(bureau, "leniency")
    enter(bureau, "leniency", "2024-06-01", words="记录不全")
    services.use_entry(
        library=shelf,
        name="不予处罚·1",
        used_in="m" * 26,
        used_on=date(2024, 7, 1),
        by=by(bureau, "officer"),
    )
    services.withdraw_entry(
        library=shelf, name="不予处罚·1", ends_on=date(2024, 8, 1), reason="清单调整", by=by(bureau)
    )


def test_each_version_and_the_end_have_their_rows_and_a_use_its_own(bureau: Bureau) -> None:
    keep_and_end(bureau)
    rows = list(LibraryRow.objects.order_by("id"))

    assert [(r.since.isoformat(), r.withdrawn) for r in rows] == [
        ("2024-01-01", False), ("2024-06-01", False), ("2024-08-01", True),
    ]  # fmt: skip
    assert {(r.library, r.entry) for r in rows} == {("leniency", "不予处罚·1")}
    use = LibraryUse.objects.get()
    assert (use.entry, use.used_in, use.used_by) == ("不予处罚·1", "m" * 26, bureau.zhang.id)


@pytest.mark.parametrize("model", [LibraryRow, LibraryUse])
def test_a_row_changed_behind_the_ledger_is_found(bureau: Bureau, model: Any) -> None:
    keep_and_end(bureau)
    assert [p for p in problems(bureau) if "statutes_library" in p] == []

    model.objects.filter(entry="不予处罚·1").update(entry="不予处罚·2")

    assert any("statutes_library" in p for p in problems(bureau))


def problems(bureau: Bureau) -> list[str]:
    """Where verification finds a row or a projection other than the ledger made it."""
    return [p.message for p in verify(law_view(), FOUNDED, lambda agency: bureau.place).problems]
