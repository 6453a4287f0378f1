"""Ordinary hazards of visits stand in the hazards' ledger, its cells and its verification."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.figures.span import Span
from fadu.flows.folds import fold_ordinary
from fadu.law import registry
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.ledger.verify import verify
from fadu.matters import rollups
from fadu.matters.folds import folding_of
from fadu.matters.loading import load
from fadu.matters.refolding import changes_of, history
from fadu.rooms.hazards.models import DUE, FOUND, Hazard
from fadu.rooms.hazards.selectors.tallies import Asked, Cut, tallies
from fadu.rooms.inspection.tests.acting import Visiting
from fadu.rooms.inspection.tests.visiting import MONDAY, entry
from tests.people import Bureau

LATER = date(2025, 3, 12)


class _Rows:
    def get(self, model, id):
        return {"id": id}


def _made(act: str, **facts):
    return fold_ordinary(entry(act, "F1", LATER, **facts), _Rows())[0].fields


@pytest.mark.parametrize(
    ("act", "facts", "fields"),
    [
        ("correct_on_spot", {}, {"eliminated_on": LATER, "closed_on": LATER}),
        ("order_correction", {"deadline": "2025-03-20"}, {"term": date(2025, 3, 20)}),
        ("extend_term", {"new_deadline": "2025-04-01"}, {"term": date(2025, 4, 1)}),
        ("rectify", {"completed": "2025-03-11"}, {"rectified_on": date(2025, 3, 11)}),
        ("reinspect", {"result": f.CORRECTED}, {"eliminated_on": LATER, "closed_on": LATER}),
        ("reinspect", {"result": f.OVERDUE}, {"rectified_on": None}),
        ("hand_to_major", {}, {"closed_on": LATER, "term": None}),
        ("transfer_department", {}, {"closed_on": LATER, "term": None, "transferred_on": LATER}),
        ("refer_penalty", {"follow_up": f.IN_CASE}, {"closed_on": LATER, "term": None}),
        ("refer_penalty", {"follow_up": f.HERE}, {}),
        ("take_back", {}, {"closed_on": None, "rectified_on": None, "transferred_on": None}),
    ],
)  # fmt: skip
def test_an_act_on_a_finding_moves_its_hazard(act, facts, fields):
    assert _made(act, **facts) == fields


def test_a_visit_s_ordinary_hazards_are_counted_verified_and_folded_anew(bureau: Bureau):
    visiting = Visiting(bureau, "01JNC0000000000000000PARTY").checked(campaign="有限空间整治")
    visiting.do(a.find_problem, finding=["F1", "F2"])
    visiting.do(a.find_problem, finding=["F3"], category=f.VIOLATION)
    visiting.do(a.find_problem, finding=["F4"], category=f.MAJOR)
    visiting.do(a.order_correction, "F1", mode=f.BY_TERM, deadline="2025-03-20")
    visiting.do(a.reinspect, "F1", result=f.CORRECTED)
    visiting.do(a.reinspect, "F3", result=f.NOT_YET)

    rows = {row.key: row for row in Hazard.objects.all()}
    assert set(rows) == {"F1", "F2"}
    assert (rows["F1"].sector, rows["F1"].source, rows["F1"].found_on) == (
        "工贸",
        "现场检查",
        MONDAY,
    )
    assert (rows["F1"].eliminated_on, rows["F2"].closed_on) == (MONDAY, None)
    assert rows["F1"].campaign == "有限空间整治"

    city = bureau.zhang.viewer.scope
    counted = tallies(Asked(city, Span(date(2025, 1, 1), date(2025, 12, 31))), [Cut.ALL])[Cut.ALL][
        ""
    ]
    assert (counted.ordinary, counted.found) == (2, 0)
    assert [list(rollups.differences(one)) for one in (FOUND, DUE)] == [[], []]
    assert [str(problem) for problem in verify().problems] == []

    loaded = load([visiting.id], registry.procedure)[visiting.id]
    follows = changes_of(history(loaded), folding_of("inspection.visit"))
    said = {c.id: c.fields for c in follows if c.model is Hazard}
    assert {id: {**_plain(rows[id[-2:]]), **fields} for id, fields in said.items()} == {
        row.pk: _plain(row) for row in rows.values()
    }


def _plain(row: Hazard) -> dict[str, object]:
    return {x.attname: getattr(row, x.attname) for x in row._meta.concrete_fields if x.name != "id"}
