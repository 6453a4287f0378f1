"""The form of an act begins with the number whose turn it is; signed, the number is taken; used, it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from fadu.documents.numbers.models import DocumentNumber, NumberState
from fadu.documents.tests.builders import Numbering, numbering
from fadu.faces.desk.tests.builders import Office, act_url, send, words
from fadu.matters.models import Matter

if TYPE_CHECKING:
    from django.http import HttpResponse

FIRST = "（某）应急检审〔2025〕1号"


def approve(office: Office, matter: Matter, number: str) -> HttpResponse:
    typed = {"at": "2025-03-03T09:00", "number": number, "irregular": "先行批准，事后补办"}
    return send(office.browser("李四"), act_url(matter, "approve_visit", "?irregular=1"), typed)


def test_an_approval_is_numbered_as_it_is_signed_and_a_wrong_number_is_made_void(
    office: Office,
) -> None:
    numbered: Numbering = numbering(office.bureau)
    one, two = numbered.matter(), numbered.matter()
    page = office.browser("李四").get(act_url(one, "approve_visit", "?irregular=1"))
    assert f'value="{FIRST}"' in page.getvalue().decode()

    assert approve(office, one, FIRST).status_code == 302
    row = DocumentNumber.objects.get()
    assert (row.text, row.state, row.matter) == (FIRST, NumberState.TAKEN, one.id)
    again = approve(office, two, FIRST)
    assert again.status_code == 409
    assert "已经用于另一事项，不能再用" in words(again)

    book = reverse("number_book", args=[row.book])
    url = reverse("void_number", args=[row.book, row.serial])
    assert url in office.browser("张三").get(book).getvalue().decode()
    assert send(office.browser("张三"), url, {"void_for": "文书填写错误作废"})["Location"] == book
    row.refresh_from_db()
    assert (row.state, row.void_for) == (NumberState.VOID, "文书填写错误作废")
    assert url not in office.browser("张三").get(book).getvalue().decode()
    assert "已经作废" in words(send(office.browser("张三"), url, {"void_for": "检查取消"}))
    assert office.browser("督丁").get(url).status_code == 403
    assert (
        office.browser("张三").get(reverse("void_number", args=[row.book, 99])).status_code == 404
    )
