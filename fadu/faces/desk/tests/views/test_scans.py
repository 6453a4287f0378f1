"""成批扫描 from the desk: brought, read by the command, filed paper by paper; every other page is settled by a person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from fadu.documents.issued.models import DocumentVersion
from fadu.documents.scans.models import ScanBatch, ScanPage
from fadu.documents.tests.scans.builders import Desk, desk
from fadu.documents.tests.scans.sheets import bound, pictured, sheet
from fadu.documents.waiting import starting
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


@dataclass(frozen=True)
class Stack:
    """A stack in 张三's browser: a paper of two pages, one of another matter of one page, a note, a foreign page, a blank one."""

    of: Desk
    client: Client
    url: str

    def send(self, path: str, **typed: Any) -> Any:
        """Open a form and send it."""
        url = f"{self.url}{path}"
        return self.client.post(url, hidden(self.client.get(url)) | typed)

    def decide(self, do: str, *pages: int, **typed: Any) -> Any:
        """Tick pages and press a button."""
        return self.client.post(f"{self.url}decide/", {"do": do, "pick": list(pages), **typed})

    @property
    def words(self) -> str:
        """The page as it reads."""
        return words(self.client.get(self.url))


@pytest.fixture
def stack(
    bureau: Bureau, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> Stack:
    of, client = desk(bureau, monkeypatch, settings, tmp_path), browser(bureau.zhang)
    # A clock of its own: one that another test has begun may be minutes further.
    settings.TEST_CLOCK = NOW.replace(microsecond=127)
    monkeypatch.setattr(starting, "start", lambda *_: None)  # the command below is it
    marks = [of.mark(1, 2), of.mark(1, 1, 1), "", of.mark(2, 2), "https://example.org"]
    scan = bound([*map(sheet, marks), sheet(words=False)])
    assert "请选择扫描件" in words(client.post(BRING, hidden(client.get(BRING))))
    url = client.post(BRING, hidden(client.get(BRING)) | sent("一叠.pdf", scan))["Location"]
    assert b'http-equiv="refresh"' in client.get(url).content
    call_command("work")
    return Stack(of, client, url)


def test_a_stack_goes_from_the_scanner_to_its_last_page(stack: Stack) -> None:
    a_paper_is_compared_and_filed(stack)
    the_other_pages_are_settled(stack)
    more_sheets_come_later(stack)


def a_paper_is_compared_and_filed(stack: Stack) -> None:
    for said in ("可以登记的文书 2", "2／2 第1、4页", "待决定的页 3", "没有读到二维码"):
        assert said in stack.words
    assert browser(stack.of.bureau.li).get(stack.url).status_code == 404
    assert stack.client.get(f"{stack.url}pages/3/")["Content-Type"] == "image/jpeg"
    assert stack.client.get(f"{stack.url}pages/9/").status_code == 404
    paper = f"papers/{stack.of.matters[0].pk}/order/0/"
    eye = stack.send(paper)
    assert eye.status_code == 409
    assert "须人工逐项核对" in words(eye)
    stack.send(paper, compared="on")
    assert DocumentVersion.objects.get().matter == stack.of.matters[0].pk
    assert stack.client.get(f"{stack.url}{paper}").status_code == 404
    assert "第1、4页 已登记" in stack.words


def the_other_pages_are_settled(stack: Stack) -> None:
    nothing = stack.decide("join", leaf="零")
    assert nothing.status_code == 422
    assert "扫描页：没有勾选要办理的页；作为第几页：" in words(nothing)
    lacking = stack.decide("discard", 6, leaf="2")
    assert "请写明舍弃的理由" in words(lacking)
    kept = re.findall(r'value="6"[^>]*checked|name="leaf"[^>]*value="2"', lacking.content.decode())
    assert len(kept) == 2  # nothing that was ticked or typed is lost
    stack.decide("join", 3, to="previous")
    assert "由人归入，没有页码" in stack.words
    stack.decide("part", 3)
    typed = EVIDENCE | {"first_taker": stack.of.bureau.zhang.id}
    both = stack.decide("evidence", 3, 6)["Location"]
    seen = hidden(stack.client.get(both)) | typed | {"matter": stack.of.matters[1].pk}
    stack.decide("blanks")
    late = stack.client.post(both, seen)
    assert (late.status_code, Evidence.objects.count()) == (403, 0)
    assert "勾选的页有的已经办理" in words(late)
    assert ScanPage.objects.get(settled="discarded").number == 6
    form = stack.decide("evidence", 3, 5)["Location"].removeprefix(stack.url)
    assert "没有这一事项" in words(stack.send(form, **typed))
    stack.send(form, **typed, matter=stack.of.matters[1].pk)
    item = Evidence.objects.get()
    assert (item.matter, item.name) == (stack.of.matters[1].pk, "现场手写说明")
    assert ScanPage.objects.filter(outcome=item.pk).count() == 2


def more_sheets_come_later(stack: Stack) -> None:
    stack.send("add/", **sent("又.jpg", pictured(sheet(stack.of.mark(1, 2)))))
    assert "正在识别" in stack.words
    call_command("work")
    assert "缺第2页，共2页" in stack.words
    assert "已有正式出具的第1版" in stack.words
    assert "09:00 7 2 已识别" in words(stack.client.get("/papers/scans/"))
    ScanBatch.objects.update(state="open", lease=None, laid_at=NOW.replace(day=9))
    assert "识别已经中断" in stack.words
    assert "进程已经中断" in stack.words
    assert stack.client.post(f"{stack.url}continue/")["Location"] == stack.url
