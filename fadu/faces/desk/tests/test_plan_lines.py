"""The page of lines finds units by their codes, and shows what a sheet would do to each line."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

from fadu.faces.desk import plan_lines
from fadu.faces.desk.tests.builders import Office, a_party
from fadu.registry.models import Party
from fadu.rooms.plans.services import sketching
from fadu.rooms.plans.sheets.lines import Read
from fadu.rooms.plans.tests.builders import AT, PLANT, SHOPS, measured

CODE = "N1430223MF0000013R"


def test_units_are_found_by_code_within_reach_alone(office: Office) -> None:
    a_party(office.bureau, "丙公司", credit_code=CODE)
    ours, theirs = office.people["张三"].viewer, office.people["王五"].viewer
    found = plan_lines.finder(ours)(CODE)

    assert Party.objects.get(pk=found).name == "丙公司"
    assert plan_lines.finder(theirs)(CODE) == ""
    assert plan_lines.codes_of(ours, [replace(PLANT, party=found)]) == {found: CODE}
    changed = plan_lines.changed(ours, [PLANT], [replace(PLANT, party=found)])
    assert changed.rows == () or changed.rows[0].cells[0].text == "1"


def test_a_sheet_s_lines_are_new_changed_or_the_same(office: Office) -> None:
    plan = measured(office.bureau)
    sketching.keep_lines(plan=plan, lines=[PLANT, SHOPS], seen=0, person="x", at=AT)
    brought = (replace(PLANT, no=0), replace(SHOPS, no=0, cap=1), replace(SHOPS, no=0, object="新类"))  # fmt: skip
    request = SimpleNamespace(viewer=office.people["张三"].viewer)
    page = plan_lines.read_page(request, plan, Read(brought, (), 3))

    assert [row.cells[-1].text for row in page["good"].rows] == ["不变", "更新", "新增"]
    assert (page["seen"], page["faulty"]) == (1, 0)
