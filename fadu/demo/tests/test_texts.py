"""The invented text of the demonstration: two versions, each dated, and it says what it is."""

from __future__ import annotations

from fadu.demo import libraries, texts
from fadu.law.texts.comparing import How, compare
from fadu.law.texts.parsing import parse
from fadu.statutes.models import LawTask, LawText
from fadu.statutes.texts import selectors


def test_the_newer_version_touches_two_entries_and_one_of_them_is_settled(small) -> None:
    libraries.build(small.bureau, lambda: None)
    texts.build(small.bureau)

    first, second = LawTask.objects.order_by("id")
    assert (first.kind, first.outcome, second.outcome) == ("entry", "已核对无须改", "")
    assert "示范" in first.reason


def test_two_versions_stand_side_by_side_each_with_its_day(small) -> None:
    texts.build(small.bureau)

    rows = LawText.objects.filter(title=texts.TITLE)
    assert {row.version: row.since for row in rows} == texts.SINCE
    newest, former = selectors.versions_of(texts.TITLE)
    assert (newest.text and newest.text.articles, former.text and former.text.articles) == (5, 4)


def test_the_versions_differ_so_that_there_is_something_to_compare() -> None:
    found = compare(parse(texts.FORMER).articles, parse(texts.NEWER).articles)

    assert {How.CHANGED, How.ADDED, How.SAME} <= {c.how for c in found}
    assert parse(texts.FORMER).findings == parse(texts.NEWER).findings == ()


def test_it_says_that_it_is_invented() -> None:
    assert "示范" in texts.TITLE
    assert "虚构" in texts.FORMER
    assert "不得作为执法依据" in texts.SOURCE
