"""One sheet leads to its form; several, and what was not read, to a list; a square to the page of its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from fadu.casework.models import Draft
from fadu.documents.tests.files import movie, picture
from fadu.evidence.models import Upload
from fadu.faces.field.tests.builders import FIRM, a_visit, browser
from fadu.faces.field.tests.test_sheet_taking import page, sent

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db
URL = "/field/sheets/"


def test_one_sheet_leads_to_its_form_and_an_old_one_says_so(bureau: Bureau) -> None:
    visit = a_visit(bureau)
    client = browser(bureau.zhang)

    answer = client.post(URL, {"sheets": [sent("一.png", page(visit, "S1"))]}, follow=True)

    assert answer.redirect_chain[0][0] == reverse("draft", args=[Draft.objects.get().id])
    shown = answer.content.decode()
    assert all(words in shown for words in ("已认出", "打印以后检查表有过更新", "一.png", "一号库"))


def test_what_was_not_read_is_placed_by_hand_without_a_second_upload(bureau: Bureau) -> None:
    visit = a_visit(bureau)
    client = browser(bureau.zhang)
    blurred = SimpleUploadedFile("模糊.jpg", picture(), "x/y")
    apple = SimpleUploadedFile("苹果.heic", movie(brand=b"heic"), "x/y")

    answer = client.post(URL, {"sheets": [blurred, apple, sent("二.png", page(visit, "T1"))]})
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert all(
        words in shown
        for words in ("认出的表", "“模糊.jpg”没有读出", "“苹果.heic”是 HEIC 格式", FIRM)
    )
    sha256 = Upload.objects.get(name="模糊.jpg").sha256
    prefix = sha256[:8]
    typed = {
        "prefix": prefix,
        f"{prefix}-file": sha256,
        f"{prefix}-visit": visit,
        f"{prefix}-sheet": "C",
    }
    put = client.post(f"{URL}place/", typed)

    assert put.status_code == 302
    assert Upload.objects.get(sha256=sha256).taken is not None
    assert {d.act for d in Draft.objects.all()} == {"show_certificate", "check_site"}
    assert client.post(f"{URL}place/", {**typed, f"{prefix}-visit": "x"}).status_code == 422
    assert client.post(URL, {}).status_code == 422
    other = browser(bureau.zhao).post(f"{URL}place/", typed)  # it is not the file of 赵六
    assert other.status_code == 403


def test_a_square_opens_the_page_of_its_sheet(bureau: Bureau) -> None:
    visit = a_visit(bureau)
    client = browser(bureau.zhang)
    shown = client.get(f"/field/s/{visit}/C1/00000000").content.decode()

    assert FIRM in shown
    assert "打印以后检查表有过更新" in shown
    blurred = SimpleUploadedFile("模糊.jpg", picture(), "x/y")
    client.post(f"{URL}?visit={visit}&sheet=C", {"sheets": [blurred]})
    assert Draft.objects.get().act == "check_site"
    for path in (f"/field/s/{visit}/X1/00000000", "/field/s/x/C1/00000000"):
        assert client.get(path).status_code == 404
    assert browser(bureau.wang).get(f"/field/s/{visit}/C1/00000000").status_code == 404
