"""The form of a plan: strata of the register, sources each whole, drand rounds reckoned."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.draws.forms_freezing import QUICKNET, FreezeForm
from fadu.draws.roster import Inspector
from fadu.kernel.draw_plan import Stratum
from fadu.kernel.draw_sources import problems

STRATA = {"化工": 6, "机械": 4}
PEOPLE = [Inspector("P1", "甲", "1", date(2026, 1, 1), "一科")]
TYPED = {
    "sample0": "2", "reserves0": "1", "matter_code": "01", "matter_name": "一般检查", "visit_first": "2025-03-10",
    "visit_last": "2025-04-30", "values_at": "2025-03-05T09:00", "draw_at": "2025-03-05T10:00", "people": ["P1"],
    "officers_per_target": "2", "load_cap": "0", "cross": "none", "kind1": "dice", "name1": "见证人", "detail1": "8",
    "kind2": "number", "name2": "代表", "detail2": "4",
}  # fmt: skip


def form(**changed: object) -> FreezeForm:
    """The form as posted."""
    return FreezeForm({**TYPED, **changed}, strata=STRATA, people=PEOPLE)


def test_what_is_left_empty_is_not_drawn():
    posted = form()

    assert posted.is_valid(), posted.errors
    assert posted.scheme.strata == (Stratum("化工", 2, 1),)
    assert [s.kind for s in posted.scheme.sources] == ["dice", "number"]
    assert posted.scheme.people == {"P1"}


def test_a_beacon_s_round_is_reckoned_from_the_time():
    posted = form(kind3="drand", name3="信标", detail3="")
    assert posted.is_valid(), posted.errors
    beacon = posted.scheme.sources[2]

    assert (beacon.chain, problems(beacon)) == (QUICKNET, [])


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"sample0": ""}, "各层的抽取数都是零"),
        ({"sample0": "7"}, "6"),
        ({"detail1": "八"}, "只写数字"),
        ({"kind3": "ssq", "name3": "福彩", "detail3": ""}, "只写数字"),
    ],
)
def test_what_does_not_fit_is_said(changed, said):
    posted = form(**changed)

    assert not posted.is_valid()
    assert said in str(posted.errors)
