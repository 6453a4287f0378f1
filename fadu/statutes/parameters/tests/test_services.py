"""A pack is taken in whole or not at all, and once; the list of what is missing is signed as it was shown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from fadu.accounts.selectors import place_of
from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.record import Actor
from fadu.ledger import selectors as ledger
from fadu.matters.verification import verify
from fadu.statutes.keeping import By
from fadu.statutes.models import ParameterRow
from fadu.statutes.parameters import selectors, services, sheets
from fadu.statutes.parameters.models import MissingList
from fadu.statutes.parameters.services import Taken
from fadu.statutes.parameters.tests.test_sheets import DAYS, FINE, YES, pack, row
from fadu.statutes.selectors import law_view
from fadu.statutes.tests.builders import fill
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau


def by(bureau: Bureau, role: str = "legal_office") -> By:
    """The legal office, or the head."""
    who = bureau.zhao if role == "legal_office" else bureau.li
    return By([Actor(who.id, role)], bureau.hand(FOUNDED), bureau.place, FOUNDED)


def take(bureau: Bureau, *rows: list[object], dry: bool = False) -> Taken:
    """Take in a pack with these rows."""
    found = sheets.read(pack(*rows))
    return services.take_pack(
        lines=found.lines, wrong=found.wrong, blank=found.blank, by=by(bureau), dry=dry
    )


def test_a_try_says_what_would_change_and_writes_nothing(bureau: Bureau) -> None:
    fill(bureau, DAYS, "5", since="2025-01-01")
    size = ledger.size()

    taken = take(bureau, row(FINE, "50,000"), row(DAYS, "7"), row(YES, ""), dry=True)

    assert (taken.new, taken.changed, taken.same, taken.blank) == (1, 1, 0, 0)
    assert len(taken.wrong) == 1
    assert ledger.size() == size


def test_a_pack_is_taken_in_once(bureau: Bureau) -> None:
    rows = [row(FINE, "50,000"), row(FINE, "80000", 施行日期="2026-01-01"), row(DAYS, "7")]
    first = take(bureau, *rows)
    size = ledger.size()
    again = take(bureau, *rows)

    assert (first.new, first.changed, first.same) == (3, 0, 0)
    assert (again.new, again.changed, again.same) == (0, 0, 3)
    assert ledger.size() == size
    fine = ParameterRow.objects.filter(code=FINE).order_by("since")
    assert [(r.value, r.confirmed_by) for r in fine] == [
        ("5000000", bureau.zhao.id),
        ("8000000", bureau.zhao.id),
    ]
    assert len({r.id.partition(":")[0] for r in fine}) == 1
    assert verify(law_view(), FOUNDED, place_of).problems == ()


def test_what_is_exported_changes_nothing_where_it_came_from(bureau: Bureau) -> None:
    take(bureau, row(FINE, "50,000"), row(YES, "是"))
    size = ledger.size()
    found = sheets.read(sheets.written(selectors.values(), {}))

    taken = services.take_pack(
        lines=found.lines, wrong=found.wrong, blank=found.blank, by=by(bureau), dry=False
    )

    assert (len(taken.planned), taken.same) == (0, 2)
    assert ledger.size() == size


def test_one_faulty_row_keeps_the_whole_pack_out(bureau: Bureau) -> None:
    size = ledger.size()
    taken = take(bureau, row(FINE, "50,000"), row(DAYS, "很多"))

    assert [w.number for w in taken.wrong] == [3]
    assert ledger.size() == size
    assert not ParameterRow.objects.exists()


def test_a_day_stated_twice_is_a_fault(bureau: Bureau) -> None:
    taken = take(bureau, row(DAYS, "7"), row(DAYS, "9"))

    assert [(w.number, w.column) for w in taken.wrong] == [(3, "施行日期")]
    assert "与第2行重复" in taken.wrong[0].what


def test_only_the_legal_office_takes_packs_and_a_refusal_leaves_nothing(bureau: Bureau) -> None:
    found, size = sheets.read(pack(row(FINE, "1"), row(DAYS, "7"))), ledger.size()

    with pytest.raises(Refused):
        services.take_pack(lines=found.lines, wrong=(), blank=0, by=by(bureau, "leader"), dry=False)

    assert ledger.size() == size


def sign(bureau: Bureau, shown: list[str] | None = None, role: str = "leader", **page: Any) -> None:
    """The head signs the list that is missing now, or another one."""
    codes = [p.code for p in selectors.missing(law_view(), date(2024, 1, 2))]
    services.sign_missing(
        law=law_view(), shown=codes if shown is None else shown, by=by(bureau, role), **page
    )


def test_a_head_signs_the_list_as_it_stands(bureau: Bureau) -> None:
    sign(bureau)
    row = MissingList.objects.get()

    assert row.codes == [p.code for p in selectors.missing(law_view(), date(2024, 1, 2))]
    assert (row.signed_by, str(row.signed_on), row.agency) == (
        bureau.li.id,
        "2024-01-02",
        bureau.place.county,
    )
    assert verify(law_view(), FOUNDED, place_of).problems == ()


def test_another_list_than_the_one_shown_is_not_signed(bureau: Bureau) -> None:
    before = [p.code for p in selectors.missing(law_view(), date(2024, 1, 2))]
    fill(bureau, DAYS, "7", since="2024-01-01")

    with pytest.raises(BadInput, match="有变动"):
        sign(bureau, before)
    assert not MissingList.objects.exists()


def test_the_legal_office_does_not_sign_for_the_head(bureau: Bureau) -> None:
    with pytest.raises(Refused):
        sign(bureau, role="legal_office")
