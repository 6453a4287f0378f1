"""The catalogue at the desk: entered, read, verified, redacted and erased by those whose business it is; others get 404."""

from __future__ import annotations

from typing import Any

import pypdfium2 as pdfium
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from fadu.documents.services import is_stored, path_of
from fadu.documents.tests.files import pdf
from fadu.evidence.catalogue.models import Evidence, RedactedCopy
from fadu.evidence.tests.catalogue.builders import ALL_WELL, closed, told
from fadu.faces.desk.tests.builders import Office, a_case, hidden, words
from fadu.matters.models import Matter


def at(matter: Matter, name: str = "enter_evidence", **more: Any) -> str:
    """An address of the matter's evidence."""
    return reverse(name, kwargs={"id": matter.pk, **more})


def tab(matter: Matter) -> str:
    return reverse("matter", kwargs={"id": matter.pk}) + "?tab=evidence"


def sent(browser: Client, url: str, **typed: Any) -> Any:
    """A form opened and sent."""
    return browser.post(url, hidden(browser.get(url)) | {k: v for k, v in typed.items() if v is not None})  # fmt: skip


def entered(office: Office, matter: Matter, **over: Any) -> Evidence:
    """An item entered through its form, with a file."""
    file = SimpleUploadedFile("台账.pdf", pdf("ID 430202"), "application/pdf")
    typed = told(office.bureau, file=file, **over)
    answer = sent(office.browser("张三"), at(matter), **typed)
    assert answer.status_code == 302, words(answer)
    return Evidence.objects.get(pk=answer["Location"].rstrip("/").rpartition("/")[2])


def test_an_item_is_entered_verified_and_handed_over(office: Office) -> None:
    matter, officer = a_case(office), office.browser("张三")
    assert "还没有登记证据" in words(officer.get(tab(matter)))
    one = {"item": entered(office, matter, second_taker=None).pk}

    assert "证据1尚未查证属实，不得作为认定案件事实的根据" in words(officer.get(tab(matter)))
    page = words(officer.get(at(matter, "evidence_item", **one)))
    assert "现场收集的执法人员不足两人" in page
    assert "批准销毁证据文件" not in page
    verify = at(matter, "evidence_act", act="verify_evidence", **one)
    assert sent(officer, verify, **ALL_WELL | {"lawful": "yes"}).status_code == 302
    assert "不得作为认定" not in words(officer.get(tab(matter)))
    hand = at(matter, "evidence_act", act="hand_over_evidence", **one)
    moved = {"giver": "张三", "taker": "李保管", "condition": "封条完好", "reason": "入库"}
    assert sent(officer, hand, moved_at="2025-03-02T10:00", **moved).status_code == 302
    assert 'value="李保管"' in officer.get(hand).content.decode()
    late = sent(officer, hand, moved_at="2035-03-02T10:00", **moved)
    assert (late.status_code, "交接时间晚于现在" in words(late)) == (422, True)


def test_a_file_is_seen_covered_and_erased(
    office: Office, django_capture_on_commit_callbacks: Any
) -> None:
    matter, officer, head = a_case(office), office.browser("张三"), office.browser("李四")
    item = entered(office, matter)
    one = {"item": item.pk}
    redact = at(matter, "redact_evidence", **one)
    why = {"purpose": "公开", "reason": "隐去证件号码"}
    for wrong, says in (("1 2 3", "五个整数"), ("", "请框出"), ("9 0 0 9 9", "没有这一页")):
        answer = sent(officer, redact, boxes=wrong, **why)
        assert (answer.status_code in (409, 422), says in words(answer)) == (True, True)
    turned = sent(
        officer, redact, boxes="1 2 3", turn="2", **why
    )  # without script; half typed is kept, and no reproach
    assert (turned.status_code, "1 2 3" in words(turned), "五个整数" in words(turned)) == (
        200,
        True,
        False,
    )
    assert RedactedCopy.objects.count() == 0
    assert sent(officer, redact, boxes="1 100 100 800 200\n", **why).status_code == 302
    copy = RedactedCopy.objects.get()
    assert pdfium.PdfDocument(path_of(copy.sha256))[0].get_textpage().get_text_bounded() == ""
    fetched = officer.get(at(matter, "evidence_file", sha256=copy.sha256, **one))
    assert fetched["Content-Disposition"].startswith("attachment")
    view = at(matter, "view_evidence", sha256=item.sha256, **one)
    assert "第1页，共1页" in words(officer.get(view + "?page=99&size=2"))
    image = officer.get(at(matter, "evidence_page", sha256=item.sha256, page=1, width=900, **one))
    assert (image["Content-Type"], image["Cache-Control"]) == ("image/jpeg", "private, no-store")

    ask, erase = (
        at(matter, "evidence_act", act=code, **one) for code in ("ask_erasure", "erase_evidence")
    )
    assert sent(officer, ask, reason="重复").status_code == 302
    assert officer.get(erase).status_code == 403
    early = sent(head, erase, reason="重复登记")
    assert (early.status_code, "尚未办结" in words(early)) == (409, True)
    closed(matter)
    with django_capture_on_commit_callbacks(execute=True):
        assert sent(head, erase, reason="重复登记").status_code == 302
    assert not is_stored(item.sha256)
    assert not list((settings.FILES / "previews").glob(f"*/{item.sha256}/*"))
    assert "文件已经批准销毁" in words(officer.get(at(matter, "evidence_item", **one)))
    assert officer.get(view).status_code == 404


def test_out_of_reach_nothing_of_it_exists_and_another_matter_is_no_way_to_it(
    office: Office,
) -> None:
    matter, other = a_case(office), a_case(office)
    item = entered(office, matter)
    file = {"item": item.pk, "sha256": item.sha256}
    names = (("evidence_item", {"item": item.pk}), ("evidence_file", file), ("view_evidence", file),
        ("evidence_page", {**file, "page": 1, "width": 900}), ("redact_evidence", {"item": item.pk}),
        ("evidence_act", {"item": item.pk, "act": "verify_evidence"}), ("enter_evidence", {}))  # fmt: skip

    for who in ("王五", "安甲"):
        assert {office.browser(who).get(at(matter, n, **m)).status_code for n, m in names} == {404}
    assert {office.browser("张三").get(at(other, n, **m)).status_code for n, m in names[:-1]} == {
        404
    }
    onlooker = office.browser("督丁")
    assert onlooker.get(at(matter, "evidence_item", item=item.pk)).status_code == 200
    assert {onlooker.get(at(matter, n, **m)).status_code for n, m in names[4:]} == {403}
    assert "登记证据" not in words(onlooker.get(tab(matter)))
    for code in ("enter_evidence", "nothing"):
        assert (
            office.browser("张三")
            .get(at(matter, "evidence_act", item=item.pk, act=code))
            .status_code
            == 404
        )


def test_what_the_matter_has_already_is_used_as_it_is(office: Office) -> None:
    matter = a_case(office)
    first = entered(office, matter)
    page = office.browser("张三").get(at(matter))
    assert first.sha256 not in page.content.decode()  # it is evidence already
    both = sent(
        office.browser("张三"), at(matter), **told(office.bureau, known="x"),
        file=SimpleUploadedFile("a.pdf", pdf("x"), "application/pdf"),
    )  # fmt: skip

    assert both.status_code == 422
    assert Evidence.objects.count() == 1
