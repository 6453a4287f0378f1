"""A proposed closure is told and heard under the articles of a penalty, and proposed under those on closing."""

from __future__ import annotations

import pytest

from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Actor, Record
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.tests.penalty_cases import LAW
from fadu.law.procedures.tests.walking import at
from fadu.law.vocabulary.role import Role


@pytest.mark.parametrize(
    ("act", "article"),
    [
        ("notify_party", "《行政处罚法》第四十四条"),
        ("hold_hearing", "《行政处罚法》第六十四条第四项、第六十四条第七项"),
        ("propose_closure", "《安全生产法》第一百一十三条、第一百一十五条"),
        ("seek_remedy", "《行政复议法》第十一条《行政诉讼法》第十二条第一款第一项"),
    ],
)
def test_what_an_act_lacks_is_told_under_its_own_article(act: str, article: str):
    told = [
        r
        for r in Marking(CLOSURE, LAW).why(Record(act, at("2026-03-03")))
        if r.kind in ("role", "facts")
    ]

    assert told
    assert {r.cite for r in told} == {article}


def test_how_many_act_is_told_under_the_article_on_officers():
    alone = Record("verify_ground", at("2026-03-03"), who=(Actor("某甲", Role.OFFICER),))
    told = {
        r.cite for r in Marking(CLOSURE, LAW).why(alone) if r.kind in ("officers", "certificate")
    }

    assert told == {"《行政处罚法》第四十二条第一款"}
