"""Proposing a piece: chosen, previewed with the proof, refused by name, recorded only when it is proposed."""

from __future__ import annotations

from django.http import HttpResponse

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.statutes.local.models import LocalPiece

URL = "/local/propose/?procedure=hazard.major&kind=approval"
TYPED = {
    "before": "list_supervision", "title": "分管负责人审批", "by": "leader", "after": "judge_hazard", "days": "2",
    "document": "某应急〔2025〕3号", "rule": "内部规定", "place": "第三条", "grounds": "统一把关",
}  # fmt: skip


def post(office: Office, url: str = URL, **typed: str) -> HttpResponse:
    browser = office.browser("赵六")
    return browser.post(url, hidden(browser.get(url)) | TYPED | typed)


def test_procedure_and_kind_come_first(office: Office) -> None:
    shown = office.browser("赵六").get("/local/propose/")

    assert "审批：某环节之前须经本局某人同意" in words(shown)
    assert office.browser("赵六").get("/local/propose/?kind=removal").status_code == 422


def test_a_preview_shows_what_is_added_and_records_nothing(office: Office) -> None:
    shown = post(office, do="preview")

    assert shown.status_code == 200
    assert "已证明" in words(shown)
    assert "未经分管负责人审批，不得挂牌督办" in words(shown)
    assert "提交批准" in words(shown)
    assert not LocalPiece.objects.exists()


def test_what_is_proposed_waits_for_the_head(office: Office) -> None:
    answer = post(office, do="propose", lower="on")

    row = LocalPiece.objects.get()
    assert answer["Location"] == f"/local/{row.id}/"
    assert (row.state, row.lower, row.procedure) == ("proposed", True, "hazard.major")
    assert "本地程序：分管负责人审批" in words(office.browser("李四").get("/"))
    assert "本地程序：分管负责人审批" not in words(office.browser("赵六").get("/"))


def test_what_may_not_stand_is_named_in_the_preview_and_refused(office: Office) -> None:
    shown = post(office, do="preview", after="list_supervision")
    refused = post(office, do="propose", after="list_supervision")

    assert "不能成立：1个问题" in words(shown)
    assert "不能是同一个" in words(shown)
    assert "提交批准" not in words(shown)
    assert refused.status_code == 422
    assert "没有提出" in words(refused)
    assert not LocalPiece.objects.exists()


def test_what_is_missing_is_asked_for(office: Office) -> None:
    assert post(office, do="propose", document="").status_code == 422
