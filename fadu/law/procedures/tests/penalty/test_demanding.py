"""A demand that is announced states its term once (行政强制法 35(1), 38); served otherwise it states its own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.law.engine.facts import derive
from fadu.law.procedures.tests.penalty_cases import Case, day_fined, served
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free

NOTICE: dict[str, Any] = {"service": "公告送达"}
TERM = "2025-05-30"


def announced() -> Case:
    """Announced on 1 April 2025, to be performed by 30 May."""
    return served("2025-03-10").do("announce_demand:P", "2025-04-01", demand_until=TERM)


def announced_daily() -> Case:
    """A daily fine, whose demand is announced on 6 June 2025."""
    day = day_fined("2025-05-20").do("serve_daily:P", "2025-05-21")
    return day.do("announce_daily_demand:P", "2025-06-06", demand_until="2025-08-01")


@pytest.mark.parametrize(
    ("case", "act", "when", "term"),
    [
        (announced, "demand:P", "2025-05-07", TERM),
        (announced, "demand:P", "2025-06-20", TERM),  # entered late: the term announced is over
        (announced_daily, "demand_daily:P", "2025-07-08", "2025-08-01"),
    ],
)
def test_served_by_notice_its_term_is_the_one_announced(case, act, when, term):
    made = case()
    again = {"demand_until": "2025-12-31"}
    before(made, act, "《行政强制法》第三十五条、第三十八条", when, **NOTICE, **again)

    record = made.record(act, when, **NOTICE)
    assert not {"demand_until", "demand_how"} & record.facts.keys()
    known = made.marking.recalled("P")
    day = date.fromisoformat(when)
    of = made.procedure.act(act.removesuffix(":P"))
    assert derive(of, record.facts, made.law, day, known)["demanded_until"] == term
    free(made, act, when, **NOTICE)


def test_served_otherwise_it_states_its_own_whatever_was_announced():
    made = announced()
    before(made, "demand:P", "履行期限", "2025-04-15", service="直接送达", demand_until="")
    before(made, "demand:P", "履行方式", "2025-04-15", service="直接送达", demand_how="")

    free(made, "demand:P", "2025-04-15", service="直接送达", demand_until="2025-05-06")
    before(made, "demand:P", "早于", "2025-04-15", service="直接送达", demand_until="2025-04-01")


def test_the_newest_announcement_is_the_one_whose_notice_has_run():
    made = announced().do("announce_demand:P", "2025-04-02", demand_until="2025-06-30")

    before(made, "demand:P", "2025年6月30日", "2025-05-08", **NOTICE, demand_until=TERM)
    free(made, "demand:P", "2025-05-08", **NOTICE, demand_until="2025-06-30")


def test_neither_term_nor_manner_of_the_notice_is_stated_otherwise():
    made = announced()
    for other in ({"demand_until": "2025-12-31"}, {"demand_how": "改缴另一账户"}):
        before(made, "demand:P", "公告的催告书已经载明", "2025-05-07", **NOTICE, **other)
        before(made, "demand:P", "2025年5月30日", "2025-07-07", **NOTICE, **other)  # entered late
    free(made, "demand:P", "2025-07-07", **NOTICE, demand_until=TERM)


def test_of_an_announcement_that_stated_neither_both_are_stated_when_the_notice_has_run():
    made = served("2025-03-10")
    told = {"demand_until": None, "demand_how": None}
    made.marking.apply(made.record("announce_demand:P", "2025-04-01", **told))
    both = {"demand_until": TERM, "demand_how": "到银行缴纳"}

    for left_out in ({}, {"demand_until": TERM}, {"demand_how": "到银行缴纳"}):
        before(made, "demand:P", "没有公告载明催告的履行期限、履行方式", "2025-05-07", **NOTICE, **left_out)  # fmt: skip
    for day in ("2025-05-07", "2025-06-20"):  # entered late the term is over, and true all the same
        free(made, "demand:P", day, **NOTICE, **both)


@pytest.mark.parametrize("ended", [False, True])
def test_where_no_notice_runs_it_is_not_waited_for_but_announced_first(ended: bool) -> None:
    made = served("2025-03-10")
    if ended:  # a notice that direct service has ended
        made = announced().do("demand:P", "2025-04-15", service="直接送达")
    found = made.why("demand:P", "2025-07-01", **NOTICE)
    said = "；".join(f"{reason.message}{reason.todo}" for reason in found)

    assert "须先经“公告催告书”，期满后方可“催告”" in said
    assert "请先办理“公告催告书”。" in said
    assert ("没有公告过的，先公告催告书" in said) is not ended
    assert "请待催告书公告期满" not in said
