"""The list of objects: filters, pages, the sheet that may come in again."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.faces.desk.tests.builders import Office, a_party, reads, words
from fadu.registry.imports.kinds import OBJECTS
from fadu.registry.imports.reading import read
from fadu.registry.models import Party
from fadu.registry.objects import services
from fadu.registry.tests.builders import LICENCE, by
from fadu.registry.tests.imports.sheets import code


def supervised(office: Office, name: str, number: int, **facts: str) -> Party:
    """An object with a code."""
    party = Party.objects.get(pk=a_party(office.bureau, name, credit_code=code(number)))
    classed = {"sector": "烟花爆竹", "level": "市级", **facts}
    services.classify_object(party=party, facts=classed, **by(office.bureau))
    return party


@pytest.mark.parametrize(
    ("query", "there", "away"),
    [
        ("", ("甲花炮厂", "乙商场", "未评定"), ()), ("?sector=商贸", ("乙商场",), ("甲花炮厂",)),
        ("?state=expiring", ("甲花炮厂", "还有58天"), ("乙商场",)), ("?state=left", ("没有符合条件",), ("甲花炮厂",)),
        ("?q=花炮", ("甲花炮厂",), ("乙商场",)), ("?tier=重大风险", ("没有符合条件",), ()),
        ("?division=430202", ("甲花炮厂", "乙商场"), ()), ("?level=县级", (), ("甲花炮厂",)),
    ],
)  # fmt: skip
def test_the_list_shows_what_the_filter_leaves(
    office: Office, query: str, there: tuple[str, ...], away: tuple[str, ...]
) -> None:
    first = supervised(office, "甲花炮厂", 1)
    supervised(office, "乙商场", 2, sector="商贸")
    services.set_licence(party=first, facts=LICENCE, **by(office.bureau))
    page = words(office.browser("张三").get(f"/objects/{query}"))

    assert all(said in page for said in there)
    assert not any(said in page for said in away)


def test_the_list_costs_the_same_with_many_objects_as_with_few(office: Office) -> None:
    browser, costs = office.browser("张三"), []
    supervised(office, "甲厂", 1)
    browser.get("/objects/")
    for n in (2, 3, 4):
        with CaptureQueriesContext(connection) as queries:
            browser.get("/objects/")
        costs.append(reads(queries))
        supervised(office, f"{n}厂", n)

    assert len(set(costs)) == 1
    assert costs[0] <= 20


def test_the_exported_sheet_comes_in_again_and_says_the_same(office: Office) -> None:
    party = supervised(office, "甲花炮厂", 1, industry_code="C2672")
    facts = {"tier": "较大风险", "tier_basis": "评定表", "graded_on": "2023-12-10"}
    services.grade_object(party=party, facts=facts, **by(office.bureau))
    supervised(office, "乙商场", 2)
    answer = office.browser("张三").get("/objects/export/?q=花炮")
    found = read(OBJECTS, answer.content, date(2025, 3, 3))

    assert (found.rows, found.wrong) == (1, ())
    assert found.lines[0].facts == {
        "name": "甲花炮厂", "party_kind": "单位", "credit_code": code(1), "division": "430202", "sector": "烟花爆竹",
        "level": "市级", "industry_code": "C2672", **facts,
    }  # fmt: skip


def test_ticked_objects_go_to_the_form_of_their_tasks_with_the_plan_s_number(
    office: Office,
) -> None:
    chosen = supervised(office, "甲花炮厂", 1)
    supervised(office, "乙商场", 2, sector="商贸")
    browser = office.browser("张三")

    page = browser.get("/objects/?source=计划检查&task_number=2025-001&basis=某法&ticked=all")
    html = page.content.decode()
    assert html.count('form="open-visits"') == html.count("checked></td>") == 2
    assert "计划编号2025-001" in words(page)
    assert 'name="task_number" value="2025-001"' in html
    told = browser.get(
        "/visits/open/",
        {"pick": chosen.pk, "source": "计划检查", "task_number": "2025-001", "basis": "某法"},
    )
    assert told.context["form"].initial["task_number"] == "2025-001"
    assert "1家单位：甲花炮厂" in words(told)
    assert "open-visits" not in office.browser("赵六").get("/objects/").content.decode()
