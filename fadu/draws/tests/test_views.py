"""A draw through its pages, who is turned away, and what comes back with the reason."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from fadu.draws.models import Batch, Draw
from fadu.draws.tests.builders import Ready, committed, drawn, frozen, opened
from fadu.kernel.zone import instant_of
from fadu.law.procedures.inspection_draw import facts as f
from tests.browsing import Reader, signed_in

pytestmark = pytest.mark.django_db
FREEZE = {
    "sample0": "2", "reserves0": "1", "matter_code": "01", "matter_name": "一般检查", "visit_first": "2025-03-10",
    "visit_last": "2025-04-30", "values_at": "2025-03-05T09:00", "draw_at": "2025-03-05T10:00",
    "officers_per_target": "2", "load_cap": "0", "cross": "none", "kind1": "dice", "name1": "见证人", "detail1": "8",
    "kind2": "number", "name2": "代表", "detail2": "4",
}  # fmt: skip


def at(settings, day: str, hour: int = 9) -> None:
    """Move the clock of the server."""
    from datetime import date

    settings.TEST_CLOCK = instant_of(date.fromisoformat(day)) + timedelta(hours=hour)


def test_a_draw_travels_through_the_pages(made: Ready, settings) -> None:
    at(settings, "2025-03-03")
    office = signed_in(made.bureau.zhao.account, Reader)
    asked = {"subject": "第一批", "kind": f.GENERAL, "mode": f.OWN}
    assert office.post("/draws/new/", asked).status_code == 302
    batch = Batch.objects.get()
    here = f"/draws/{batch.pk}"
    people = {"people": list(made.officers)}
    assert office.post(f"{here}/freeze-lists/", FREEZE | people).status_code == 302
    assert office.post(f"{here}/publish-commitment/", {"channel": "网站"}).status_code == 302
    at(settings, "2025-03-05", 11)
    typed = {"value0": "1234 5678", "value1": "0001"}
    assert office.post(f"{here}/record-randomness/", typed).status_code == 302
    assert office.post(f"{here}/draw/", {"witnesses": "甲"}).status_code == 302
    published = {"published": "抽取结果", "channel": "网站"}
    assert office.post(f"{here}/publish-draw/", published).status_code == 302

    page = office.get(f"{here}/").content.decode()
    assert "已公布" in page
    assert "某公司" in page
    file = office.get(f"{here}/files/result/")
    assert json.loads(b"".join(file.streaming_content))["format"] == "draw/v1"
    assert "承诺书" in office.get(f"{here}/sheet/").content.decode()


def test_an_empty_form_and_a_refused_one_come_back_with_the_reason(made: Ready, settings) -> None:
    at(settings, "2025-03-03")
    office, batch = signed_in(made.bureau.zhao.account, Reader), opened(made)
    empty = office.post(f"/draws/{batch.pk}/freeze-lists/", {})
    late = office.post(
        f"/draws/{batch.pk}/freeze-lists/",
        FREEZE | {"people": list(made.officers), "values_at": "2025-03-01T09:00"},
    )

    assert (empty.status_code, late.status_code) == (422, 409)
    assert "各层的抽取数都是零" in empty.content.decode()
    assert "可以先看后冻结" in late.content.decode()
    assert not Draw.objects.exists()


def test_who_does_not_draw_is_told_who_does(made: Ready) -> None:
    batch = frozen(made)
    officer, head, stranger = (
        signed_in(p.account, Reader) for p in (made.bureau.zhang, made.bureau.li, made.bureau.wang)
    )

    refused = officer.get(f"/draws/{batch.pk}/publish-commitment/")
    assert (refused.status_code, "法规科" in refused.content.decode()) == (403, True)
    assert head.get(f"/draws/{batch.pk}/freeze-lists/").status_code == 403
    assert officer.get(f"/draws/{batch.pk}/").status_code == 200
    assert officer.get(f"/draws/{batch.pk}/files/officers/").status_code == 404
    assert stranger.get(f"/draws/{batch.pk}/").status_code == 404
    assert Client().get(f"/draws/{batch.pk}/").status_code == 302


@pytest.mark.parametrize(
    ("act", "typed"),
    [
        ("replace-target", {"task": "1", "reason": "单位停产停业", "grounds": "停产"}),
        ("void-draw", {"void_for": "名录有误", "grounds": "漏列"}),
    ],
)
def test_the_head_decides_what_follows_a_draw(made: Ready, settings, act, typed) -> None:
    batch = drawn(made)
    at(settings, "2025-03-06")
    head = signed_in(made.bureau.li.account, Reader)

    assert head.get(f"/draws/{batch.pk}/{act}/").status_code == 200
    assert head.post(f"/draws/{batch.pk}/{act}/", typed).status_code == 302
    assert Draw.objects.get().events != "[]"


def test_recusal_is_decided_by_the_head_and_filled_by_the_office(made: Ready, settings) -> None:
    batch = drawn(made)
    at(settings, "2025-03-06")
    head, office = (
        signed_in(made.bureau.li.account, Reader),
        signed_in(made.bureau.zhao.account, Reader),
    )
    officer = json.loads(Draw.objects.get().picks or "")["drawn"][0][2][0]
    typed = {"task": "1", "officer": officer, "granted": "1", "grounds": "近亲属"}

    assert head.post(f"/draws/{batch.pk}/decide-recusal/", typed).status_code == 302
    assert "尚未递补检查人员" in office.get(f"/draws/{batch.pk}/").content.decode()
    sent = office.post(f"/draws/{batch.pk}/substitute-officer/", {"task": "1"})
    assert sent.status_code == 302
    cancelled = head.post(f"/draws/{batch.pk}/cancel-target/", {"task": "1", "grounds": "停产"})
    assert cancelled.status_code == 409


def test_a_committed_batch_is_given_up_by_the_head(made: Ready, settings) -> None:
    batch = committed(made)
    at(settings, "2025-03-04")

    sent = signed_in(made.bureau.li.account, Reader).post(
        f"/draws/{batch.pk}/drop-batch/", {"grounds": "调整"}
    )

    assert sent.status_code == 302
    assert Batch.objects.get(pk=batch.pk).dropped


def test_what_the_province_drew_is_uploaded_and_shown(made: Ready, settings) -> None:
    batch = opened(made, mode=f.EXTERNAL)
    at(settings, "2025-03-04")
    office = signed_in(made.bureau.zhao.account, Reader)
    typed = {
        "platform": "省平台", "number": "2025-7", "drawn_on": "2025-03-03", "drawn": "5",
        "roster": SimpleUploadedFile("a.pdf", b"%PDF-1.4 a"), "result": SimpleUploadedFile("b.pdf", b"%PDF-1.4 b"),
    }  # fmt: skip

    assert office.post(f"/draws/{batch.pk}/record-external/", typed).status_code == 302
    page = office.get(f"/draws/{batch.pk}/").content.decode()
    assert "省平台" in page
    assert office.get(f"/draws/{batch.pk}/files/external/").status_code == 200
