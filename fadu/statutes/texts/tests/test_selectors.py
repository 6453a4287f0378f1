"""Which text stands for a version, and which version for a name and a day."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.texts.tests.builders import CLEAN, TITLE, numbered
from fadu.statutes.models import LawArticle, LawBody, LawText
from fadu.statutes.texts import selectors
from fadu.statutes.texts.sources import document
from fadu.statutes.texts.tests.builders import take_found

pytestmark = pytest.mark.django_db
APL = "行政处罚法(2021-01-22).md"


def put(file: str, text: str, origin: str = "公布文本") -> LawText:
    """Import a text; its row."""
    given = document(file, text.encode(), origin)
    take_found(given)
    return LawText.objects.get(digest=given.digest)


@pytest.mark.parametrize(
    "name", ["APL-2021", "CFF", "APL", "行政处罚法", "中华人民共和国行政处罚法"]
)
def test_a_registered_instrument_is_found_by_any_of_its_names(name: str) -> None:
    text = put(APL, numbered("第一条"))

    found = selectors.find(name)

    assert found is not None
    assert (found.key, found.text) == ("APL-2021", text)


def test_an_unregistered_text_is_found_by_its_title() -> None:
    put("a.md", CLEAN)

    found = selectors.find(TITLE)

    assert found is not None
    assert (found.key, found.since, found.in_force(date(2024, 1, 1))) == ("", None, None)
    assert selectors.find("没有这部办法") is None


def test_a_registered_instrument_without_a_text_is_found_all_the_same() -> None:
    found = selectors.find("D18")

    assert found is not None
    assert (found.text, found.since) == (None, date(2026, 2, 1))


def test_the_day_chooses_the_version() -> None:
    put(APL, numbered("第一条"))
    former = numbered("第一条", "第二条").replace(TITLE, "中华人民共和国行政处罚法")
    put("行政处罚法(2017-09-01).md", former)

    assert selectors.find("APL", date(2021, 7, 15)) is not None
    assert selectors.find("APL", date(2021, 7, 14)) is None
    assert [v.day for v in selectors.versions_of("中华人民共和国行政处罚法")] == [
        date(2021, 1, 22), date(2017, 9, 1),
    ]  # fmt: skip


def test_the_fullest_text_stands_for_a_version_and_then_the_published_one() -> None:
    packaged = put(APL, numbered("第一条", "第二条"), "数据包")
    published = put(APL, numbered("第一条", "第 二 条"))
    cut = put(APL, numbered("第一条"))

    (version,) = selectors.versions_of("中华人民共和国行政处罚法")

    assert version.texts == (published, packaged, cut)


def test_every_registered_instrument_is_listed_with_what_was_imported() -> None:
    put("a.md", CLEAN)

    found = {(v.title, v.key): len(v.texts) for v in selectors.versions()}

    assert found[TITLE, ""] == 1
    assert found["中华人民共和国行政处罚法", "APL-2021"] == 0
    assert not any(key == "HOUSE" for _, key in found)


def test_articles_come_back_as_they_were_read() -> None:
    given = document("a.md", CLEAN.encode(), "公布文本")
    text = put("a.md", CLEAN)

    assert selectors.articles_of(text) == list(given.parsed.articles)
    assert selectors.article_of(text, 3, 1) == given.parsed.by_place[3, 1]
    assert selectors.article_of(text, 9) is None
    assert selectors.text_by_id(text.id) == text


def test_a_document_that_was_changed_is_noticed() -> None:
    text = put("a.md", CLEAN)
    body = selectors.body_of(text)
    assert body is not None
    assert selectors.intact(text, body)

    LawBody.objects.update(content=CLEAN.replace("三日", "三十日"))

    changed = selectors.body_of(text)
    assert changed is not None
    assert not selectors.intact(text, changed)


def test_an_article_that_was_changed_is_noticed() -> None:
    text = put("a.md", CLEAN)
    LawArticle.objects.filter(number=3, bis=0).update(content="第三条 悬挂灯笼不必报备。")
    body = selectors.body_of(text)

    assert body is not None
    assert selectors.intact(text, body, selectors.articles_of(text)[:2])
    assert not selectors.intact(text, body, selectors.articles_of(text))


def test_a_document_that_is_gone_is_none() -> None:
    text = put("a.md", CLEAN)
    LawArticle.objects.all().delete()
    LawBody.objects.all().delete()

    assert selectors.body_of(text) is None
    assert selectors.bodiless([text]) == {text.id}
