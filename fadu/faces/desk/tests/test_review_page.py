"""The check of a file names every broken rule with its article and entry; elsewhere nothing is held back."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from fadu.faces.desk import review_page
from fadu.faces.desk.preparing import dossier_of
from fadu.faces.desk.tests.builders import SIGNED, Office, a_case, done, words
from fadu.matters.models import Matter
from fadu.statutes.selectors import law_view


def found(office: Office, matter: Matter, days: int = 0) -> list[review_page.Finding]:
    request: Any = SimpleNamespace(
        viewer=office.people["张三"].viewer, law=law_view(), now=SIGNED + timedelta(days=days)
    )
    return list(review_page.tab(request, dossier_of(request, matter))["findings"])


def test_a_lawful_file_has_nothing_to_be_named(office: Office) -> None:
    assert found(office, a_case(office)) == []


def test_what_another_platform_recorded_out_of_order_is_named_and_the_file_is_not_irregular(
    office: Office,
) -> None:
    elsewhere = {"platform": "互联网+执法系统", "platform_number": "HLW-7"}
    matter = done(office, "李四", None, "file_case", cause="平台案", **elsewhere)

    first = found(office, matter)[0]

    assert (first.title, first.entry, first.badge) == ("立案", 1, review_page.BROKEN)
    assert "审查管辖" in first.message
    assert first.cite.startswith("《行政处罚法》第二十二条")
    assert matter.irregular == 0


def test_what_is_overdue_stands_without_an_entry(office: Office) -> None:
    overdue = found(office, a_case(office), days=120)

    assert {(one.entry, one.badge.text) for one in overdue} == {(0, "逾期未办")}


def test_the_tab_reads_like_the_rest_of_the_page(office: Office) -> None:
    page = office.browser("张三").get(f"/matters/{a_case(office).id}/?tab=review")

    assert "没有发现违反程序或者逾期的记录" in words(page)
