"""The index of words: what every article says is found, what was taken out leaves no trace."""

from __future__ import annotations

from functools import reduce
from itertools import count

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.law.texts.tests.builders import CLEAN, TITLE
from fadu.matters.words import normal, pattern, runs
from fadu.statutes.models import LawArticle, LawBody, LawSpan, LawText
from fadu.statutes.texts import index
from fadu.statutes.texts.services import rebuild_index
from fadu.statutes.texts.sources import document
from fadu.statutes.texts.tests.builders import take_found

_IDS = count(1)


def put(words: str = CLEAN, day: str = "2021-07-08") -> LawText:
    given_text = document(f"{TITLE}({day}).md", words.encode(), "公布文本")
    take_found(given_text)
    return LawText.objects.get(digest=given_text.digest)


def found(word: str) -> set[int]:
    sets = index.matching(runs(word))
    return {
        pack * index.PACK + place for pack, held in sets.items() for place in index.places(held)
    }


def plainly(word: str) -> set[int]:
    """What must be found, by reading every article."""
    asked = [pattern(run) for run in runs(word)]
    rows = LawArticle.objects.values_list("pk", "content")
    return {pk for pk, content in rows if asked and all(a in normal(content) for a in asked)}


def rows_of(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM {table}")
        return int(cursor.fetchone()[0])


def stored(*contents: str) -> str:
    """A text with articles of these words, indexed."""
    id = f"T{next(_IDS)}"
    LawText.objects.create(id=id, title=id, digest=id, articles=len(contents))
    LawArticle.objects.bulk_create(
        LawArticle(text_id=id, place=i, number=i + 1, bis=0, content=words, body=0)
        for i, words in enumerate(contents)
    )
    index.add([id])
    return id


WORDS = st.text(alphabet="安全生产法罚应急a1 ，\n", max_size=12)


@pytest.mark.django_db
@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=4), st.data())
def test_every_article_that_contains_a_word_is_found_and_what_was_removed_is_not(
    texts, data
) -> None:
    ids = [stored(*contents) for contents in texts]
    gone = data.draw(st.sets(st.sampled_from(ids)))
    index.remove(gone)
    LawArticle.objects.filter(text__in=gone).delete()

    said = "".join(c for contents in texts for c in contents)
    asked = {said[i : i + n] for n in (1, 2, 4) for i in range(len(said))} | {"煤矿"}
    for word in asked:
        if not runs(word):
            assert found(word) == set()
        elif all(len(run) <= 2 or run.isascii() for run in runs(word)):
            assert found(word) == plainly(word), word
        else:
            assert found(word) >= plainly(word), word
    assert index.differences() == []
    LawSpan.objects.all().delete()
    LawArticle.objects.all().delete()
    rebuild_index()


@pytest.mark.django_db
def test_importing_indexes_and_a_second_import_changes_nothing() -> None:
    text = put()
    before = rows_of("statutes_posting")

    put()

    assert before > 0
    assert rows_of("statutes_posting") == before
    assert LawSpan.objects.get(text=text).last == LawArticle.objects.order_by("-pk")[0].pk
    assert found("灯笼") == plainly("灯笼") != set()
    assert index.differences() == []


@pytest.mark.django_db
def test_a_text_whose_document_is_gone_is_indexed_once_when_it_comes_again() -> None:
    text = put()
    LawBody.objects.filter(text=text).delete()

    put()

    assert LawSpan.objects.count() == 1
    assert index.differences() == []
    assert found("灯笼") == plainly("灯笼")


@pytest.mark.django_db
def test_articles_that_are_not_indexed_are_indexed_by_the_next_import_or_made_anew() -> None:
    put()
    index.remove(LawText.objects.values_list("id", flat=True))
    assert index.differences()[0] == ""

    put()

    assert index.differences() == []
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM statutes_posting WHERE token = %s", ["灯笼"])
    assert index.differences() == ["灯笼"]
    assert rebuild_index() == LawArticle.objects.count()
    assert index.differences() == []


@pytest.mark.parametrize("size", [0, 1, 2048, 2049, 60_000])
def test_a_set_of_any_size_comes_back_from_its_bytes(size: int) -> None:
    held = [i * 65_535 // max(size, 1) for i in range(size)]

    data = index.packed(held)

    assert list(index.unpacked(data)) == held
    assert list(index.places(index.mask(data))) == held


def test_a_part_of_the_sets_may_reach_over_two_packs() -> None:
    sets = {0: 1 << index.PACK - 1, 1: 0b101}

    assert list(index.places(index.within(sets, index.PACK - 3, index.PACK + 2))) == [2, 3, 5]
    assert index.within(sets, index.PACK + 3, index.PACK + 9) == 0
    assert index.within(sets, 0, -1) == 0


EDGE = index.PACK


@pytest.mark.parametrize(
    "spans",
    [
        (),
        ((0, -1),),
        ((5, 5), (5, 4), (7, 9)),
        ((0, EDGE - 1),),
        ((EDGE - 2, EDGE + 3), (EDGE + 5, EDGE + 5)),
        ((EDGE - 1, 2 * EDGE), (3 * EDGE, 3 * EDGE + 1)),
    ],
)
def test_what_stands_in_the_spans_is_what_lies_in_one_of_them(spans) -> None:
    found = index.spanned(spans)

    standing = sum(held << pack * EDGE for pack, held in found.items())
    lying = [(1 << last + 1) - (1 << first) for first, last in spans]
    assert standing == reduce(int.__or__, lying, 0)
    assert all(held < 1 << EDGE for held in found.values())
