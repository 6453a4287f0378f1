"""Days that an act sets and that lie too early are refused, all at once; what is no day is left to others."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.kernel.zone import instant_of
from fadu.law.engine.ahead import demand_ahead
from fadu.law.engine.facts import derivable, derive
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Record
from fadu.law.engine.tests.samples import LAW, STATUTE, procedure
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.dated import set_days_are_days
from fadu.law.vocabulary.fact import Ahead, Fact, Kind

UNTIL = Fact("until", "期限", Kind.DATE, ahead=Ahead(STATUTE.art(1)))
ON = Fact("on", "听证日期", Kind.DATE, ahead=Ahead(STATUTE.art(2), STATUTE.days(7).span))
GIVE = Act("give", "告知", facts=(UNTIL, ON))
DAY = date(2025, 3, 3)  # a Monday: the seven working days are 4日至7日、10日至12日


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"until": "2025-03-03"}, None),
        ({"until": "2025-03-02"}, "“期限”2025年3月2日早于“告知”的当日（2025年3月3日）"),
        ({"on": "2025-03-13"}, None),
        ({"on": "2025-03-12"}, "以后应当先满7个工作日"),
        ({"until": "2020-01-01", "on": "2025-03-04"}, "早于.*；.*过早"),
        ({}, None),
        ({"until": None, "on": "三月"}, None),
        ({"until": {"commitment": "x"}}, None),  # erased
        ({"on": "9999-12-31"}, None),
    ],
)
def test_a_day_that_lies_too_early_is_refused(facts, said):
    if said is None:
        demand_ahead(GIVE, facts, LAW, DAY)
        return
    with pytest.raises(Refused, match=said) as refusal:
        demand_ahead(GIVE, facts, LAW, DAY)

    assert refusal.value.todo
    assert ("第一条" in refusal.value.basis) is ("until" in facts)


FOUND = Fact("found", "首次发现日期", Kind.DATE, past=True)
LOOK = Act("look", "审查追责期限", facts=(FOUND, UNTIL))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ("2025-03-03", None),
        (
            "2025-03-04",
            "“首次发现日期”2025年3月4日晚于“审查追责期限”的当日（2025年3月3日），还没有发生",
        ),
        (None, None),
        ("三月", None),
    ],
)
def test_what_has_happened_does_not_lie_ahead(found, said):
    if said is None:
        demand_ahead(LOOK, {"found": found}, LAW, DAY)
        return
    with pytest.raises(Refused, match=said) as refusal:
        demand_ahead(LOOK, {"found": found}, LAW, DAY)
    assert (refusal.value.basis, bool(refusal.value.todo)) == ("", True)

    with pytest.raises(Refused, match=r"早于.*；.*还没有发生") as both:
        demand_ahead(LOOK, {"found": found, "until": "2025-03-02"}, LAW, DAY)
    assert both.value.basis == str(STATUTE.art(1))
    against = Marking(procedure(LOOK), LAW).why(
        Record("look", instant_of(DAY), facts={"found": found, "until": "2025-04-01"})
    )
    assert any("还没有发生" in r.message for r in against)


def test_only_a_day_that_somebody_states_is_one_that_has_been():
    wrong = Fact("found", "首次发现日期", Kind.TEXT, past=True)
    assert "不是由人填写的已经发生的日期" in "".join(
        set_days_are_days(procedure(Act("look", "审查", facts=(wrong,))))
    )
    assert [*set_days_are_days(procedure(LOOK))] == []


def test_it_is_refused_by_the_door_by_the_marking_and_not_where_it_happened_all_the_same():
    early = {"until": "2020-01-01", "on": "2025-06-03"}
    with pytest.raises(Refused, match="早于"):
        derive(GIVE, early, LAW, DAY)
    against = Marking(procedure(GIVE), LAW).why(Record("give", instant_of(DAY), facts=early))
    assert [r.cite for r in against] == [str(STATUTE.art(1))]

    assert derivable(GIVE, early, LAW, DAY) == early
