"""Facts of major decisions: scope and the way of the competition review, derived with their article."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.law.engine.facts import derive
from fadu.law.procedures.decision_major import acts
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.tests.decision_major.cases import LAW, OPERATORS

DAY = date(2025, 3, 3)


@pytest.mark.parametrize(
    ("kind", "other", "applies"),
    [
        ("经济和社会发展等方面的重要规划", f.NO_OTHER, f.APPLIES),
        ("经济和社会发展等方面的重要规划", f.PARTLY_OTHER, f.APPLIES),
        ("重大公共建设项目", f.WHOLLY_OTHER, f.ELSEWHERE),
        ("突发事件应急处置决策", f.NO_OTHER, f.APPLIES_NOT),
    ],
)
def test_the_regulation_applies_as_its_third_article_says(kind: str, other: str, applies: str):
    stated = {"kind": kind, "other_procedure": other}

    assert derive(acts.determine_scope, stated, LAW, DAY)["applies"] == applies


@pytest.mark.parametrize(
    ("change", "mode"),
    [
        ({}, f.BY_REGULATOR),
        ({"level": f.DEPARTMENT}, f.BY_DRAFTER),
        ({"touches_operators": False}, f.NO_REVIEW),
        ({"determined_on": "2024-07-31", "planned_issue": "2024-07-31"}, f.NOT_YET),
        ({"determined_on": "2024-08-01", "planned_issue": "2024-07-31"}, f.BY_REGULATOR),
        ({"determined_on": "2024-06-03", "planned_issue": "2024-08-01"}, f.BY_REGULATOR),
    ],
)
def test_who_reviews_competition_follows_level_and_day(change: dict[str, Any], mode: str):
    stated = derive(acts.determine_competition, OPERATORS | change, LAW, DAY)

    assert stated["review_mode"] == mode


def test_names_of_persons_are_personal_and_titles_are_not():
    assert all(x.is_personal for x in (f.proposer, f.participants, f.groups, f.heard))
    assert not any(x.is_personal for x in (f.subject, f.lead_unit, f.executor, f.approver))
