"""A visit and what it opens are recorded together or not at all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.casework.models import Link
from fadu.flows.services import opening as flows
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.vocabulary.role import Role
from fadu.ledger.models import Entry
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.rooms.hazards.models import Hazard
from fadu.rooms.inspection.models import FindingState, Visit, VisitFinding
from fadu.rooms.inspection.tests.acting import Visiting, a_firm, sent
from tests.people import Bureau


@pytest.fixture
def visiting(bureau: Bureau) -> Visiting:
    """A visit that found a major hazard, an ordinary one and an offence, and was recorded after."""
    made = Visiting(bureau, a_firm(bureau)).checked()
    made.do(a.find_problem, finding=["F1"], category=f.MAJOR, description="储罐没有紧急切断阀")
    made.do(a.find_problem, finding=["F2"], description="通道堵塞")
    made.do(
        a.find_problem, finding=["F3"], category=f.VIOLATION, description="未培训", punishable=True
    )
    made.do(a.sign_record, signature=f.SIGNED)
    return made


def _finding(key: str) -> VisitFinding:
    return VisitFinding.objects.get(key=key)


def test_a_major_hazard_goes_under_supervision_with_the_record_of_its_finding(
    bureau: Bureau, visiting: Visiting
):
    at = visiting.now + timedelta(days=3)
    form = sent(bureau, at, Role.OFFICER, idem="major")

    opened = flows.hand_to_major([_finding("F1")], form)
    again = flows.hand_to_major([_finding("F1")], form)

    assert (again.matter, again.repeated) == (opened.matter, True)
    assert (_finding("F1").state, _finding("F1").major) == (FindingState.MAJOR, opened.matter)
    hazard = Matter.objects.get(pk=opened.matter)
    lines = history(hazard)
    assert [line.act for line in lines] == ["find_hazard", "record_inspection"]
    assert lines[0].facts["description"] == "储罐没有紧急切断阀"
    assert hazard.title == "某某仓储有限公司重大事故隐患"
    row = Hazard.objects.get(matter=opened.matter)
    assert (row.found_on, row.source, row.enterprise, row.major) == (
        _finding("F1").found_on, "现场检查", visiting.party, None,
    )  # fmt: skip
    assert Link.objects.get().second == opened.matter
    assert Matter.objects.filter(procedure="hazard.major").count() == 1


def test_an_ordinary_one_that_a_review_calls_major_was_found_now(
    bureau: Bureau, visiting: Visiting
):
    at = visiting.now + timedelta(days=3)

    opened = flows.hand_to_major([_finding("F2")], sent(bureau, at, Role.OFFICER))

    assert [line.act for line in history(Matter.objects.get(pk=opened.matter))] == ["find_hazard"]
    row = Hazard.objects.get(matter=opened.matter)
    assert row.found_on > _finding("F2").found_on
    assert Hazard.objects.get(pk=_finding("F2").pk).closed_on == row.found_on


def test_an_offence_becomes_a_clue_of_a_case_and_nothing_is_left_where_it_is_refused(
    bureau: Bureau, visiting: Visiting
):
    at = visiting.now + timedelta(hours=1)
    form = sent(bureau, at, Role.OFFICER, idem="case")

    opened = flows.refer_penalty([_finding("F3")], form, follow_up=f.IN_CASE)
    again = flows.refer_penalty([_finding("F3")], form, follow_up=f.IN_CASE)

    assert again.matter == opened.matter
    assert (_finding("F3").state, _finding("F3").penalty) == (FindingState.CASE, opened.matter)
    clue = history(Matter.objects.get(pk=opened.matter))[0]
    assert (clue.act, clue.facts["source"]) == ("register_clue", "监督检查")
    assert "F3 未培训（违反《安全生产法》第三十五条）" in clue.facts["summary"]

    before = Entry.objects.count()
    with pytest.raises(Refused):  # the case follows it already
        flows.hand_to_major(
            [_finding("F3"), _finding("F1")], sent(bureau, at + timedelta(hours=1), Role.LEADER)
        )
    assert Entry.objects.count() == before
    assert Link.objects.count() == 1


def test_an_offence_may_be_punished_on_the_spot_and_goes_over_where_it_may_not(
    bureau: Bureau, visiting: Visiting
):
    form = sent(bureau, visiting.now + timedelta(hours=1), Role.OFFICER, idem="spot")
    said = {"cause": "未按规定培训", "named": "某某仓储有限公司，某某路1号", "place": "一号库"}

    opened = flows.punish_on_spot([_finding("F3")], form, **said)
    again = flows.punish_on_spot([_finding("F3")], form, **said)

    assert (again.matter, again.repeated) == (opened.matter, True)
    assert _finding("F3").penalty == opened.matter
    spot = Matter.objects.get(pk=opened.matter)
    found = history(spot)[0]
    assert (spot.title, found.act, found.facts["party"]) == (
        "未按规定培训", "record_offence", visiting.party,
    )  # fmt: skip
    assert "未培训（违反《安全生产法》第三十五条）" in found.facts["facts_found"]

    over = sent(bureau, visiting.now + timedelta(hours=2), Role.OFFICER, idem="over")
    case = flows.hand_to_ordinary(spot, over, reason="罚款超过当场处罚的限额")
    assert flows.hand_to_ordinary(spot, over, reason="同一表单").matter == case.matter
    clue = history(Matter.objects.get(pk=case.matter))[0]
    assert (clue.act, clue.facts["summary"]) == (
        "register_clue", "未按规定培训：罚款超过当场处罚的限额",
    )  # fmt: skip
    assert set(Link.objects.values_list("second", flat=True)) == {opened.matter, case.matter}


def test_obstruction_becomes_a_case_of_its_own(bureau: Bureau, visiting: Visiting):
    visiting.do(a.record_obstruction, persisted=True)
    form = sent(bureau, visiting.now + timedelta(hours=1), Role.OFFICER, idem="refused")

    opened = flows.refer_obstruction(Visit.objects.get(), form, "拒不开门")

    assert flows.refer_obstruction(Visit.objects.get(), form, "拒不开门").matter == opened.matter
    assert (
        "某某仓储有限公司：拒不开门"
        in history(Matter.objects.get(pk=opened.matter))[0].facts["summary"]
    )


def test_findings_of_two_visits_are_not_handed_on_together(bureau: Bureau, visiting: Visiting):
    other = Visiting(bureau, visiting.party, visiting.now + timedelta(days=1)).checked()
    other.do(a.find_problem, finding=["F1"])

    with pytest.raises(BadInput, match="同一次检查"):
        flows.refer_penalty(
            list(VisitFinding.objects.filter(key="F1")), sent(bureau, other.now, Role.OFFICER)
        )
