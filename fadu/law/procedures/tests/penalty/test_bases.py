"""A refusal of what an act of a penalty lacks, and of how many act, is told under its own article."""

from __future__ import annotations

import pytest

from fadu.law.engine.record import Actor, Record
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.tests.penalty_cases import filed, refusing
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status


def test_what_no_article_says_of_an_act_is_not_said_to_be_verified():
    """撤销立案 is practice; from when the days of the court run after a decision on the spot is written nowhere."""
    weak = {
        code: cite.status.title
        for procedure in (ORDINARY_PENALTY, SIMPLE_PENALTY)
        for code, cite in procedure.bases.items()
        if cite.status is not Status.V
    }

    assert weak == {
        "drop_case": "实务做法",
        "drop_unfounded": "实务做法",
        "settle_window": "未核实依据",
    }


@pytest.mark.parametrize(
    ("act", "article"),
    [
        ("penalize", "第五十七条第一款第一项、第五十九条第一款"),
        ("no_penalty", "第五十七条第一款第二项"),
        ("dismiss", "第五十七条第一款第三项"),
        ("discuss", "第五十七条第二款"),
        ("legal_review", "第五十八条第一款"),
        ("propose", "第五十七条第一款"),
        ("notify", "第四十四条"),
        ("make_statement", "第四十五条第一款"),
        ("serve", "第六十一条第一款"),
        ("daily_fine", "《安全生产法》第一百一十二条《行政处罚法》第五十九条第一款"),
    ],
)
def test_what_an_act_lacks_is_told_under_its_own_article(act: str, article: str):
    case = refusing()
    bare = Record(act, case.now, "P")
    lacking = [r for r in case.marking.why(bare) if r.kind in ("role", "facts", "done", "closed")]

    assert lacking
    assert str(ORDINARY_PENALTY.bases[act]).endswith(article)
    assert {r.cite for r in lacking if r.kind in ("role", "facts", "done")} == {
        str(ORDINARY_PENALTY.bases[act])
    }


@pytest.mark.parametrize(
    ("act", "role", "article"),
    [
        ("investigate", Role.OFFICER, "《行政处罚法》第四十二条第一款"),
        ("serve", Role.OFFICER, "《行政处罚法》第四十二条第一款"),
        ("discuss", Role.LEADER, "《行政处罚法》第五十七条第二款"),
    ],
)
def test_how_many_act_is_told_under_the_article_on_officers_or_on_the_leaders_who_discuss(
    act: str, role: Role, article: str
):
    case = filed()
    alone = Record(act, case.now, "P" if act != "investigate" else "", who=(Actor("某甲", role),))

    assert {r.cite for r in case.marking.why(alone) if r.kind in ("officers", "certificate")} == {
        article
    }
