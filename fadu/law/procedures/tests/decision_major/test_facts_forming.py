"""What is still due while a draft is formed, and by when: each judgement on the facts it reads."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.facts import derive
from fadu.law.procedures.decision_major import acts
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.decision_major import facts_forming as d
from fadu.law.procedures.tests.decision_major.cases import LAW

DAY = date(2025, 3, 3)


@pytest.mark.parametrize(
    ("way", "consulted", "due"),
    [
        (f.TO_HEAR, None, f.TO_HEAR),
        (f.TO_HEAR, True, d.NOT_AGAIN),  # 条例14(2)：先前已经听取
        (f.TO_SOLICIT, True, f.TO_SOLICIT),  # 优化营商环境条例62(2)：仍应公开征求
        (f.SECRET, None, d.NOT_AGAIN),
    ],
)
def test_what_was_heard_before_is_not_due_again(way, consulted, due):
    stated = {"participation": way, "consulted": consulted}

    assert derive(acts.determine_participation, stated, LAW, DAY)["way_due"] == due


@pytest.mark.parametrize(("last", "enough"), [("2025-04-01", False), ("2025-04-02", True)])
def test_thirty_days_are_counted_from_the_day_after_the_notice(last, enough):
    stated = {"closes_on": last}

    if enough:
        assert derive(acts.solicit_opinions, stated, LAW, DAY)["full_term"] is True
    else:
        with pytest.raises(Refused, match="30日"):
            derive(acts.solicit_opinions, stated, LAW, DAY)


def test_the_eve_of_a_hearing_is_the_day_before():
    stated = {"held_on": "2025-03-01"}

    assert derive(acts.publish_hearing, stated, LAW, DAY)["held_eve"] == "2025-02-28"
