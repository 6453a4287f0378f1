"""Freezing: one entry, provable, repeatable, and refused where it could not be proved."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fadu.figures.models import FrozenFigure
from fadu.figures.selectors import frozen_figures
from fadu.figures.services import freeze
from fadu.figures.span import Span
from fadu.figures.tests.builders import ALL, FIRM_SHARE, YEAR, a_party
from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.record import Actor
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters.deeds import Outcome
from fadu.registry.models import Party
from tests.people import Bureau

pytestmark = pytest.mark.django_db
AT = datetime(2025, 2, 1, 2, 0, tzinfo=UTC)


def frozen_by(bureau: Bureau, figures=ALL, span: Span = YEAR, idem: str = "") -> Outcome:
    """The figures frozen by the legal office."""
    return freeze(
        figures=figures, span=span, scope=bureau.zhao.viewer.scope, place=bureau.place,
        who=[Actor(bureau.zhao.id, "legal_office")], hand=bureau.hand(AT), at=AT, idem=idem,
    )  # fmt: skip


def test_freezing_leaves_one_entry_and_a_row_for_each_figure(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    a_party(bureau, "乙", kind="个人")
    before = Entry.objects.count()

    outcome = frozen_by(bureau)

    assert Entry.objects.count() == before + 1
    rows = FrozenFigure.objects.filter(matter=outcome.matter)
    assert {row.code for row in rows} == {figure.code for figure in ALL}
    rate = rows.get(code=FIRM_SHARE.code)
    assert (rate.text, rate.numerator, rate.denominator, rate.position) == ("50.00", 1, 2, before)


def test_the_ledger_verifies_with_frozen_rows(bureau: Bureau) -> None:
    a_party(bureau)
    frozen_by(bureau)

    assert verify().ok


def test_a_second_freeze_stands_beside_the_first(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    first = frozen_by(bureau)
    a_party(bureau, "乙")
    second = frozen_by(bureau)

    assert (first.matter, second.n) == (second.matter, first.n + 1)
    values = FrozenFigure.objects.filter(code="sample.parties").order_by("n")
    assert [row.text for row in values] == ["1", "2"]
    assert frozen_figures(bureau.zhao.viewer.scope, 2024)["sample.parties"].text == "2"


def test_another_agency_does_not_see_it(bureau: Bureau) -> None:
    frozen_by(bureau)

    assert frozen_figures(bureau.wang.viewer.scope, 2024) == {}


def test_the_same_form_twice_freezes_once(bureau: Bureau) -> None:
    first = frozen_by(bureau, idem="form-3")
    again = frozen_by(bureau, idem="form-3")

    assert again.repeated
    assert again.matter == first.matter


def test_an_officer_may_not_freeze(bureau: Bureau) -> None:
    with pytest.raises(Refused):
        freeze(
            figures=ALL, span=YEAR, scope=bureau.zhao.viewer.scope, place=bureau.place,
            who=[Actor(bureau.zhang.id, "officer")], hand=bureau.hand(AT), at=AT,
        )  # fmt: skip
    assert not FrozenFigure.objects.exists()


@pytest.mark.parametrize(
    "span", [Span(date(2024, 2, 1), date(2024, 12, 31)), Span(date(2023, 1, 1), date(2024, 12, 31))]
)
def test_only_a_year_from_its_first_day_is_frozen(bureau: Bureau, span: Span) -> None:
    with pytest.raises(BadInput, match="1月1日"):
        frozen_by(bureau, span=span)


def test_the_future_is_not_frozen(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match="晚于今天"):
        frozen_by(bureau, span=Span.of_year(2025))


def test_a_record_that_no_entry_explains_is_not_frozen(bureau: Bureau) -> None:
    place = bureau.place
    Party.objects.create(
        id="SMUGGLED", kind="单位", name="私自写入", division="430202",
        province=place.province, city=place.city, county=place.county,
    )  # fmt: skip

    with pytest.raises(Refused, match="没有影像"):
        frozen_by(bureau)
