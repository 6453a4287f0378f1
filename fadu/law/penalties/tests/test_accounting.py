"""A reckoning in words with every article, its versions, and what a later act makes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.law.penalties.accounting import (
    Kept,
    Reckoning,
    account,
    circumstances,
    differences,
    facts_used,
    versions,
)
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.discretion import Course, Day, Proposed, considered, weighed
from fadu.law.penalties.ladder import judge
from fadu.law.penalties.terms import FEN
from fadu.law.penalties.tests.cases import ACTED, case
from fadu.law.penalties.tests.test_discretion import KNOWN, TIER, UNDID

KEPT = Kept("AQF-98-1", "单位", "一般", 150_000 * FEN)
BASIS = "《安全生产法》第九十八条第一项"


def made(code="AQF-98-1", circumstances=KNOWN, **more):
    """A reckoning of 15万元 within its tier, unless said otherwise."""
    asked = {"course": Course.ORDINARY, "amount": 150_000 * FEN, "tier": "一般"} | more
    one = Proposed(**asked)
    found, judged = weighed([BY_CODE[code]], case()), judge(circumstances)
    return Reckoning(case(), found, judged, one, considered(found.best, judged, (TIER,), one, Day(ACTED)), Day(ACTED))  # fmt: skip


def test_the_account_says_norm_range_circumstances_tier_and_amount_with_their_articles():
    text = account(made())

    for words in ("适用违法行为发生时的规定", "法定幅度：10万元以上50万元以下", "裁量阶次“一般”", "没有查明不予、从轻、减轻的情形", "裁量结论：一般，罚款15万元", "第三十四条"):  # fmt: skip
        assert words in text
    assert "比较过的规定" not in text
    assert "偏离" not in text


def test_a_deviation_and_several_norms_stand_in_the_account():
    deviating = account(made(amount=300_000 * FEN, deviation="三处同类设施"))
    several = next(r for r in BY_CODE.values() if r.also and r.in_force(ACTED))

    assert "偏离裁量基准的理由：三处同类设施。" in deviating
    assert "偏离是否须经集体讨论，条款未核实" in deviating
    assert "比较过的规定" in account(made(code=several.code, tier=""))


@pytest.mark.parametrize(
    ("more", "clean"),
    [({}, True), ({"amount": None}, False), ({"amount": 600_000 * FEN}, False), ({"circumstances": UNDID}, False)],
)  # fmt: skip
def test_only_what_nothing_stands_against_may_be_kept(more, clean):
    assert made(**more).clean is clean


def test_versions_name_the_row_word_by_word_and_the_place_of_the_tier():
    text = versions(made(), {"一般": "M:00002"})

    assert "AQF-98-1" in text
    assert "裁量阶次“一般”：M:00002" in text
    assert "起施行" in text
    assert "没有登记" in versions(made(), {})
    assert "没有选用" in versions(made(tier=""), {})


def test_facts_and_circumstances_are_listed_one_a_line():
    known = replace(case(), gains=0, days=3, decided_on=ACTED)

    assert "违法所得：0元" in facts_used(known)
    assert "拒不改正的日数：3" in facts_used(known)
    assert circumstances(judge(UNDID)).startswith("主动消除")
    assert circumstances(judge(KNOWN)) == "没有查明不予、从轻、减轻的情形"


@pytest.mark.parametrize(
    ("stated", "conducts", "penalizes", "named"),
    [
        ({"fine": KEPT.amount, "legal_basis": BASIS, "party_kind": "单位"}, ["AQF-98-1"], True, []),
        ({"fine": 1, "legal_basis": BASIS}, ["AQF-98-1"], True, ["罚款金额"]),
        ({"fine": KEPT.amount, "legal_basis": "某条"}, [], True, ["处罚依据"]),
        ({"party_kind": "个人"}, [], True, ["当事人类别"]),
        ({}, [], False, ["罚款金额", "裁量结论"]),
    ],
)
def test_every_difference_of_a_later_act_is_named(stated, conducts, penalizes, named):
    found = differences(KEPT, stated, conducts, penalizes=penalizes)

    assert [line.partition("：")[0] for line in found] == named


def test_a_penalty_after_a_reckoning_of_none_is_a_difference():
    spared = replace(KEPT, course="不予处罚", amount=0)

    assert "裁量结论" in differences(spared, {"fine": 0}, [], penalizes=True)[0]
