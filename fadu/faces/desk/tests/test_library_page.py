"""The libraries on screen: what holds, its history and uses, and what a sheet carries."""

from __future__ import annotations

from datetime import date

from fadu.faces.desk import library_page
from fadu.faces.desk.forms.library import SheetForm
from fadu.faces.desk.tests.builders import Office
from fadu.law.libraries.kinds import CRITERION, LENIENCY, LIBRARIES, PHRASE, STANDARD, library
from fadu.law.libraries.shipped import shipped
from fadu.matters.models import Matter
from fadu.statutes.library import selectors, services
from fadu.statutes.library.services import Taken
from fadu.statutes.tests.library.builders import by, enter

DAY = date(2025, 3, 3)


def test_every_library_can_be_listed_and_has_its_tab() -> None:
    for one in LIBRARIES:
        entries = shipped(one.code)
        assert len(library_page.table(one, entries).rows) == len(entries)
        assert [t.title for t in library_page.tabs(one) if t.current] == [one.title]


def test_a_conduct_is_explained_beside_its_code() -> None:
    [row, *_] = library_page.table(PHRASE, shipped("phrase")).rows

    assert row.cells[0].sub == "出具失实报告"
    assert row.cells[0].url.endswith("/library/phrase/entries/AQF-92-1/")


def test_a_standard_without_a_day_says_so() -> None:
    undated = next(e for e in shipped("standard") if e.since is None)

    assert "施行日期未核实" in [b.text for b in library_page.badges_of(undated)]


def test_a_standard_shows_its_items_and_no_other_library_does(office: Office) -> None:
    items = library_page.items_of(STANDARD, "煤矿安全生产条例第三十六条", DAY)

    assert items is not None
    assert len(items.rows) == 17
    assert "编号或者文号" not in [c.title for c in items.columns]
    assert library_page.items_of(CRITERION, "x", DAY) is None


def test_history_tells_versions_and_ends_and_uses_name_only_what_is_within_reach(
    office: Office, case: Matter
) -> None:
    bureau, shelf = office.bureau, library("leniency")
    enter(bureau, "leniency")
    for matter in (case.id, "z" * 26):
        services.use_entry(
            library=shelf, name="不予处罚·1", used_in=matter, used_on=DAY, by=by(bureau)
        )
    services.withdraw_entry(
        library=shelf, name="不予处罚·1", ends_on=DAY, reason="调整", by=by(bureau)
    )
    name, scope = "不予处罚·1", bureau.zhang.viewer.scope

    versions = library_page.history(
        LENIENCY, selectors.versions("leniency", name), {bureau.zhao.id: "赵六"}
    )
    assert [r.cells[1].text for r in versions.rows] == ["停用", "初次发现并当场改正"]
    assert versions.rows[0].cells[4].text == "赵六"

    uses = library_page.uses_table(scope, selectors.uses_of("leniency", name), {})
    assert {r.cells[1].text for r in uses.rows} == {case.title, "不在您的查看范围内"}


def test_running_cases_are_offered_for_a_use(office: Office, case: Matter) -> None:
    mine, other = office.bureau.zhang.viewer.scope, office.bureau.wang.viewer.scope

    assert library_page.choices(mine, "") == [(case.id, case.title)]
    assert library_page.choices(mine, "没有这样的案") == []
    assert library_page.choices(other, "") == []


def test_a_sheet_carries_ours_and_what_nobody_adopted_also_without_a_day(office: Office) -> None:
    enter(office.bureau)
    phrases = library_page.exported(PHRASE, DAY)
    standards = library_page.exported(STANDARD, DAY)

    assert len(phrases) == len(shipped("phrase"))
    assert sum(not e.shipped for e in phrases) == 1
    assert {e.name for e in standards} == {e.name for e in shipped("standard")}


def test_the_result_of_a_sheet_lists_its_faulty_rows() -> None:
    context = library_page.import_context(
        PHRASE, SheetForm(), Taken(1, 0, 0, ((3, "没有填写"),)), False
    )

    assert [c.text for c in context["wrong"].rows[0].cells] == ["3", "没有填写"]
