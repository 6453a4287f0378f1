"""A report and its manifest are compared number by number."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from fadu.checker.manifest import compare, read_manifest
from fadu.kernel.errors import BadInput

BASE = "http://127.0.0.1:8000/figures"
RATE = {
    "code": "study.rate", "title": "参学率", "value": "98.42", "unit": "%", "gap": "",
    "numerator": 2177, "denominator": 2212, "url": f"{BASE}/study.rate/?year=2024",
}  # fmt: skip
UNREPORTED = {
    "code": "suits", "title": "诉讼案件数", "value": "", "unit": "件", "gap": "not_reported",
    "numerator": None, "denominator": None, "url": f"{BASE}/suits/?year=2024",
}  # fmt: skip


def link(paragraph: Paragraph, url: str, text: str) -> None:
    """A hyperlink at the end of a paragraph."""
    made = OxmlElement("w:hyperlink")
    id = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    made.set(qn("r:id"), id)
    made.append(paragraph.add_run(text)._element)
    paragraph._p.append(made)


def report(folder: Path, *texts: tuple[str, str], figures: tuple[dict[str, Any], ...] = (RATE,)):
    """A report that prints these links (the last one in a table), and its manifest."""
    file, beside = folder / "a.docx", folder / "a.manifest.json"
    document = docx.Document()
    for url, text in texts[:-1]:
        link(document.add_paragraph("参学率"), url, text)
    for url, text in texts[-1:]:
        link(document.add_table(1, 1).rows[0].cells[0].paragraphs[0], url, text)
    document.save(str(file))
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    content = {"format": 1, "sha256": digest, "frozen": None, "figures": list(figures)}
    beside.write_text(json.dumps(content), encoding="utf-8")
    return file, beside


def kinds(file: Path, beside: Path) -> list[str]:
    """The kinds of what differs."""
    return [found["kind"] for found in compare(file, beside).findings()]


def test_a_report_as_built_agrees(tmp_path: Path) -> None:
    url = RATE["url"]
    file, beside = report(
        tmp_path,
        (url, "98.42%"),
        (url, "（2177/2212）"),
        (url, "98.42%（2177/2212），应报9家，已报9家"),
    )

    found = compare(file, beside)

    assert (list(found.findings()), found.intact) == ([], True)
    assert found.figures[0].ok


@pytest.mark.parametrize("text", ["98.14%", "98.42", "98.42‰", "（2177/2213）", "198.42%", ""])
def test_a_number_that_is_not_the_manifest_s_is_named_with_both(tmp_path: Path, text: str) -> None:
    file, beside = report(tmp_path, (RATE["url"], "98.42%"), (RATE["url"], text))

    (found,) = compare(file, beside).findings()

    assert (found["kind"], found["code"]) == ("value_differs", "study.rate")
    assert found["message"] == f"“参学率”印作“{text}”，清册为“98.42%”。"


def test_a_file_changed_afterwards_is_named(tmp_path: Path) -> None:
    file, beside = report(tmp_path, (RATE["url"], "98.42%"))
    document = docx.Document(str(file))
    document.add_paragraph("另加一段。")
    document.save(str(file))

    assert kinds(file, beside) == ["file_changed"]


def test_a_figure_that_is_not_printed_or_not_listed_is_named(tmp_path: Path) -> None:
    file, beside = report(
        tmp_path, (f"{BASE}/other/?year=2024", "3件"), ("https://gov.cn/", "官网")
    )

    assert kinds(file, beside) == ["not_printed", "unlisted"]


@pytest.mark.parametrize(("text", "found"), [("未报送", []), ("3件", ["value_differs"])])
def test_where_nobody_reported_no_number_may_stand(tmp_path: Path, text: str, found) -> None:
    file, beside = report(tmp_path, (UNREPORTED["url"], text), figures=(UNREPORTED,))

    assert kinds(file, beside) == found


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"format": 1}', '{"format": 9, "sha256": "", "frozen": 0, "figures": []}'],
)
def test_what_is_no_manifest_is_bad_input(tmp_path: Path, text: str) -> None:
    beside = tmp_path / "a.json"
    beside.write_text(text, encoding="utf-8")

    with pytest.raises(BadInput):
        read_manifest(beside)
