"""拒不改正 (安全生产法 112): from which order, for which days, and that nothing is refused any more once it was corrected."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty_ordinary import refusing as r
from fadu.law.procedures.tests.penalty.test_stating import ANEW, fined, remade
from fadu.law.procedures.tests.penalty_cases import DAYS, YUAN
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free
from fadu.law.procedures.tests.walking import at


def none(code: str) -> None:
    """A register in which nothing is filled."""
    raise Refused(code)


def test_the_daily_fine_counts_from_the_day_after_the_order():
    five = {"fined_until": "2025-05-16", "ordered_on": "2025-05-06", "original_fine": 5_000 * YUAN}
    today = date(2025, 5, 16)
    total = r.daily_total({**five, "fined_from": "2025-05-07"}, none, today, {})

    assert total == 10 * 5_000 * YUAN
    with pytest.raises(Refused, match="次日"):
        r.daily_total({**five, "fined_from": "2025-05-06"}, none, today, {})


FINED_BEFORE = {
    "penalize.fine*": ((at("2025-04-10"), 5),),
    "daily_fine.fined_from*": ((at("2025-05-12"), "2025-05-07"),),
    "daily_fine.fined_until*": ((at("2025-05-12"), "2025-05-10"),),
    r.SERVED: ((at("2025-05-12"), True),),
}
FINED_LATER = {
    "daily_fine.fined_from*": ((at("2025-05-15"), "2025-05-11"),),
    "daily_fine.fined_until*": ((at("2025-05-15"), "2025-05-14"),),
    r.SERVED: ((at("2025-05-15"), True),),
}
GONE = {"alter_decision.altered*": ((at("2025-05-13"), "撤销"),)}
LOWER = {"alter_decision.altered*": ((at("2025-05-13"), "变更"),)}


@pytest.mark.parametrize(
    ("before", "first", "last", "told"),
    [
        ({}, "2025-05-07", "2025-05-17", "还没有到"),
        (FINED_BEFORE, "2025-05-10", "2025-05-16", "2025年5月7日至2025年5月10日的日数已经按日连续处罚"),
        (FINED_BEFORE | LOWER, "2025-05-10", "2025-05-16", "不能重复处罚"),
        (FINED_BEFORE, "2025-05-11", "2025-05-16", ""),
        (FINED_LATER, "2025-05-07", "2025-05-10", ""),
        (FINED_LATER, "2025-05-07", "2025-05-11", "不能重复处罚"),
        (FINED_BEFORE | GONE, "2025-05-07", "2025-05-16", ""),  # of what was annulled no day is fined
        (FINED_BEFORE | {"penalize.fine*": ((at("2025-05-14"), 5),)}, "2025-05-07", "2025-05-16", ""),
    ],
)  # fmt: skip
def test_no_day_is_fined_twice_and_none_that_has_not_come(before, first, last, told):
    facts = {"ordered_on": "2025-05-06", "original_fine": 1, "fined_from": first, "fined_until": last}  # fmt: skip
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days + 1

    if not told:
        assert r.daily_total(facts, none, date(2025, 5, 16), before) == days
        return
    with pytest.raises(Refused, match=told) as refusal:
        r.daily_total(facts, none, date(2025, 5, 16), before)
    assert "第一百一十二条" in refusal.value.basis


@pytest.mark.parametrize(
    ("ordered", "looked", "told"),
    [
        (("2025-03-05",), ("2025-05-06",), "2025-03-05"),
        (("2025-03-05", "2025-05-01"), ("2025-05-06",), "2025-05-01"),
        (("2025-03-05", "2025-05-07"), ("2025-05-06",), "2025-03-05"),  # ordered once more since
        (("2025-03-05", "2025-05-07"), (), "2025-05-07"),
    ],
)
def test_the_order_is_the_last_that_was_given_before_the_refusal_was_found(ordered, looked, told):
    assert r.ordered_on({}, none, orders(ordered, looked)) == told


def orders(ordered, looked, how="责令限期改正", decided=("2025-04-10",)):
    """What was ordered, looked at and decided, each by its days."""
    said = (
        tuple((at(day), how) for day in ordered),
        *(tuple((at(day), True) for day in days) for days in (looked, decided)),
    )
    return dict(zip(r.ORDERED, said, strict=False))


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("责令立即改正", "2025-03-05"),
        ("在处罚决定书中一并责令", "2025-04-10"),  # ordered on the day of the decision
        ("已经改正，予以确认", ""),
        ("违法行为已经终了，无可改正", ""),
    ],
)
def test_what_only_notes_that_nothing_is_to_be_corrected_is_no_order(how, told):
    before = orders(("2025-03-05",), ("2025-05-06",), how)

    if told:
        assert r.ordered_on({}, none, before) == told
        return
    with pytest.raises(Refused, match="没有责令改正的记录"):
        r.ordered_on({}, none, before)


def test_where_no_fine_stands_none_is_counted_by_the_day():
    facts = {"ordered_on": "2025-05-06", "original_fine": 0, "fined_from": "2025-05-07", "fined_until": "2025-05-08"}  # fmt: skip

    with pytest.raises(Refused, match="原处罚没有罚款"):
        r.daily_total(facts, none, date(2025, 5, 16), {})


def test_without_an_order_nobody_is_fined_by_the_day():
    with pytest.raises(Refused, match="没有责令改正的记录"):
        r.ordered_on({}, none, {"reinspect_fined.*": ((at("2025-05-06"), True),)})


@pytest.mark.parametrize(
    ("looked", "last", "told"),
    [
        ((("2025-05-15", True),), "2025-05-15", "2025年5月15日复查已经改正"),
        ((("2025-05-15", True),), "2025-05-14", ""),
        ((("2025-05-15", False),), "2025-05-15", ""),
        ((("2025-05-12", True), ("2025-05-15", False)), "2025-05-15", ""),
    ],
)
def test_no_day_is_fined_from_the_one_on_which_a_correction_was_found(looked, last, told):
    facts = {"ordered_on": "2025-05-06", "original_fine": 1, "fined_from": "2025-05-07", "fined_until": last}  # fmt: skip
    known = {r.LOOKED: tuple((at(day), corrected) for day, corrected in looked)}

    if not told:
        assert r.daily_total(facts, none, date(2025, 5, 16), known)
        return
    with pytest.raises(Refused, match=told):
        r.daily_total(facts, none, date(2025, 5, 16), known)


def test_what_was_corrected_is_refused_no_more():
    case = fined().do("reinspect_fined:P", "2025-06-01", corrected=True)

    before(case, "find_refusal:P", "2025年6月1日复查已经改正", "2025-06-02")
    free(case.do("reinspect_fined:P", "2025-06-03", corrected=False), "find_refusal:P")


@pytest.mark.parametrize("first", ["corrected", "altered"])
def test_a_daily_fine_to_be_made_anew_is_made_for_the_days_before_the_correction(first):
    """安全生产法 112; 行政复议法 64(1): what is anew is the decision, not the refusal."""
    case = fined()
    steps = (("reinspect_fined:P", {"corrected": True}), ("alter_decision:P", ANEW))
    for n, (act, facts) in enumerate(steps if first == "corrected" else steps[::-1]):
        case.do(act, f"2025-06-0{n + 1}", **facts)
    assert "find_refusal:P" in case.owed()

    case.do("find_refusal:P", "2025-06-03")
    late = DAYS | {"fined_until": "2025-06-02"}
    before(case, "propose_daily:P", "复查已经改正", **late)
    remade(case.do("propose_daily:P", **DAYS), **DAYS)
    before(case, "find_refusal:P", "复查已经改正", "2025-06-30")


def test_once_it_was_made_anew_a_corrected_refusal_is_not_found_again():
    before_ = {
        r.LOOKED: ((at("2025-06-01"), True),),
        "alter_decision.upshot*": ((at("2025-06-02"), "按日连续处罚决定重新作出"),),
    }
    assert r.refusal_stands({}, none, before_ | {"daily_fine.*": ((at("2025-05-20"), True),)})

    with pytest.raises(Refused, match="已经改正"):
        r.refusal_stands({}, none, before_ | {"daily_fine.*": ((at("2025-06-09"), True),)})


def test_a_further_one_waits_until_the_one_before_it_is_served():
    """行政处罚法 61(1): of one that nobody was given no period runs."""
    unserved = {code: said for code, said in FINED_BEFORE.items() if code != r.SERVED}
    facts = {"ordered_on": "2025-05-06", "original_fine": 1, "fined_from": "2025-05-11", "fined_until": "2025-05-16"}  # fmt: skip

    with pytest.raises(Refused, match="2025年5月12日作出的按日连续处罚决定还没有送达"):
        r.daily_total(facts, none, date(2025, 5, 16), unserved)
