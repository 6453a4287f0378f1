"""A plan's arithmetic: what is right is left alone, what is wrong is named where it stands."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.checker.capacity import Entry, Group, Plan, terms, wrong

D = Decimal
TRAINING = Entry("培训", (("人", D(10)), ("天", D(12))), D(120))
CASES = Entry("案件办理", (("家", D(50)), ("人", D(2)), ("天", D(4))), D(400))
KEY = Entry(
    "重点检查", (("家", D(90)), ("次", D(4)), ("人", D(2)), ("天", D(2))), D(1440), D("73.5")
)
DRAWN = Entry("一般检查", (("家", D(260)), ("人", D(2)), ("天", D(1))), D(520), D("26.5"))
PLAN = Plan(
    2026, D(10), 248, True,
    Group("其他执法工作日", (CASES,), D(400)), Group("非执法工作日", (TRAINING,), D(120)),
    (KEY, DRAWN), D(248), D(2480), D(1960),
)  # fmt: skip

TABLE = (
    (replace(PLAN, workdays=D(250)), {"国家法定工作日（2026年）": "248", "总法定工作日": "2500"}),
    (replace(PLAN, workdays=D(250), total=D(2500)), {"国家法定工作日（2026年）": "248", "监督检查工作日": "1980"}),
    (replace(PLAN, total=D(2490), inspection=D(1970), classes=()), {"总法定工作日": "2480"}),
    (replace(PLAN, inspection=D(1906), classes=()), {"监督检查工作日": "1960"}),
    (replace(PLAN, other=Group("其他执法工作日", (CASES,), D(440)), inspection=D(1920), classes=()), {"其他执法工作日": "400"}),
    (replace(PLAN, other=Group("其他执法工作日", (replace(CASES, stated=D(450)),), D(450)), inspection=D(1910), classes=()), {"其他执法工作日：案件办理": "400"}),
    (replace(PLAN, classes=(KEY, replace(DRAWN, share=D("27.5")))), {"占比：一般检查": "26.5%", "占比合计": "101.0%"}),
    (replace(PLAN, classes=(replace(KEY, share=D("72.9")), DRAWN)), {"占比：重点检查": "73.5%", "占比合计": "99.4%"}),
    (replace(PLAN, classes=(KEY, replace(DRAWN, factors=(("家", D(270)), ("人", D(2)))))), {"监督检查：一般检查": "540"}),
    (replace(PLAN, classes=(KEY, replace(DRAWN, factors=(), stated=D(620), share=None))), {"各类检查合计": "2060"}),
    (replace(PLAN, other=Group("其他执法工作日", stated=D(2900)), inspection=None, classes=()), {"监督检查工作日": "-540"}),
)  # fmt: skip


def test_a_plan_that_adds_up_is_shown_term_by_term_and_nothing_is_said_against_it() -> None:
    found = terms(PLAN)

    assert wrong(found) == []
    assert [term.formula for term in found[:2]] == ["按国务院办公厅放假通知逐日计算", "248 × 10人"]
    assert {term.name: term.computed for term in found}["监督检查工作日"] == "1960"
    assert {term.note for term in found} == {""}


@pytest.mark.parametrize(("plan", "named"), TABLE, ids=[" ".join(n) for _, n in TABLE])
def test_each_wrong_term_is_named_with_what_it_should_be(plan: Plan, named: dict[str, str]) -> None:
    assert {term.name: term.computed for term in wrong(terms(plan))} == named


def test_a_wrong_product_is_named_once_and_the_sums_it_enters_say_what_they_would_be() -> None:
    plan = TABLE[5][0]

    notes = {term.name: term.note for term in terms(plan) if term.note}

    assert notes == {
        "其他执法工作日": "所含各项有算错的，更正后为400人天",
        "监督检查工作日": "所含各项有算错的，更正后为1960人天",
    }


def test_days_left_over_and_an_unpublished_holiday_notice_are_notes_and_no_faults() -> None:
    plan = replace(PLAN, confirmed=False, classes=(replace(KEY, share=D("73.5")),))

    found = terms(plan)

    assert wrong(found) == []
    assert [term.note for term in found if term.note] == [
        "当年放假通知尚未公布，天数为暂定，公布后应当重新测算",
        "尚有520人天没有安排，可留作机动",
    ]


def test_what_a_plan_leaves_unstated_is_computed() -> None:
    plan = Plan(2026, D(3), 248, True, Group("其他执法工作日"), Group("非执法工作日"))

    found = {term.name: (term.computed, term.stated) for term in terms(plan)}

    assert found["监督检查工作日"] == ("744", "")
    assert wrong(terms(plan)) == []


NUMBERS = st.integers(1, 40).map(D)


@st.composite
def entries(draw: st.DrawFn, name: str) -> Entry:
    """A use of days whose product is stated rightly."""
    numbers = draw(st.lists(NUMBERS, min_size=1, max_size=4))
    entry = Entry(name, tuple((unit, n) for unit, n in zip("家次人天", numbers, strict=False)))
    return replace(entry, stated=entry.days)


@given(entry=entries("甲"), other=entries("乙"), off=st.integers(1, 9), staff=st.integers(1, 90))
def test_whatever_a_right_plan_holds_one_changed_product_is_the_one_named(
    entry: Entry, other: Entry, off: int, staff: int
) -> None:
    right = Group("其他执法工作日", (entry, other), entry.days + other.days)
    plan = Plan(2025, D(10**7 * staff), 248, True, right, Group("非执法工作日"))
    changed = replace(entry, stated=entry.days + off)
    bad = Group("其他执法工作日", (changed, other), changed.claimed + other.days)

    assert wrong(terms(plan)) == []
    assert [t.name for t in wrong(terms(replace(plan, other=bad)))] == ["其他执法工作日：甲"]
