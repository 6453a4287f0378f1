"""The legal office's acts on parameters and calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import instant_of
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status
from fadu.matters.models import Matter, MoveNotice
from fadu.matters.sweep import sweep
from fadu.matters.tests.builders import Desk
from fadu.statutes import services
from fadu.statutes.models import CalendarYear, ParameterRow
from fadu.statutes.selectors import DECLARED, law_view
from fadu.statutes.tests.builders import by, fill, record
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau

CITE = DECLARED["penalty.filing_limit"].cite


def parameter(kind: Kind, *choices: str) -> Parameter:
    """A parameter of a kind."""
    return Parameter("x", "某参数", kind, "日", "", CITE, choices=choices)


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (Kind.MONEY, "1,234.50 元", "123450"),
        (Kind.MONEY, "50000", "5000000"),
        (Kind.NUMBER, " 007 ", "7"),
        (Kind.BOOL, "否", "否"),
        (Kind.TEXT, "甲", "甲"),
    ],
)
def test_a_typed_value_is_kept_in_its_own_form(kind: Kind, typed: str, kept: str) -> None:
    assert services.stored(parameter(kind), typed) == kept


@pytest.mark.parametrize(
    ("kind", "typed"),
    [(Kind.MONEY, "很多"), (Kind.NUMBER, "七"), (Kind.NUMBER, "-1"), (Kind.BOOL, "也许"), (Kind.CHOICE, "丙"), (Kind.TEXT, " ")],
)  # fmt: skip
def test_a_value_of_another_type_is_bad_input(kind: Kind, typed: str) -> None:
    with pytest.raises(BadInput):
        services.stored(parameter(kind, "甲", "乙"), typed)


def test_a_parameter_needs_a_source_and_a_name_we_know(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match="请写明来源"):
        fill(bureau, "penalty.filing_limit", "7", source=" ")
    with pytest.raises(BadInput, match="没有名为"):
        fill(bureau, "penalty.unheard_of", "7")


def test_only_the_legal_office_fills_parameters(bureau: Bureau) -> None:
    with pytest.raises(Refused, match="法规科"):
        services.set_parameter(
            code="penalty.filing_limit", value="7", since=date(2024, 1, 1), source="x",
            status=Status.P, who=[Actor(bureau.zhang.id, "officer")], hand=bureau.hand(FOUNDED),
            place=bureau.place, at=FOUNDED,
        )  # fmt: skip


def test_the_same_form_sent_twice_fills_once(bureau: Bureau) -> None:
    fill(bureau, "penalty.filing_limit", "7")
    for _ in range(2):
        fill(bureau, "penalty.filing_limit", "9", since="2025-01-01", idem="4" * 26)

    assert ParameterRow.objects.count() == 2


def test_a_year_is_corrected_only_with_a_reason(bureau: Bureau) -> None:
    record(bureau, 2030, "2030-03-05 休 春节")
    with pytest.raises(BadInput, match="须写明理由"):
        record(bureau, 2030, "2030-03-04 休 春节")

    record(bureau, 2030, "2030-03-04 休 春节", reason="通知更正")

    assert CalendarYear.objects.get().version == 1


def test_a_year_with_a_wrong_line_leaves_no_trace(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match="第1行"):
        record(bureau, 2030, "2030-03-04 放假")

    assert not CalendarYear.objects.exists()


def test_adopting_a_year_counts_the_periods_that_moved(bureau: Bureau) -> None:
    facts = {"exceptions": "2030-03-05 休 春节", "source": "某通知", "confirmed": True}

    assert services.adopt_year(now=FOUNDED, year=2030, **facts, **by(bureau)) == (0, False)


def test_a_year_without_any_date_is_not_recorded(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match="放假和调休的日期"):
        record(bureau, 2030, "")


def test_adopting_a_year_moves_the_open_periods_that_end_on_its_holidays(bureau: Bureau) -> None:
    desk = Desk(now=datetime(2029, 12, 4, 1, tzinfo=UTC), draw=bureau.chance, law=law_view())
    case = Matter.objects.get(pk=desk.file(place=bureau.place).matter)
    assert case.due == instant_of(date(2030, 3, 5))  # the ninetieth day is Monday 4 March
    facts = {"exceptions": "2030-03-04 休 假日", "source": "某通知", "confirmed": True}

    moved = services.adopt_year(now=desk.now, year=2030, **facts, **by(bureau))

    case.refresh_from_db()
    assert moved == (1, False)
    assert case.due == instant_of(date(2030, 3, 6))
    told = MoveNotice.objects.get()
    assert (told.matter, told.cause) == (case.id, "2030年工作日历登记（某通知）")
    assert (told.old, told.new) == (instant_of(date(2030, 3, 5)), case.due)


def test_the_same_form_sent_twice_enters_a_year_once(bureau: Bureau) -> None:
    facts = {"exceptions": "2030-03-04 休 假日", "source": "某通知", "confirmed": True}
    form: dict[str, Any] = {"year": 2030, "idem": "6" * 26, **facts, **by(bureau)}
    first, second = services.record_year(**form), services.record_year(**form)

    assert (second.matter, second.n, second.repeated) == (first.matter, 0, True)
    with pytest.raises(BadInput, match="须写明理由"):
        services.record_year(**{**form, "exceptions": "2030-03-05 休 假日"})
    services.record_year(**{**form, "exceptions": "2030-03-05 休 假日", "reason": "通知更正"})
    assert CalendarYear.objects.get().exceptions == "2030-03-05 休 假日"


def test_every_wrong_line_of_a_year_is_named(bureau: Bureau) -> None:
    with pytest.raises(BadInput) as problem:
        record(bureau, 2030, "2030-03-04 休\n三月五日 休\n2030-03-06 放\n2031-01-01 休")

    assert all(f"第{n}行" in str(problem.value) for n in (2, 3, 4))
    assert "第1行" not in str(problem.value)


def test_a_provisional_year_is_replaced_by_its_announcement_without_being_asked_why(
    bureau: Bureau,
) -> None:
    facts: dict[str, Any] = {"year": 2030, "source": "某通知", **by(bureau)}
    services.record_year(exceptions="2030-03-04 休 假日", confirmed=False, **facts)

    services.record_year(exceptions="2030-03-05 休 假日", confirmed=True, **facts)

    held = CalendarYear.objects.get()
    assert (held.exceptions, held.confirmed, held.version) == ("2030-03-05 休 假日", True, 1)
    with pytest.raises(BadInput, match="须写明理由"):
        services.record_year(exceptions="2030-03-06 休 假日", confirmed=True, **facts)


def test_what_the_page_had_no_time_for_is_told_by_the_sweep_against_the_same_law(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fadu.statutes.services.AT_ONCE", 1)
    monkeypatch.setattr("fadu.matters.sweep.CHUNK", 1)
    desk = Desk(now=datetime(2029, 12, 4, 1, tzinfo=UTC), draw=bureau.chance, law=law_view())
    cases = [desk.file(cause, place=bureau.place).matter for cause in ("甲", "乙")]
    facts = {"exceptions": "2030-03-04 休 假日", "source": "某通知", "confirmed": True}
    noted = by(bureau) | {"hand": bureau.hand(desk.now), "at": desk.now}

    assert services.adopt_year(now=desk.now, year=2030, **facts, **noted) == (1, True)
    assert MoveNotice.objects.count() == 1
    sweep(law_view(), desk.wait(hours=1).now)

    told = MoveNotice.objects.order_by("id")
    assert [n.matter for n in told] == cases
    assert len({(n.old, n.new, n.cause, n.noted) for n in told}) == 1
