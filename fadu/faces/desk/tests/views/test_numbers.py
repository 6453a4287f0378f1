"""文书编号: seen by whoever sees business, the letterhead set by the legal office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from fadu.documents.numbers.models import Letterhead, NumberBook
from fadu.documents.numbers.services import reserve
from fadu.documents.tests.builders import Numbering
from fadu.faces.desk.tests.builders import Office, hidden, words

if TYPE_CHECKING:
    from django.http import HttpResponse

LETTERHEAD = "/numbers/letterhead/"
TYPED = {"agency_word": "（某）应急", "government": "某市人民政府", "court": "某市某区人民法院", "since": "2025-03-03"}  # fmt: skip


def register(office: Office, who: str = "赵六", **over: str) -> HttpResponse:
    browser = office.browser(who)
    return browser.post(LETTERHEAD, hidden(browser.get(LETTERHEAD)) | TYPED | over)


def test_the_legal_office_sets_the_letterhead_and_books_show_their_proof(office: Office) -> None:
    assert "还没有登记文书抬头" in words(office.browser("张三").get("/numbers/"))

    assert register(office)["Location"] == "/numbers/"
    assert register(office, since="2025-03-04", court="某市中级人民法院")["Location"] == "/numbers/"

    numbered = Numbering(office.bureau)
    reserve(matter=numbered.matter(), wanted={"order": 2}, sent=numbered.sent())
    page = words(office.browser("张三").get("/numbers/?year=2025"))
    assert "某市某区人民法院" in page  # the second begins tomorrow
    assert "责令限期整改指令书" in page
    assert "连续" in page
    book = words(office.browser("张三").get(reverse("number_book", args=[NumberBook.objects.get().pk])))  # fmt: skip
    assert "1至2号，连续，没有空号和重号" in book
    assert Letterhead.objects.count() == 2


def test_who_may_not_is_told_and_what_is_missing_is_asked_for(office: Office) -> None:
    assert office.browser("张三").get(LETTERHEAD).status_code == 403
    assert register(office, court="").status_code == 422
    assert not Letterhead.objects.exists()
    assert office.browser("张三").get("/numbers/?year=0x25").status_code == 200
    assert office.browser("张三").get("/numbers/nothing/").status_code == 404
    assert office.browser("系乙").get("/numbers/").status_code == 403
