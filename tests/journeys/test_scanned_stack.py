"""Two signed papers go through the scanner in a heap: the missing page is named, the whole paper is filed, later the other."""

from __future__ import annotations

import io
from datetime import date

import pypdfium2
import pytest
from django.core.management import call_command
from PIL import Image
from playwright.sync_api import expect

from fadu.demo import papers as sample
from fadu.documents.issued.models import DocumentVersion
from fadu.documents.printing.engine import missing
from fadu.documents.waiting import starting
from fadu.kernel.zone import instant_of
from tests.journeys import cases
from tests.journeys.clerk import Clerk
from tests.journeys.office import Office

pytestmark = [pytest.mark.browser, pytest.mark.skipif(bool(missing()), reason=missing() or "PDF")]
DPI = 120


def signed(clerk: Clerk, case: str, kind: str) -> list[Image.Image]:
    """The pages of a paper as they are printed, and come back as pictures."""
    clerk.opens(f"/matters/{case}?tab=papers")
    link = clerk.page.locator(f"a[href*='/papers/{kind}/'][href$='/versions/']")
    place = (link.get_attribute("href") or "").removesuffix("versions/")
    printed = pypdfium2.PdfDocument(clerk.page.request.get(f"{clerk.url}{place}pdf/").body())
    return [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in printed]


def scan(clerk: Clerk, *pages: Image.Image) -> None:
    """Send the form that is open with a scan of these pages, and let the worker read it."""
    held = io.BytesIO()
    pages[0].save(held, "PDF", save_all=True, append_images=list(pages[1:]), resolution=DPI)
    file = {"name": "一叠.pdf", "mimeType": "application/pdf", "buffer": held.getvalue()}
    clerk.page.set_input_files("[name=sheets]", file)  # type: ignore[arg-type]
    clerk.page.get_by_role("button", name="上传").click()
    clerk.sees("正在识别")
    call_command("work")
    clerk.page.reload()


def file(clerk: Clerk, title: str) -> None:
    """Compare the paper and file it."""
    row = clerk.page.get_by_role("region", name="可以登记的文书").get_by_role("row", name=title)
    row.get_by_role("link", name="核对登记").click()
    clerk.page.get_by_label("已逐页核对").check()
    clerk.page.get_by_role("button", name="登记").click()


def test_a_heap_of_signed_pages_is_filed_by_its_squares(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        starting, "start", lambda *_: None
    )  # the command in `scan` is the process it starts
    party = office.party("签章化工有限公司", address="某某街道示范路1号")
    sample.build(office.bureau, party, instant_of(date(2026, 1, 20)))
    case = cases.performed(office, party, date(2026, 2, 2), number=70)
    clerk = office.clerk("zhangsan")
    decision, interview = signed(clerk, case, "decision"), signed(clerk, case, "interview")

    clerk.opens("/papers/scans/bring/")
    scan(clerk, interview[1].rotate(180), decision[0], interview[0])

    wrong = clerk.page.get_by_role("region", name="不完整或者不能登记的文书")
    expect(wrong.get_by_role("row", name="行政处罚决定书")).to_contain_text("缺第2页，共2页")
    file(clerk, "询问笔录")
    assert [one.kind for one in DocumentVersion.objects.filter(matter=case)] == ["interview"]
    clerk.page.get_by_role("link", name="补扫").click()
    scan(clerk, decision[1])
    file(clerk, "行政处罚决定书")

    clerk.sees("没有可以登记的文书")
    held = DocumentVersion.objects.filter(matter=case, state="issued", checked_by="人工逐项核对")
    assert {one.kind for one in held} == {"interview", "decision"}
    assert clerk.console == []
