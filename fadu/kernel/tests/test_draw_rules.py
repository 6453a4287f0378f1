"""What stands against a draw: each rule by one change to a draw that may be frozen."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fadu.kernel.draw_plan import Exclusion, Lists, Matter, Recusal, Stratum, Target
from fadu.kernel.draw_rules import GENERAL_ONLY, findings
from fadu.kernel.tests.draw_builders import DICE, DRAW_AT, FROZEN_AT, MATTER, lists, officer, plan

MADE = lists()
FIRST = MADE.roster[0]


def said(of=None, over=None):
    return findings(of or plan(), over or MADE)


def test_a_sound_draw_has_nothing_against_it():
    assert said() == []


@pytest.mark.parametrize("kind", ["key", "case", "special", "unknown"])
def test_only_general_inspections_are_drawn(kind):
    (found,) = said(plan(matters=(MATTER, Matter("YJ-002", "重大危险源检查", kind))))

    assert found.basis == GENERAL_ONLY
    assert "重大危险源检查" in found.message
    assert "不适用随机抽取" in found.message


def test_other_draws_have_no_matters_and_need_no_officers():
    roster = (Target("01HQ", "卷", "", ""),)
    papers = plan(purpose="files", matters=(), officers_per_target=0, strata=(Stratum("卷", 1),))

    assert said(papers, Lists(roster)) == []
    assert said(replace(papers, matters=(MATTER,)), Lists(roster))


@pytest.mark.parametrize(
    ("changes", "code", "words"),
    [
        ({"matters": ()}, "matters", "没有列出抽查事项"),
        ({"matters": (MATTER, MATTER)}, "matters", "不重复"),
        ({"officers_per_target": 1}, "officers_per_target", "不少于两名"),
        ({"purpose": "lottery"}, "purpose", "无法识别"),
        ({"cross": "far"}, "cross", "无法识别"),
        ({"agency": " "}, "agency", "行政机关"),
        ({"number": 0}, "number", "从1起"),
        ({"number": 2}, "previous", "上一号"),
        ({"previous": "0" * 64}, "previous", "第1号没有"),
        ({"number": 2, "previous": "x"}, "previous", "64位"),
        ({"supplements": 1}, "supplements", "小于本次编号"),
        ({"drawn_by": ()}, "drawn_by", "抽取人"),
        ({"drawn_by": (("法规科", "李四"),)}, "drawn_by", "承诺值"),
        ({"visits": (date(2026, 3, 27), date(2026, 3, 9))}, "visits", "晚于末日"),
        ({"load_cap": 0}, "load_cap", "最多承担"),
        ({"load_cap": 2}, "load_cap", "不能保证"),
        ({"draw_at": FROZEN_AT}, "draw_at", "晚于冻结"),
        ({"sources": (DICE,)}, "sources", "至少须有2个"),
        ({"strata": (Stratum("危化", 0), Stratum("矿山", 0))}, "strata", "无可抽取"),
        ({"strata": (Stratum("危化", 12), Stratum("矿山", 1))}, "strata", "少于方案的12个"),
        ({"strata": (Stratum("危化", 1), Stratum("危化", 1), Stratum("矿山", 1))}, "strata", "重复"),
        ({"strata": (Stratum("危化", 1, 1, ("B", "A")), Stratum("矿山", 1))}, "strata", "由小到大"),
        ({"strata": (Stratum("危化", 1, 1, ("C",)), Stratum("矿山", 1))}, "officers", "资格相符"),
        ({"strata": (Stratum("危化", 1),)}, "roster", "不在方案之内"),
        ({"visits": (date(2026, 3, 9), date(2027, 1, 1))}, "officers", "证件在2027-01-01有效"),
    ],
)  # fmt: skip
def test_a_plan_that_does_not_hold_is_named(changes, code, words):
    found = said(plan(**changes))

    assert any(one.code == code and words in one.message for one in found), found


@pytest.mark.parametrize("at", [FROZEN_AT, FROZEN_AT - timedelta(days=1), DRAW_AT + timedelta(1)])
def test_randomness_must_come_after_the_freeze_and_before_the_draw(at):
    (found,) = said(plan(sources=(replace(DICE, at=at), plan().sources[1])))

    assert "冻结之后、抽取之前" in found.message


@pytest.mark.parametrize(
    ("over", "code", "words"),
    [
        (replace(MADE, roster=MADE.roster[::-1]), "roster", "应排在"),
        (replace(MADE, roster=(FIRST, *MADE.roster)), "roster", "重复"),
        (replace(MADE, roster=(*MADE.roster, replace(FIRST, id="X" * 18))), "roster", "信用代码"),
        (replace(MADE, exclusions=(Exclusion("9" * 18, "recent", "决定"),)), "exclusions", "名录之内"),
        (replace(MADE, exclusions=(Exclusion(FIRST.id, "luck", "决定"),)), "exclusions", "剔除理由"),
        (replace(MADE, exclusions=(Exclusion(FIRST.id, "cap", ""),)), "exclusions", "没有写明依据"),
        (replace(MADE, exclusions=(Exclusion(FIRST.id, "other", "决定"),)), "exclusions", "附有说明"),
        (replace(MADE, recusals=(Recusal("P099", FIRST.id),)), "recusals", "执法人员“P099”"),
        (replace(MADE, recusals=(Recusal("P001", "9" * 18),)), "recusals", "不在名录之内"),
        (replace(MADE, recusals=(Recusal("P001", FIRST.id, "姐夫"),)), "recusals", "承诺值"),
        (replace(MADE, officers=(replace(officer(1), certificate="18020001"), *MADE.officers[1:])), "officers", "承诺值公开"),
        (replace(MADE, officers=(*MADE.officers, replace(officer(9), id="张 三"))), "officers", "写法不符"),
        (replace(MADE, officers=(*MADE.officers, officer(9, held="BA"))), "officers", "由小到大"),
    ],
)  # fmt: skip
def test_a_list_that_does_not_hold_is_named(over, code, words):
    found = said(over=over)

    assert any(one.code == code and words in one.message for one in found), found


def test_a_mixed_team_needs_officers_of_two_units():
    alone = replace(MADE, officers=tuple(officer(n, "支队1") for n in range(1, 8)))

    assert any("同一单位" in one.message for one in said(plan(cross="mixed"), alone))
    assert said(plan(cross="mixed")) == []


def test_a_team_of_one_cannot_be_mixed():
    papers = plan(purpose="experts", matters=(), officers_per_target=1, cross="mixed")

    assert any("至少选派两名" in one.message for one in said(papers))
