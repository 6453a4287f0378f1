"""What a task asks for: approval, code and cap by source, day and parameter."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.inspection_visit import acts
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit import judgements as j
from fadu.law.procedures.tests.inspection_visit.cases import LAW, PLAIN, fresh
from fadu.law.procedures.tests.walking import law_view

CAPPED = law_view(PARAMETERS, inspection__cap_applies=True, inspection__frequency_cap=2)
DISCREDIT = f.exemption.choices[1]


def settled(law=LAW, when="2025-03-03", **stated):
    walk = fresh(law)
    facts = dict(walk.record("open_visit", when, **(PLAIN | stated)).facts)
    return derive(acts.open_visit, facts, law, day_of(walk.now))


@pytest.mark.parametrize(
    ("when", "urgent", "approval"),
    [
        ("2025-01-02", False, j.NO_APPROVAL),  # 国办发〔2024〕54号公布以前
        ("2025-01-03", False, j.APPROVE_FIRST),
        ("2025-01-03", True, j.APPROVE_AFTER),
    ],
)
def test_approval_and_code_are_asked_for_since_the_opinions(when, urgent, approval):
    found = settled(when=when, urgent=urgent)

    assert (found["approval"], found["code_due"]) == (approval, when == "2025-01-03")


def test_the_legal_office_may_switch_both_off():
    off = law_view(PARAMETERS, inspection__visit_approval=False, inspection__scan_required=False)

    assert settled(off)["approval"] == j.NO_APPROVAL
    assert settled(off)["code_due"] is False


@pytest.mark.parametrize(
    ("source", "before", "exemption", "state"),
    [
        (f.PLANNED, 1, j.NO_EXEMPTION, j.WITHIN),
        (f.PLANNED, 2, j.NO_EXEMPTION, j.OVER),
        (f.PLANNED, 2, DISCREDIT, j.EXEMPT),  # 安全生产法78(1)：加大执法检查频次
        (f.CASE, 9, j.NO_EXEMPTION, j.NOT_COUNTED),  # 个案检查不计入频次
    ],
)
def test_the_cap_counts_what_is_planned_and_knows_the_exemption(source, before, exemption, state):
    found = settled(CAPPED, source=source, visits_before=before, exemption=exemption)

    assert found["cap_state"] == state


def test_without_a_cap_in_force_nothing_is_over():
    assert settled(visits_before=99)["cap_state"] == j.UNLIMITED


def test_a_cap_switched_on_without_its_number_is_asked_for_by_name():
    with pytest.raises(Refused, match="年度检查次数上限"):
        settled(law_view(PARAMETERS, inspection__cap_applies=True))


def test_the_law_of_dangerous_chemicals_governs_from_its_day():
    assert settled(when="2026-04-30", hazchem=True)["hazchem_rules"] is False
    assert settled(when="2026-05-01", hazchem=True)["hazchem_rules"] is True
    assert settled(when="2026-05-01", hazchem=False)["hazchem_rules"] is False


def test_what_the_laws_of_2025_ask_for_is_asked_from_their_day():
    assert settled(when="2025-05-19", team=j.CROSS)["authority_due"] is False
    assert settled(when="2025-05-20", team=j.CROSS)["authority_due"] is True
    assert settled(when="2025-05-20", team=j.JOINT)["authority_due"] is False
    guided = [
        derive(acts.check_site, {}, LAW, date(2025, month, day))["guidance_due"]
        for month, day in ((10, 31), (11, 1))
    ]
    assert guided == [False, True]
