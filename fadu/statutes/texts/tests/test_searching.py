"""Articles by their words and instruments by their names: everything that matches, what applies today first."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.law import usage
from fadu.law.texts.marks import caption
from fadu.law.texts.tests.builders import CLEAN, TITLE, numbered
from fadu.matters.words import normal, pattern, runs
from fadu.statutes.models import LawArticle, LawText
from fadu.statutes.texts import searching
from fadu.statutes.texts.searching import containing, named, placed, standing
from fadu.statutes.texts.sources import document
from fadu.statutes.texts.tests.builders import take_found

DAY = date(2026, 3, 2)


def put(name: str, words: str, origin: str = "公布文本") -> None:
    take_found(document(f"{name}.md", words.encode(), origin))


def penal(last: int, *, day: str = "2021-01-22", more: str = "", origin: str = "公布文本") -> None:
    words = numbered(*(caption(n) for n in range(1, last + 1)))
    put(f"行政处罚法({day})", words.replace(TITLE, "中华人民共和国行政处罚法") + more, origin)


def places(words: str, limit: int = 50) -> list[tuple[str, int]]:
    hits = containing(words, standing(DAY), limit)
    return [(h.of.code, h.article.number) for h in hits.shown]


@pytest.mark.django_db
def test_what_applies_today_comes_first_and_of_it_what_is_cited_most() -> None:
    put(f"{TITLE}(2021-07-08)", CLEAN)
    penal(86)
    penal(3, day="2017-09-01")

    found = places("灯笼", 200)

    assert found[0][0] == "APL-2021"
    cited = [len(usage.citing("APL-2021", n)) for code, n in found if code == "APL-2021"]
    assert cited == sorted(cited, reverse=True)
    rank = {one.code: one.rank for one in standing(DAY)}
    assert [rank[code] for code, _ in found] == sorted(rank[code] for code, _ in found)
    assert rank["APL-2021"] == 0
    assert sorted(rank.values()) == [0, 2, 2]


@pytest.mark.django_db
def test_a_text_that_was_cut_anew_is_put_in_order_anew() -> None:
    penal(86)
    before = places("灯笼", 10)

    penal(86, more="第八十七条 灯笼。\n")

    assert sorted(places("灯笼", 10)) == sorted(before)
    assert containing("灯笼", standing(DAY), 5).count == 87


@pytest.mark.django_db
def test_of_two_sources_of_a_version_only_the_one_that_stands_is_searched() -> None:
    penal(86)
    penal(3, origin="数据包")

    assert containing("灯笼", standing(DAY), 5).count == 86
    assert [one.code for one in standing(DAY)] == ["APL-2021"]


@pytest.mark.django_db
def test_an_article_that_says_the_word_more_often_comes_before_one_that_says_it_once() -> None:
    put(
        "某市风筝管理办法(2020-01-01)",
        "某市风筝管理办法\n第一条 风筝应当明亮。\n第二条 风筝、大风筝、小风筝。\n",
    )

    assert [number for _, number in places("风筝")] == [2, 1]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("报备", [3, 3]),
        ("临时悬挂", [3]),
        ("应当 报备", [3]),
        ("灯", [1, 2, 3]),
        ("灯笼悬挂", []),
        ("天外飞仙", []),
        ("2019", [4]),
        ("'; DROP TABLE statutes_posting; --", []),
        ("，", []),
        ("", []),
    ],
)
def test_words_of_any_length_are_found(words: str, found: list[int]) -> None:
    put(f"{TITLE}(2021-07-08)", CLEAN)

    assert sorted(number for _, number in places(words)) == found


@pytest.mark.django_db
def test_how_many_there_are_is_exact_for_short_words_and_said_to_be_likely_for_long_ones() -> None:
    penal(86)

    short, long, all_read = (
        containing(words, standing(DAY), limit)
        for words, limit in (("灯笼", 2), ("灯笼应当明亮", 2), ("灯笼应当明亮", 50))
    )

    assert (len(short.shown), short.count, short.exact) == (2, 86, True)
    assert (len(long.shown), long.count, long.exact) == (2, 86, False)
    assert (all_read.count, all_read.exact) == (86, True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("行政处罚法", ["APL-2021"]),
        ("xzcff", ["APL-2021"]),
        ("zhrmghg", ["APL-2021"]),
        ("cff", ["APL-2021"]),
        ("处罚", ["APL-2021"]),
        ("灯笼", ["bylaw"]),
        ("dl", ["bylaw"]),
        ("d", []),
        ("《行政处罚法》", ["APL-2021"]),
        ("——", []),
    ],
)
def test_an_instrument_is_found_by_name_part_key_and_first_letters(
    words: str, codes: list[str]
) -> None:
    put(f"{TITLE}(2021-07-08)", CLEAN)
    penal(3)

    found = named(words, standing(DAY))

    assert [one.code if one.instrument else "bylaw" for one in found] == codes


ALPHABET = st.text(alphabet="灯笼应当明亮悬挂三日内a1 ，", min_size=1, max_size=10)


@pytest.mark.django_db
@settings(max_examples=15, deadline=None)
@given(st.lists(ALPHABET, min_size=1, max_size=9), ALPHABET)
def test_a_search_finds_exactly_the_articles_that_contain_every_word(said, asked) -> None:
    lines = (f"{caption(n)} 灯{words}。" for n, words in enumerate(said, 1))
    put("某市风筝管理办法(2020-01-01)", "某市风筝管理办法\n" + "\n".join(lines) + "\n")
    texts = [one for one in standing(DAY) if one.title == "某市风筝管理办法"]
    for words in (asked, asked[:1], asked[:2], said[0][:4]):
        hits = containing(words, texts, 100)

        rows = LawArticle.objects.filter(text=texts[0].text)
        wanted = [pattern(run) for run in runs(words)]
        assert sorted(h.article.text for h in hits.shown) == sorted(
            row.content for row in rows if wanted and all(w in normal(row.content) for w in wanted)
        )
        assert hits.exact
        assert hits.count == len(hits.shown)


def test_a_standing_text_is_addressed_and_called_as_the_register_has_it() -> None:
    one = searching.Standing("中华人民共和国某法", None, "T:1", None, 2, 0, -1)

    assert (one.code, one.short, one.names) == ("T:1", "某法", ("中华人民共和国某法",))


@pytest.mark.django_db
def test_a_text_without_articles_is_found_by_its_name_alone() -> None:
    LawText.objects.create(id="T:1", title="某决定", digest="x", articles=0, origin="数据包")

    assert [one.short for one in named("某决定", standing(DAY))] == ["某决定"]
    assert containing("某决定", standing(DAY), 5).count == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("行政处罚法第六十三条", 63),
        ("《行政处罚法》第63条", 63),
        ("行政处罚法 63", 63),
        ("xzcff63", 63),
        ("CFF 63", 63),
        ("行政处罚法第八百条", None),
        ("行政处罚法第一百条之", None),
        ("行政处罚法", None),
        ("某法 63", None),
        ("63", None),
    ],
)
def test_an_article_is_found_by_its_place_however_it_is_written(
    words: str, found: int | None
) -> None:
    penal(86)

    hit = placed(words, standing(DAY))

    assert (hit.article.number if hit else None) == found


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["灯笼 3之1", "灯笼管理办法第三条之一", "灯笼3-1"])
def test_an_article_with_zhi_yi_is_found_by_its_place(words: str) -> None:
    put(f"{TITLE}(2021-07-08)", CLEAN)

    hit = placed(words, standing(DAY))

    assert hit is not None
    assert (hit.article.number, hit.article.bis) == (3, 1)
