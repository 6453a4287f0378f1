"""Facts of a record: gaps, malformed values, derived values."""

from __future__ import annotations

from typing import Any

import pytest

from fadu.law.engine.facts import (
    NotStated,
    derive,
    malformed,
    missing,
    needed,
    recalls,
    settled,
)
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import DEPARTURE
from fadu.law.engine.tests.samples import LAW, MONDAY, STATUTE, procedure, record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When

FINE = Fact("fine", "罚款", Kind.MONEY)
NOTE = Fact("note", "备注", Kind.TEXT, required=False)
LARGE = Fact(
    "large", "较大数额", Kind.BOOL,
    derived=Derivation(lambda facts, parameter: facts["fine"] > 100, STATUTE.art(1)),
)  # fmt: skip
DECIDE = Act("decide", "决定", facts=(FINE, NOTE, LARGE))


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


def test_a_derivation_recalls_what_an_earlier_act_of_the_same_copy_stated():
    told = Fact(
        "told", "告知的罚款", Kind.MONEY,
        derived=Derivation(lambda facts, find, said: (said("tell") or {"fine": -1})["fine"], STATUTE.art(1),
                           recalls=("tell",)),
    )  # fmt: skip
    name = Act("name", "确定", names="party")
    tell = Act("tell", "告知", each="party", facts=(FINE,), repeats=True)
    punish = Act("punish", "处罚", each="party", facts=(told,))
    marking = Marking(procedure(name, tell, punish, kinds={"party": "当事人"}), LAW)
    marking.apply(record("name", party=["甲", "乙"]))
    for key, fine in (("甲", 9), ("甲", 7), ("乙", 5)):
        marking.apply(record("tell", key=key, fine=fine))

    found = {}
    for key in ("甲", "乙"):
        said = marking.copy().recalled(marking.find("punish", key))
        found[key] = derive(punish, {}, LAW, MONDAY, said)["told"]

    assert found == {"甲": 7, "乙": 5}
    assert derive(punish, {}, LAW, MONDAY)["told"] == -1
    assert (recalls(punish), recalls(tell)) == (True, False)


def test_no_function_is_asked_about_what_is_no_fact():
    with pytest.raises(NotStated, match="“罚款”不能是负数") as refusal:
        derive(DECIDE, {"fine": -1}, LAW, MONDAY)

    assert refusal.value.todo
    assert settled(DECIDE, {"fine": "多"}, LAW, MONDAY) == {"fine": "多"}
