"""What stops a measure rests on the second paragraph of the article, what brings it on the first."""

from __future__ import annotations

import pytest

from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Record
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.tests.penalty_cases import LAW
from fadu.law.procedures.tests.walking import at


@pytest.mark.parametrize(
    ("act", "article"),
    [
        ("cut_power", "《安全生产法》第七十条第一款"),
        ("notify_enterprise", "《安全生产法》第七十条第二款"),
        ("lift_power", "《安全生产法》第七十条第二款"),
        ("demand", "《行政强制法》第三十五条"),
    ],
)
def test_what_an_act_lacks_is_told_under_its_own_article(act: str, article: str):
    told = [
        r
        for r in Marking(POWER_CUT, LAW).why(Record(act, at("2026-03-03")))
        if r.kind in ("role", "facts")
    ]

    assert told
    assert {r.cite for r in told} == {article}
