"""成批扫描 from the desk: brought, read by the command, filed paper by paper; every other page is settled by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse

from fadu.documents.issued.models import DocumentVersion
from fadu.documents.scans.models import ScanBatch, ScanPage
from fadu.documents.tests.scans.builders import desk
from fadu.documents.tests.scans.sheets import bound, pictured, sheet
from fadu.draws import working
from fadu.evidence.models import Evidence
from fadu.faces.desk.tests.builders import hidden, words
from fadu.faces.desk.tests.views.test_papers import NOW, browser

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.people import Bureau

BRING = "/papers/scans/bring/"
EVIDENCE = {
    "evidence_kind": "书证", "name": "现场手写说明", "proves": "当事人自述", "way": "当事人或者证人提供", "origin": "当事人",
    "form": "原件", "confirmation": "签名或者盖章确认", "taken_at": "一号仓库", "taken_on": "2025-03-10",
}  # fmt: skip


def sent(name: str, content: bytes) -> dict[str, Any]:
    return {"sheets": [SimpleUploadedFile(name, content)]}


def test_a_stack_goes_from_the_scanner_to_its_last_page(
    bureau: Bureau, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    of = desk(bureau, monkeypatch, settings, tmp_path)
    settings.TEST_CLOCK = NOW
    started: list[int] = []
    monkeypatch.setattr(working, "start", lambda: started.append(1))  # the command below is it
    client = browser(bureau.zhang)
    pages = [of.mark(1, 2), of.mark(1, 1, 1), "", of.mark(2, 2), "https://example.org"]
    scan = bound([*map(sheet, pages), sheet(words=False)])

    assert "请选择扫描件" in words(client.post(BRING, hidden(client.get(BRING))))
    url = client.post(BRING, hidden(client.get(BRING)) | sent("一叠.pdf", scan))["Location"]
    assert b'http-equiv="refresh"' in client.get(url).content
    call_command("work")
    assert started == [1]
    page = words(client.get(url))
    assert "可以登记的文书 2" in page
    assert "2／2 第1、4页" in page
    assert "待决定的页 3" in page
    assert "没有读到二维码" in page
    assert browser(bureau.li).get(url).status_code == 404
    assert client.get(f"{url}pages/3/")["Content-Type"] == "image/jpeg"
    assert client.get(f"{url}pages/9/").status_code == 404

    first = f"{url}papers/{of.matters[0].pk}/order/0/"
    eye = client.post(first, hidden(client.get(first)))
    assert eye.status_code == 409
    assert "须人工逐项核对" in words(eye)
    client.post(first, hidden(client.get(first)) | {"compared": "on"})
    assert DocumentVersion.objects.get().matter == of.matters[0].pk
    assert client.get(first).status_code == 404
    assert "第1、4页 已登记" in words(client.get(url))

    decide, at = f"{url}decide/", {"do": "join", "to": "previous"}
    assert client.post(decide, at).status_code == 422
    none = client.post(decide, at | {"pick": [6], "do": "discard"})
    assert "请写明舍弃的理由" in words(none)
    client.post(decide, at | {"pick": [3]})
    assert "由人归入，没有页码" in words(client.get(url))
    client.post(decide, {"pick": [3], "do": "part"})
    client.post(decide, {"do": "blanks"})
    assert ScanPage.objects.get(settled="discarded").number == 6
    taken = client.post(decide, {"pick": [3, 5], "do": "evidence"})["Location"]
    form = hidden(client.get(taken)) | EVIDENCE | {"first_taker": bureau.zhang.id}
    assert "没有这一事项" in words(client.post(taken, form))
    client.post(taken, form | {"matter": of.matters[1].pk})
    item = Evidence.objects.get()
    assert (item.matter, item.name) == (of.matters[1].pk, "现场手写说明")
    assert ScanPage.objects.filter(outcome=item.pk).count() == 2

    client.post(f"{url}add/", hidden(client.get(f"{url}add/")) | sent("又.jpg", pictured(sheet(of.mark(1, 2)))))  # fmt: skip
    assert "正在识别" in words(client.get(url))
    call_command("work")
    page = words(client.get(url))
    assert "缺第2页，共2页" in page
    assert "已有正式出具的第1版" in page
    assert "09:00 7 2 已识别" in words(client.get("/papers/scans/"))
    ScanBatch.objects.update(state="open", lease=None, laid_at=NOW.replace(day=9))
    assert "进程已经中断" in words(client.get(url))
    id = ScanBatch.objects.get().pk
    assert client.post(reverse("continue_scan", kwargs={"id": id}))["Location"] == url
