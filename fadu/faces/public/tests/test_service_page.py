"""A document of several pages is turned page by page, and one that cannot be drawn says to download it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django.fixtures import Settings

from fadu.documents.kinds import DOCX
from fadu.documents.services import keep
from fadu.documents.tests.issued.copies import joined, ofd, plain_pdf
from fadu.faces.public.service_page import OFD_UNSEEN, _sheet
from fadu.publication.serving.tests.builders import Serving, fined

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.mark.django_db
def test_pages_are_turned_and_what_cannot_be_drawn_is_downloaded(
    bureau: Bureau, settings: Settings, tmp_path: Path
) -> None:
    settings.MESSAGES, settings.FILES = tmp_path / "messages", tmp_path / "files"
    case: Serving = fined(bureau)
    _, token = case.sent()
    sitting = case.open(token)
    two = keep(joined(plain_pdf(""), plain_pdf("")), "1.pdf", "application/pdf", case.at)
    drawn = keep(ofd("甲"), "1.ofd", "application/ofd", case.at)

    def of(sha256: str, page: str = "") -> dict[str, object]:
        version = sitting.version
        version.sha256 = sha256
        return _sheet(replace(sitting, version=version), page)

    first, last = of(two.sha256), of(two.sha256, "9")
    assert (first["pages"], first["number"], first["turns"]) == (2, 1, [(2, "下一页")])
    assert (last["number"], last["turns"]) == (2, [(1, "上一页")])
    for typed in ("-1", "²", "9" * 5000):
        assert of(two.sha256, typed)["number"] == 1
    told = of(drawn.sha256)
    assert "本文书是 OFD 版式文件" in str(told["unseen"])
    assert (told["words"], "image" in told) == (["甲"], False)
    broken = keep(ofd("甲")[:-40], "2.ofd", "application/ofd", case.at)
    assert of(broken.sha256) == {"pages": 0, "unseen": OFD_UNSEEN, "words": []}
    sheet = keep(b"PK", "1.docx", DOCX.type, case.at)
    assert "请下载后阅读" in str(of(sheet.sha256)["unseen"])
    assert "文件不在存储中" in str(of("0" * 64)["unseen"])
