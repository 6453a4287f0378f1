"""A sheet through the desk: template, upload, preview, confirmation, progress; hostile ones end in words."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from fadu.faces.desk.tests.builders import Office, words
from fadu.ledger.models import Entry
from fadu.registry.imports import services
from fadu.registry.imports.kinds import KINDS, OBJECTS
from fadu.registry.models import Party, SheetRun
from fadu.registry.tests.imports.sheets import code, row, workbook
from fadu.statutes.tests.test_sifting import HOSTILE


def brought(browser: Client, data: bytes, kind: str = "objects") -> HttpResponse:
    """Upload a sheet."""
    return browser.post(f"/objects/bring/{kind}/", {"sheet": SimpleUploadedFile("表.xlsx", data)})


def rows(*numbers: int) -> bytes:
    return workbook(OBJECTS, *(row(OBJECTS, credit_code=code(n), name=f"{n}号厂") for n in numbers))


def test_a_sheet_is_read_previewed_confirmed_and_recorded(office: Office) -> None:
    browser = office.browser("张三")
    to = brought(browser, rows(1, 2))["Location"]
    before, preview = Entry.objects.count(), words(browser.get(to))
    assert "新登记和有变化的2行逐行记入台账" in preview
    assert "登记当事人、列入监管对象、评定风险等级" in preview
    assert Entry.objects.count() == before

    assert browser.post(f"{to}confirm/")["Location"] == to
    assert "还剩2行" in words(browser.get(to))
    assert browser.post(f"{to}advance/")["Location"] == to
    assert "已记入台账" in words(browser.get(to))
    assert Party.objects.filter(credit_code__in=[code(1), code(2)]).count() == 2
    again = words(browser.get(brought(browser, rows(1, 2))["Location"]))
    assert "没有需要登记的内容" in again


def test_a_script_gets_the_progress_alone(office: Office) -> None:
    browser = office.browser("张三")
    to = brought(browser, rows(1))["Location"]
    browser.post(f"{to}confirm/")
    answer = browser.post(f"{to}advance/", headers={"HX-Request": "true"}).content.decode()

    assert answer.lstrip().startswith('<div id="run">')


def test_faulty_rows_are_listed_with_what_to_do(office: Office) -> None:
    browser = office.browser("张三")
    data = workbook(OBJECTS, row(OBJECTS, credit_code="123", division="x"))
    page = words(browser.get(brought(browser, data)["Location"]))

    assert "应为18位，实为3位" in page
    assert "填县（市、区）的六位行政区划代码" in page
    assert "确认导入" not in page


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_sheet_is_a_sentence_on_the_page(office: Office, name: str) -> None:
    answer = brought(office.browser("张三"), HOSTILE[name][0]())

    assert answer.status_code == 422
    assert "请" in words(answer)
    assert not SheetRun.objects.exists()


def test_a_dropped_sheet_is_not_confirmed_any_more(office: Office) -> None:
    browser = office.browser("张三")
    to = brought(browser, rows(1))["Location"]
    assert browser.post(f"{to}drop/").status_code == 302
    answer = browser.post(f"{to}confirm/")

    assert answer.status_code == 403
    assert "已经导入或者放弃" in words(answer)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_kind_has_its_page_and_template(office: Office, kind: object) -> None:
    browser, code_of = office.browser("张三"), kind.code  # type: ignore[attr-defined]

    assert browser.get(f"/objects/bring/{code_of}/").status_code == 200
    template = browser.get(f"/objects/bring/{code_of}/template/")
    assert template.content.startswith(b"PK")
    assert "filename*=utf-8''" in template["Content-Disposition"]


def test_a_sheet_is_seen_by_whoever_brought_it_and_brought_by_those_who_keep_parties(
    office: Office,
) -> None:
    to = brought(office.browser("张三"), rows(1))["Location"]

    assert office.browser("钱七").get(to).status_code == 404
    assert brought(office.browser("督丁"), rows(1)).status_code == 403
    assert office.browser("张三").get("/objects/bring/nothing/").status_code == 404
    assert office.browser("张三").get(f"{to}confirm/").status_code == 405


def test_a_file_beyond_the_bound_and_none_at_all_are_refused(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = office.browser("张三")
    assert browser.post("/objects/bring/objects/", {}).status_code == 422
    assert services.PART > 0

    answer = brought(browser, bytes(20 * 2**20 + 1))
    assert "文件超过20兆字节" in words(answer)
