"""The unit as it was registered then, officers with the certificate of the day, what became of a finding."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters.models import Matter
from fadu.registry import services as registry
from fadu.registry.models import Party
from fadu.registry.tests.builders import by, erase
from fadu.rooms.inspection.sheets import told
from fadu.rooms.inspection.tests.visits import NOW, UNIT, Visit


def of(visit: Visit, /, **more: Any) -> dict[str, Any]:
    """Who changes the register, later than the visit."""
    later = NOW + timedelta(days=60)
    who = by(visit.bureau) | {"hand": visit.bureau.hand(later), "at": later}
    return {"party": Party.objects.get(pk=visit.party), **who, **more}


def test_a_unit_that_was_renamed_keeps_its_name_on_papers_of_before(
    visit: Visit, file: CaseFile
) -> None:
    facts = {"party_kind": "单位", "name": "新某某公司", "division": "430202"}
    scope = visit.bureau.zhang.viewer.scope
    registry.amend_party(**of(visit, facts=facts, reason="更名", scope=scope))

    assert told.unit_of(file, told.opening(file)).name == UNIT["name"]


def test_an_erased_unit_has_no_name(visit: Visit, file: CaseFile) -> None:
    Matter.objects.filter(pk=file.matter.pk).update(closed=True)
    changed = of(visit)
    erase(changed["party"], changed["hand"], changed["at"])

    unit = told.unit_of(file, told.opening(file))

    assert unit.name is None
    assert unit.fields[0].text == ""


def test_a_team_is_certified_only_if_everybody_is_on_the_day(visit: Visit, file: CaseFile) -> None:
    people, day = [visit.bureau.zhang.id, visit.second.id], NOW.date()

    assert parts.team(file, people, day).certified
    assert not parts.team(file, [], day).certified
    assert parts.team(file, people, day.replace(year=2030)).certified == ""
    assert parts.team(file, ["nobody"], day).names is None


def test_what_became_of_a_finding_is_told_up_to_the_signature(file: CaseFile) -> None:
    first, second = told.findings(file)
    before = file.every(a.find_problem.code)[-1]

    assert told.handling(file, first, before) == ""
    assert "责令限期改正、排除，期限至2025年3月20日" in told.handling(file, first, None)
    assert "责令立即改正、排除" in told.handling(file, second, None)
    assert (first.number, second.number) == (1, 2)
