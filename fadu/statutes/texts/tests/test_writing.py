"""Reports and texts as plain data."""

from __future__ import annotations

import json
from datetime import date

from fadu.law import usage
from fadu.law.texts.findings import Finding, FindingKind
from fadu.law.texts.parsing import parse
from fadu.law.texts.tests.builders import CLEAN
from fadu.statutes.models import LawText
from fadu.statutes.texts.selectors import Version
from fadu.statutes.texts.services import Report
from fadu.statutes.texts.writing import facts_of, paragraphs_of, use_of, written


def test_a_report_counts_what_became_of_the_files() -> None:
    gap = Finding(FindingKind.GAP, "第二条", "缺第二条")
    reports = [
        Report("a.md", "imported", "某法", "", date(2020, 1, 2), 3, findings=(gap,)),
        Report("b.md", "damaged", message="坏了"),
    ]

    said = json.loads(written(reports))

    assert (said["imported"], said["known"], said["damaged"], said["skipped"]) == (1, 0, 1, 0)
    assert said["texts"][0]["findings"] == [
        {"kind": "gap", "place": "第二条", "message": "缺第二条"}
    ]
    assert said["texts"][1]["version"] is None


def test_a_version_has_its_facts_and_its_texts_origin() -> None:
    text = LawText(origin="数据包", since=date(2020, 3, 1))

    assert facts_of(Version("某法", date(2020, 1, 2), None, (text,))) == {
        "key": "", "title": "某法", "version": "2020-01-02", "since": "2020-03-01", "until": None,
        "status": "", "origin": "数据包",
    }  # fmt: skip


def test_paragraphs_have_their_items() -> None:
    first, second = paragraphs_of(parse(CLEAN).by_place[2, 0])

    assert first["items"][1] == {"number": 2, "text": "（二）纱灯笼，包括：1．圆的；2．方的。"}
    assert second == {"text": "其他发光器具不适用本办法。", "items": []}


def test_a_use_names_what_cites() -> None:
    said = use_of(usage.citing("APL-2021", 60)[0])

    assert said["cite"].startswith("《行政处罚法》第六十条")
    assert set(said) == {"kind", "code", "title", "words", "cite"}
