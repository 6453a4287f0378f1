"""文书的 PDF: from the desk, shifted, for the archive; where none can be made the page says so and offers another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from fadu.documents.printing import engine
from fadu.faces.desk.tests.builders import words
from fadu.faces.desk.tests.views.test_papers import NOW, at, browser
from fadu.rooms.inspection.tests.visits import whole

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.people import Bureau


def test_a_paper_is_taken_as_pdf_shifted_or_for_the_archive_or_the_page_says_why_not(
    bureau: Bureau, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = whole(bureau)
    settings.TEST_CLOCK = NOW
    client, url = browser(visit.bureau.zhang), at(visit, "matter_paper_pdf")

    if not engine.missing():
        plain = client.get(url)
        assert plain["Content-Type"] == "application/pdf"
        assert "现场检查记录" in pypdfium2.PdfDocument(plain.content)[0].get_textpage().get_text_range()  # fmt: skip
        assert client.get(url, {"right": "2", "down": ""}).content != plain.content
        assert pypdfium2.PdfDocument(client.get(url, {"archive": "1"}).content).count_attachments() == 1  # fmt: skip
    assert "整数毫米" in words(client.get(url, {"right": "a"}))
    assert "20毫米" in words(client.get(url, {"down": "99"}))
    assert browser(visit.bureau.wang).get(url).status_code == 404
    assert Client().get(url)["Location"].startswith("/sign-in/")

    monkeypatch.setattr(engine, "missing", lambda: "没有安装中文字体")
    without = client.get(url)
    assert without.status_code == 503
    assert "本机不能生成 PDF：没有安装中文字体" in words(without)
    print_page = reverse("matter_paper", kwargs={"id": visit.id, "kind": "record", "n": 7})
    assert f'href="{print_page}"' in without.content.decode()
    assert "没有安装中文字体" in words(client.get(print_page))
