"""A seizure's acts are told under their own articles: its approval on the one on approval, its lifting on that of lifting."""

from __future__ import annotations

import pytest

from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Actor, Record
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.tests.penalty_cases import LAW
from fadu.law.procedures.tests.walking import at
from fadu.law.vocabulary.role import Role


@pytest.mark.parametrize(
    ("act", "article"),
    [
        ("approve", "《行政强制法》第十八条第一项"),
        ("execute_urgent", "《行政强制法》第十九条"),
        ("extend", "《行政强制法》第二十五条第一款"),
        ("sell_perishable", "《行政强制法》第二十八条第二款"),
        ("lift", "《行政强制法》第二十八条第一款"),
        ("dispose", "《行政强制法》第二十七条"),
        ("hand_over", "《行政强制法》第二十一条"),
    ],
)
def test_what_an_act_lacks_is_told_under_its_own_article(act: str, article: str):
    told = [
        r
        for r in Marking(SEIZURE, LAW).why(Record(act, at("2026-03-03")))
        if r.kind in ("role", "facts")
    ]

    assert told
    assert {r.cite for r in told} == {article}


def test_how_many_act_is_told_under_the_article_on_officers():
    alone = Record("execute", at("2026-03-03"), who=(Actor("某甲", Role.OFFICER),))
    told = {
        r.cite for r in Marking(SEIZURE, LAW).why(alone) if r.kind in ("officers", "certificate")
    }

    assert told == {"《行政强制法》第十八条第二项、第十八条第三项"}
