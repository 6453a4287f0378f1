"""Writing lines: kept, refused where two write at once; a sheet is read, shown with its faults, added once."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.faces.desk.tests.builders import Office, words
from fadu.faces.desk.tests.planning import PLANT, SHOPS, lines
from fadu.ledger.models import Entry
from fadu.rooms.plans.models import Sketch
from fadu.rooms.plans.services import sketching
from fadu.rooms.plans.sheets.lines import read
from fadu.rooms.plans.tests.builders import AT, LINES, measured
from fadu.rooms.plans.tests.sheets.test_lines import GOOD, sheet
from fadu.statutes.tests.test_sifting import HOSTILE


def test_lines_are_kept_with_what_is_wrong_said_and_given_up_again(office: Office) -> None:
    plan, browser = measured(office.bureau), office.browser("张三")
    to, before = f"/plans/{plan.pk}/lines/", Entry.objects.count()
    assert browser.post(to, lines(PLANT | {"visits": "9"}, SHOPS)).status_code == 302
    page = words(browser.get(to))

    assert "写9次，按5家 × 2次应为10次" in page
    assert "还没有记入台账" in page
    late = browser.post(to, lines(PLANT))
    assert (late.status_code, "已被他人修改" in words(late)) == (409, True)
    bad = browser.post(to, lines(PLANT | {"units": "许多"}, seen=1))
    assert (bad.status_code, "没有保存，请改正标红的格" in words(bad)) == (422, True)
    assert len(sketching.standing(plan)) == 2
    assert "有2项明细正在编辑" in words(browser.get(f"/plans/{plan.pk}/"))
    browser.post(f"{to}drop/")
    assert not Sketch.objects.exists()
    assert Entry.objects.count() == before


def test_a_sheet_is_read_first_then_added_and_a_second_time_changes_nothing(office: Office) -> None:
    plan, browser = measured(office.bureau), office.browser("张三")
    to = f"/plans/{plan.pk}/lines/"
    data = sheet(GOOD, GOOD | {"单位类别": "加油站"}, GOOD | {"单位数": "几家"})

    def brought(data: bytes):
        return browser.post(f"{to}bring/", {"sheet": SimpleUploadedFile("表.xlsx", data)})

    answer = brought(data)
    shown = words(answer)
    assert "读到3行，可以导入2行，有误1行" in shown
    assert "“几家”不是整数" in shown
    assert not Sketch.objects.exists()
    packed = {name: answer.context[name] for name in ("packed", "seen")}
    assert browser.post(f"{to}add/", packed)["Location"] == to
    assert [one.object for one in sketching.standing(plan)] == ["烟花爆竹零售点", "加油站"]
    again = brought(data)
    assert "不变" in words(again)
    assert (
        browser.post(f"{to}add/", {name: again.context[name] for name in ("packed", "seen")})[
            "Location"
        ]
        == to
    )
    assert Sketch.objects.get().seen == 1
    assert "加油站" in browser.get(to).content.decode()
    refused = brought(HOSTILE["merged"][0]())
    assert (refused.status_code, "合并单元格" in words(refused)) == (422, True)
    assert browser.post(f"{to}bring/", {}).status_code == 422


def test_template_and_present_lines_come_as_workbooks(office: Office) -> None:
    plan, browser = measured(office.bureau), office.browser("张三")
    sketching.keep_lines(plan=plan, lines=LINES, seen=0, person="x", at=AT)
    to = f"/plans/{plan.pk}/lines/"

    assert read(browser.get(f"{to}template/").content, lambda code: "").rows == 0
    assert len(read(browser.get(f"{to}sheet/").content, lambda code: "").lines) == len(LINES)
