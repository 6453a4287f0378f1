"""A visit as journeys begin from one: with a finding, or waiting for its officers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fadu.demo.acting import Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.kernel.zone import instant_of
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as inspection
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.vocabulary.role import Role


def a_visit(made: Bureau, party: str, *, waits: bool = False) -> str:
    """A visit to the party with one finding, or one that waits for its officers; returns its id."""
    begun = instant_of(date(2026, 2, 9))
    story = Story(
        INSPECTION_VISIT, made.crew, made.law, chance_of(f"visit/{waits}"), begun, outsider=party
    )
    told = {
        "source": f.PLANNED,
        "manner": f.UNANNOUNCED,
        "trade": "工贸",
        "planned_on": "2026-03-05",
    }
    story.do(inspection.open_visit, enterprise=party, **told)
    story.do(inspection.approve_visit, number=f"检审〔2026〕{1 + waits}号")
    if not waits:
        first, second = (one.person for one in made.crew.people[Role.OFFICER][:2])
        story.do(inspection.assign_officers, first_officer=first, second_officer=second)
        story.do(inspection.enter_by_code).do(inspection.show_certificate).do(inspection.check_site)
        story.do(inspection.find_problem, finding=["F1"], category=f.ORDINARY)
    story.settle()
    return story.id


def of_visits(made: Bureau, party: str) -> dict[str, dict[str, str]]:
    """What the pages of visits are about, by the name of the address."""
    seen, waiting = a_visit(made, party), a_visit(made, party, waits=True)
    pages = {
        name: {"id": seen}
        for name in ("visit_entry", "visit_no_code", "visit_hand_on", "visit_major", "visit_spot")
    }
    return {**pages, "arranged": {"party": party, "seen": seen, "waiting": waiting}}


def arranged(filled: Mapping[str, Mapping[str, object]]) -> list[str]:
    """The pages on which many visits are arranged, which need a query, and the page of one visit."""
    told = filled["arranged"]
    return [
        f"/visits/open/?party={told['party']}",
        f"/visits/assign/?pick={told['waiting']}",
        f"/matters/{told['seen']}/",
    ]
