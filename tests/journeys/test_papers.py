"""A paper printed in the browser: the official page, its square on every sheet, read by an independent reader."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from fadu.demo import papers as sample
from fadu.kernel.zone import instant_of
from setup import debian
from tests.journeys.office import Office
from tests.journeys.pictures import codes_in_pdf, codes_in_png

pytestmark = pytest.mark.browser


def test_an_order_is_printed_on_official_sheets_each_with_its_square(
    office: Office, tmp_path: Path
) -> None:
    if debian.missing(debian.POPPLER):
        pytest.skip("没有 poppler-utils（apt-get install poppler-utils）")
    party = office.party(
        "文书" + "烟花爆竹制造有限责任公司" * 30
    )  # a name that runs on to a second sheet
    visit = sample.build(office.bureau, party, instant_of(date(2026, 1, 20)))
    clerk = office.clerk("zhangsan").opens(f"/matters/{visit}/papers/order/9/")
    mark = f"FADU:P:{visit}:ORDER:9"

    assert codes_in_png(clerk.page.screenshot()) == [mark]
    pdf = clerk.page.pdf(prefer_css_page_size=True)

    (tmp_path / "whole.pdf").write_bytes(pdf)
    told = subprocess.run(["pdfinfo", "whole.pdf"], cwd=tmp_path, capture_output=True, text=True, check=True)  # fmt: skip
    pages = int(re.findall(r"Pages:\s+(\d+)", told.stdout)[0])
    assert "A4" in told.stdout
    assert pages >= 2
    for number in (1, pages):
        cut = ["pdfseparate", "-f", str(number), "-l", str(number), "whole.pdf", "one.pdf"]
        subprocess.run(cut, cwd=tmp_path, check=True)
        assert codes_in_pdf((tmp_path / "one.pdf").read_bytes(), tmp_path) == [mark]
    text = subprocess.run(["pdftotext", "whole.pdf", "-"], cwd=tmp_path, capture_output=True, text=True, check=True)  # fmt: skip
    assert "下载 Word 文件" not in text.stdout
    assert "责令限期整改指令书" in text.stdout
