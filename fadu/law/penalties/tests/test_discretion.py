"""From norms and circumstances to what may be proposed (行政处罚法 5, 29–34, 49), and what stands against it."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.discretion import (
    Course,
    Day,
    Proposed,
    Weightier,
    considered,
    weighed,
)
from fadu.law.penalties.ladder import Circumstances, Harm, Mitigation, judge
from fadu.law.penalties.terms import FEN, Payer, Stage
from fadu.law.penalties.tests.cases import ACTED, case, yuan
from fadu.law.penalties.tiers import Tier
from fadu.law.procedures.registers.discretion import COURSES

ROW = BY_CODE["AQF-99-1"]  # 5万元以下
LOW = BY_CODE["AQF-98-1"]  # 10万元以上50万元以下
DAYS = {"ended": ACTED, "discovered": ACTED}
KNOWN = Circumstances(
    slight=False, first_time=False, corrected=True, harm=Harm.MORE, lives=False, **DAYS
)
UNDID = Circumstances(
    slight=False, first_time=False, corrected=True, harm=Harm.MORE, mitigations=(Mitigation.UNDID,), **DAYS
)  # fmt: skip
SPARED = Circumstances(slight=True, first_time=True, corrected=True, harm=Harm.NONE, **DAYS)
FIRST = Circumstances(slight=False, first_time=True, corrected=True, harm=Harm.SLIGHT, **DAYS)
UNKNOWN = Circumstances(slight=None, corrected=True, harm=Harm.NONE, first_time=False, **DAYS)
TIER = Tier("AQF-98-1", Stage.FIRST, Payer.UNIT, "一般", "初次", 100_000 * FEN, 200_000 * FEN, date(2025, 1, 1))  # fmt: skip


def found(course, amount, circumstances=KNOWN, row=LOW, tiers=(TIER,), **more):
    """What is said of an amount in 元."""
    discussed = more.pop("discussed", None)
    one = Proposed(course, None if amount is None else amount * FEN, **more)
    return considered(
        weighed([row], case()).best, judge(circumstances), tiers, one, Day(ACTED, discussed)
    )


@pytest.mark.parametrize(
    ("course", "amount", "circumstances", "more", "expected"),
    [
        (Course.ORDINARY, 150_000, KNOWN, {"tier": "一般"}, ("", "")),
        (Course.ORDINARY, 250_000, KNOWN, {"tier": "一般"}, ("没有写明偏离的理由", "第三十四条")),
        (Course.ORDINARY, 250_000, KNOWN, {"tier": "一般", "deviation": "规模大"}, ("", "")),
        (Course.ORDINARY, 90_000, KNOWN, {}, ("低于法定幅度", "第三十二条")),
        (Course.ORDINARY, 510_000, KNOWN, {}, ("高于法定幅度", "第九十八条")),
        (Course.ORDINARY, 150_000, KNOWN, {"tier": "特重"}, ("没有名为“特重”的裁量阶次", "第三十四条")),
        (Course.ORDINARY, 150_000, UNDID, {}, ("应当从轻或者减轻", "第三十二条第一项")),
        (Course.ORDINARY, 150_000, SPARED, {}, ("应当不予处罚", "第三十三条第一款")),
        (Course.ORDINARY, 150_000, UNKNOWN, {}, ("尚须查明违法行为是否轻微", "第三十三条第一款")),
        (Course.ORDINARY, 150_000, FIRST, {}, ("", "")),
        (Course.LIGHTER, 100_000, KNOWN, {}, ("没有查明从轻处罚的情形", "第三十二条")),
        (Course.LIGHTER, 100_000, UNDID, {"tier": "一般"}, ("", "")),
        (Course.REDUCED, 50_000, UNDID, {"tier": "一般"}, ("", "")),
        (Course.REDUCED, 100_000, UNDID, {}, ("减轻处罚应当低于法定幅度的下限", "第三十二条")),
        (Course.HEAVIER, 200_000, KNOWN, {}, ("没有写明从重的情形", "第五条第二款")),
        (Course.HEAVIER, 200_000, KNOWN, {"weightier": Weightier.EMERGENCY}, ("", "")),
        (Course.HEAVIER, 600_000, KNOWN, {"weightier": Weightier.OTHER}, ("高于法定幅度", "第九十八条")),
        (Course.NONE, 0, SPARED, {}, ("", "")),
        (Course.NONE, 0, FIRST, {}, ("", "")),
        (Course.NONE, 1, FIRST, {}, ("不予处罚的，不得罚款", "第三十三条")),
        (Course.NONE, 0, KNOWN, {}, ("没有查明依法不予处罚的情形", "第三十三条")),
    ],
)  # fmt: skip
def test_what_stands_against_an_amount_is_named_with_its_article(
    course, amount, circumstances, more, expected
):
    said, cite = expected
    lines = found(course, amount, circumstances, **more).against

    assert [said in line.text for line in lines] == ([True] if said else [])
    assert all(cite in str(line.cite) for line in lines)


def test_a_range_without_a_lower_end_leaves_nothing_to_reduce():
    lines = found(Course.REDUCED, 0, UNDID, ROW).against

    assert "没有罚款下限" in lines[0].text


def test_the_range_narrows_to_the_tier_and_widens_again_for_a_reasoned_deviation():
    ranges = [yuan(found(Course.ORDINARY, None, **m).span) for m in ({}, {"tier": "一般"}, {"tier": "一般", "deviation": "规模大"})]  # fmt: skip

    assert ranges == [(100_000, 500_000), (100_000, 200_000), (100_000, 500_000)]


@pytest.mark.parametrize(
    ("tiers", "more", "said"),
    [
        ((), {}, "没有登记裁量阶次"),
        ((TIER,), {}, "已经公布的阶次有：一般"),
        ((TIER,), {"tier": "一般", "deviation": "规模大"}, "条款未核实"),
        ((TIER,), {"tier": "一般", "deviation": "规模大", "discussed": True}, "须经集体讨论"),
        ((TIER,), {"tier": "一般", "deviation": "规模大", "discussed": False}, "不须集体讨论"),
        ((), {"course": Course.HEAVIER, "weightier": Weightier.OTHER}, "条款未核实"),
    ],
)
def test_what_is_to_be_minded_is_said_beside_the_result(tiers, more, said):
    asked = {"course": Course.ORDINARY, "amount": 300_000, **more}

    assert any(said in line.text for line in found(tiers=tiers, **asked).minded)


def test_norms_that_the_same_act_may_break_stand_beside_and_the_higher_fine_governs():
    one = next(r for r in BY_CODE.values() if r.also and r.in_force(ACTED))
    both = weighed([one], case())

    assert both.outcomes[0].row is one
    assert both.several
    assert {o.row.code for o in both.outcomes} >= set(one.also)
    with pytest.raises(BadInput, match="没有选择处罚依据"):
        weighed([], case())


def test_a_norm_that_gives_way_is_shown_and_not_weighed():
    gives = BY_CODE["SGTL-35-2"] if "SGTL-35-2" in BY_CODE else next(r for r in BY_CODE.values() if r.overtaken_by)  # fmt: skip
    gives = gives if gives.overtaken_by else next(r for r in BY_CODE.values() if r.overtaken_by)
    over = [BY_CODE[code] for code in gives.overtaken_by]
    found_ = weighed([gives, *over], case())

    assert gives.code in {o.row.code for o in found_.outcomes}
    assert "让位于" in found_.passed_over[0].text
    assert found_.best.row in over


def test_the_register_knows_the_same_courses():
    assert tuple(Course) == COURSES
