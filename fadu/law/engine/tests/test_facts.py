"""Facts of a record: gaps, malformed values, derived values."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.facts import (
    NotStated,
    derivable,
    derive,
    malformed,
    missing,
    needed,
    recalled,
    refused_alone,
    settled,
)
from fadu.law.engine.record import DEPARTURE, Record
from fadu.law.engine.tests.samples import LAW, MONDAY, STATUTE, procedure
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.checks import problems
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When
from fadu.law.vocabulary.parameter import Parameter, Parameters, ParameterValue
from fadu.law.vocabulary.status import Status

FINE = Fact("fine", "罚款", Kind.MONEY)
NOTE = Fact("note", "备注", Kind.TEXT, required=False)
LARGE = Fact(
    "large", "较大数额", Kind.BOOL,
    derived=Derivation(lambda facts, parameter: facts["fine"] > 100, STATUTE.art(1)),
)  # fmt: skip
DECIDE = Act("decide", "决定", facts=(FINE, NOTE, LARGE))


def test_of_what_should_not_have_been_done_all_that_follows_is_kept_but_what_was_refused():
    def refuse(facts: Any, parameter: Any) -> bool:
        raise Refused("没有告知")

    told = Fact("told", "已告知", Kind.BOOL, derived=Derivation(refuse, STATUTE.art(1)))
    after = Fact(
        "after", "告知后", Kind.BOOL, derived=Derivation(lambda facts, _: facts["told"], STATUTE.art(1))
    )  # fmt: skip
    act = Act("decide", "决定", facts=(FINE, told, after, LARGE))

    with pytest.raises(Refused, match="没有告知"):
        derive(act, {"fine": 101}, LAW, MONDAY)
    assert derivable(act, {"fine": 101, "told": True, "note": None}, LAW, MONDAY) == {
        "fine": 101,
        "large": True,
    }


def test_an_empty_parameter_is_read_as_none_only_where_the_function_answers_without_it():
    declared = [Parameter(code, code, Kind.NUMBER, "时", "", STATUTE.art(1)) for code in ("a.x", "a.y")]  # fmt: skip
    values = [ParameterValue("a.x", 6, MONDAY, "测试", Status.V)]
    law = replace(LAW, parameters=Parameters.of(declared, values))

    for code, optional, read in (("a.x", True, "6"), ("a.y", True, "None"), ("a.y", False, "")):
        told = Derivation(
            lambda facts, find, code=code: str(find(code)), STATUTE.art(1), ("a.x", "a.y"),
            optional=(code,) if optional else (),
        )  # fmt: skip
        act = Act("decide", "决定", facts=(Fact("hour", "时刻", Kind.TEXT, derived=told),))
        if not read:
            with pytest.raises(Refused, match="尚未填写"):
                derive(act, {}, law, MONDAY)
        else:
            assert derive(act, {}, law, MONDAY) == {"hour": read}


def test_what_earlier_acts_alone_refuse_is_told_before_anything_is_stated():
    def refuse(facts: Any, parameter: Any, before: Any) -> bool:
        if before.get("find.milder"):
            raise Refused("有更缓和的办法")
        return True

    alone, other = (
        Fact("needed", "必要", Kind.BOOL, derived=Derivation(refuse, STATUTE.art(1), recalls=("find.milder",), alone=one))
        for one in (True, False)
    )  # fmt: skip
    for fact, told in ((alone, ["有更缓和的办法"]), (other, [])):
        act = Act("decide", "决定", facts=(FINE, fact))
        said = refused_alone(act, LAW, MONDAY, {"find.milder": True})
        assert [no.message for no in said] == told
        assert list(refused_alone(act, LAW, MONDAY, {"find.milder": False})) == []


def test_a_required_fact_that_is_empty_is_missing_and_a_derived_one_never_is():
    found = procedure(DECIDE)

    assert missing(found, DECIDE, {}) == [FINE]
    assert missing(found, DECIDE, {"fine": 0}) == []


def test_a_fact_that_a_rule_reads_is_needed_although_it_is_not_required():
    other = Act("other", "其他")
    found = procedure(DECIDE, other, rules=[DECIDE.opens(other, when=When(NOTE, "==", "是"))])

    assert NOTE in needed(found, "decide")


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Kind.TEXT, "字", 1),
        (Kind.BOOL, False, "否"),
        (Kind.NUMBER, 3, True),
        (Kind.MONEY, 0, -1),
        (Kind.DATE, "2025-03-03", "三月三日"),
        (Kind.INSTANT, "2025-03-03T01:00:00Z", "2025-03-03"),
        (Kind.KEYS, ["p", "q"], ["p", "p"]),
        (Kind.FILE, "0" * 64, "0"),
    ],
)
def test_a_value_of_another_kind_is_malformed(kind: Kind, good: Any, bad: Any):
    act = Act("a", "甲", facts=(Fact("f", "事项", kind),))

    assert list(malformed(act, {"f": good})) == []
    assert len(list(malformed(act, {"f": bad}))) == 1


def test_an_undeclared_fact_is_told_but_a_departure_may_always_be_reasoned():
    assert list(malformed(DECIDE, {DEPARTURE: "急"})) == []
    assert list(malformed(DECIDE, {"x": 1})) == ["“决定”没有“x”这一事项"]


def test_a_derived_fact_is_settled_from_what_is_stated_and_from_nothing_else():
    assert derive(DECIDE, {"fine": 101}, LAW, MONDAY)["large"] is True
    with pytest.raises(NotStated, match="fine"):
        derive(DECIDE, {}, LAW, MONDAY)
    assert settled(DECIDE, {}, LAW, MONDAY) == {}


def test_what_follows_from_earlier_acts_alone_is_settled_before_anything_is_typed():
    cite = STATUTE.art(1)
    told = Derivation(lambda f, p, before: bool(before), cite, recalls=("fine",), alone=True)
    barred = Derivation(lambda f, p: _refused(), cite, alone=True)
    more = (
        Fact("told", "已经告知", Kind.BOOL, derived=told),
        Fact("barred", "不能", Kind.BOOL, derived=barred),
    )
    act = Act("decide", "决定", facts=(*DECIDE.facts, *more))

    assert settled(act, {}, LAW, MONDAY, {"fine": 3}) == {"told": True}
    assert settled(act, {"note": "是"}, LAW, MONDAY) == {"note": "是", "told": False}


def test_what_a_complete_record_carries_stands_whatever_would_follow_today():
    """A parameter that is filled in later, another release: the entry says on what it was judged (封存)."""
    told = Derivation(lambda f, p: None, STATUTE.art(1), alone=True)
    known = Derivation(lambda f, p: True, STATUTE.art(1), alone=True)
    more = (
        Fact("told", "已经告知", Kind.BOOL, derived=told),
        Fact("known", "已知", Kind.BOOL, derived=known),
    )
    act = Act("decide", "决定", facts=(*DECIDE.facts, *more))

    for recorded in (
        {"fine": 101, "large": False, "known": False},
        {"large": False, "known": False},
    ):
        assert settled(act, recorded, LAW, MONDAY) == recorded
    assert settled(act, {"fine": 101, "large": False}, LAW, MONDAY) == {
        "fine": 101,
        "large": False,
        "known": True,
    }
    assert settled(act, {"fine": 101}, LAW, MONDAY) == {"fine": 101, "large": True, "known": True}


def _refused() -> bool:
    raise Refused("不能", todo="请等待。")


def test_a_fact_is_settled_from_the_newest_that_the_matter_states_and_from_no_other():
    recalling = Derivation(
        lambda f, p, before: before.get("fine", 0), STATUTE.art(1), recalls=("fine",)
    )
    act = Act("raise", "加处", facts=(Fact("former", "原数额", Kind.MONEY, derived=recalling),))
    at = datetime(2025, 3, 3, tzinfo=UTC)
    before = [Record("decide", at, facts={"fine": fine}) for fine in (100, 200, None)]

    assert derive(act, {"former": 5}, LAW, MONDAY, recalled(act, before)) == {"former": 200}
    assert derive(act, {}, LAW, MONDAY) == {"former": 0}
    assert recalled(DECIDE, before) == {}
    unstated = problems(procedure(act))
    assert any("要从台账读取“fine”" in text for text in unstated)
    assert not any("要从台账读取" in text for text in problems(procedure(act, DECIDE)))


def test_what_one_act_stated_and_that_it_was_done_is_recalled_under_its_name():
    recalling = Derivation(
        lambda f, p, before: before, STATUTE.art(1), recalls=("decide.fine", "tell.", "tell.fine*")
    )
    act = Act("raise", "加处", facts=(Fact("former", "原数额", Kind.MONEY, derived=recalling),))
    at = datetime(2025, 3, 3, tzinfo=UTC)
    said = (("decide", 7), ("tell", 9), ("tell", 4))
    before = [Record(code, at, facts={"fine": fine}) for code, fine in said]

    each = {"tell.": True, "tell.fine*": ((at, 9), (at, 4))}
    assert recalled(act, before) == {"decide.fine": 7, **each}
    assert recalled(act, before[1:]) == each
    named = problems(procedure(act, DECIDE))
    assert [text for text in named if "decide.fine" in text] == []
    assert any("要从台账读取“tell.”" in text for text in named)


def test_no_function_is_asked_about_what_is_no_fact():
    with pytest.raises(NotStated, match="“罚款”不能是负数") as refusal:
        derive(DECIDE, {"fine": -1}, LAW, MONDAY)

    assert refusal.value.todo
    assert settled(DECIDE, {"fine": "多"}, LAW, MONDAY) == {"fine": "多"}
