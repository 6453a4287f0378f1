"""A sheet is compared with what stands within reach, and is seen by whoever brought it in alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.registry.imports import selectors, services
from fadu.registry.imports.kinds import OBJECTS, SITES
from fadu.registry.imports.reading import Line
from fadu.registry.objects import services as objects
from fadu.registry.tests.builders import CODE, SITE, a_party, an_object
from fadu.registry.tests.builders import by as officer
from fadu.registry.tests.imports.sheets import by, row, workbook

if TYPE_CHECKING:
    from tests.people import Bureau

LINE = Line(2, {"credit_code": CODE, "name": "甲公司"})


def test_a_firm_stands_with_its_facts_class_and_newest_grading(bureau: Bureau) -> None:
    party = an_object(bureau, credit_code=CODE)
    found = selectors.standing(bureau.zhang.viewer.scope, OBJECTS, [LINE])

    firm = found.firms[CODE]
    assert (firm.id, firm.facts["name"], firm.facts["party_kind"]) == (party.id, "甲公司", "单位")
    assert firm.classed == {"sector": "烟花爆竹", "industry_code": "C2672", "level": "市级"}
    assert firm.graded == {
        "tier": "较大风险",
        "tier_basis": "分级评定表",
        "graded_on": "2023-12-20",
    }
    assert selectors.standing(bureau.wang.viewer.scope, OBJECTS, [LINE]).firms == {}


def test_names_without_a_code_and_sites_by_name_are_known(bureau: Bureau) -> None:
    a_party(bureau, name="甲公司")
    scope = bureau.zhang.viewer.scope
    assert selectors.standing(scope, OBJECTS, [LINE]).nameless == {"甲公司"}

    party = an_object(bureau, credit_code=CODE)
    objects.set_site(party=party, facts=SITE, **officer(bureau))
    things = selectors.standing(scope, SITES, [LINE]).things
    ((key, (_, facts)),) = things.items()
    assert key == (party.id, "一号仓库")
    assert facts == SITE


def test_a_sheet_is_its_owners(bureau: Bureau) -> None:
    run = services.bring(kind=OBJECTS, data=workbook(OBJECTS, row(OBJECTS)), by=by(bureau))

    assert selectors.run(bureau.zhang.viewer, run.id) == run
    assert [r.id for r in selectors.runs(bureau.zhang.viewer)] == [run.id]
    assert selectors.run(bureau.li.viewer, run.id) is None
    assert selectors.runs(bureau.li.viewer) == []
