"""A review's page: the document that was asked for, the way to the next, and what was kept as a draft."""

from __future__ import annotations

from types import SimpleNamespace

from fadu.deliberation import pages
from fadu.deliberation.models import Review
from fadu.deliberation.reading import ERASED, facts
from fadu.matters.selectors import history
from fadu.ui.badges import Tone
from tests.deliberating import DAY, Deliberating


def asked(office: Deliberating, name: str, **get: str) -> SimpleNamespace:
    doing = office.by(name)
    return SimpleNamespace(
        viewer=doing.viewer,
        law=doing.hand.law,
        now=doing.hand.noted,
        GET=get,
        chance=doing.hand.chance,
    )


def test_the_document_stands_left_and_what_is_said_right(office: Deliberating) -> None:
    review = Review.objects.get(pk=office.sent())
    page = pages.detail_page(asked(office, "wujiu", n="3"), review)
    assert page["read"].n == 3
    assert page["before_url"].endswith("n=2#document")
    assert {"note_form", "opinion_form", "assign_form", "aside_form"} <= set(page)
    assert "withdraw_form" not in page
    assert page["gate"].badges[0].tone == Tone.WARN
    assert page["rounds"] is None
    first = pages.detail_page(asked(office, "zhangsan"), review)
    assert (first["read"].n, first["before_url"]) == (0, "")
    assert "withdraw_form" in first
    assert pages.deadline(None, DAY) is None
    assert pages.text({"c": 1}) == "（内容已删除）"
    assert "read" not in pages.detail_page(asked(office, "xian1a"), review)


def test_facts_are_read_as_people_write_them(office: Deliberating) -> None:
    matter = office.case()
    lines = {line.act: line for line in history(matter)}
    shown = {one.title: one.text for one in facts(matter, lines["propose"])}
    assert "20,000元" in shown.values()
    named = {one.text for one in facts(matter, lines["assign_officers"])}
    assert any("张三（示范）" in text for text in named)
    lines["propose"].facts["legal_basis"] = None
    assert ERASED in {one.text for one in facts(matter, lines["propose"])}
