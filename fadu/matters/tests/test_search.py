"""Search: words of any length, newest first, within scope only, in fresh and in packed matters."""

from __future__ import annotations

import random
from functools import cache

import pytest
from django.db import connection

from fadu.matters import search, words
from fadu.matters.scope import Place, Reach, Scope

HERE = Scope("p", "COUNTY1", Reach.COUNTY)


def index(serial: int, text: str, place: str = "COUNTY1") -> None:
    search.add(serial, Place("PROVINCE", "CITY", place), text)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("化工", [2, 1]),
        ("宏达化工", [1]),
        ("工", [2, 1]),
        ("达", [1]),
        ("株洲 化工", [2]),
        ("没有", []),
        ("2025", [3]),
        ("'; DROP TABLE matters_matter; --", []),
        ('"NEAR( *', []),
    ],
)
def test_words_of_any_length_are_found_newest_first(query, found):
    index(1, "宏达化工有限公司")
    index(2, "株洲某化工厂")
    index(3, "（株）应急罚〔2025〕12号")
    index(4, "化工", place="COUNTY2")

    assert search.find(HERE, query) == found


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("hdhg", [1]),
        ("hg", [2, 1]),
        ("cqca", [3]),
        ("zqca", []),
        ("hd 化工", [1]),
        ("h", [4]),
        ("ｈｄ", []),
    ],
)
def test_first_letters_find_what_they_stand_for(query, found):
    index(1, "宏达化工有限公司")
    index(2, "株洲某化工厂")
    index(3, "重庆长安厂")
    index(4, "hdx")

    assert search.find(HERE, query) == found


@pytest.mark.django_db
def test_an_administrator_finds_nothing():
    index(1, "化工")

    assert search.find(Scope("p", "COUNTY1", Reach.NONE), "化工") == []


@pytest.mark.django_db
def test_pages_go_on_where_the_last_one_ended():
    for serial in range(1, 6):
        index(serial, "化工")

    assert search.find(HERE, "化工", limit=2) == [5, 4]
    assert search.find(HERE, "化工", limit=2, before=4) == [3, 2]


LETTERS = "化工厂株洲宏达安全"
normal = cache(words.indexed)


def made_up(count: int) -> list[tuple[int, Place, str]]:
    """Matters whose words are frequent, rare, old or of one county only; serials have gaps, as in a log."""
    chance = random.Random(7)
    rows = []
    for i in range(count):
        county = chance.choice(("COUNTY1", "COUNTY1", "COUNTY2"))
        text = "".join(chance.choices(LETTERS, k=chance.randint(1, 9)))
        text += "旧案" if i < 300 else ""
        text += "邻县" if county == "COUNTY2" else ""
        text += "稀" if i % 1777 == 5 else ""
        rows.append(
            (i * 3, Place("PROVINCE", "CITY", county), f"{text} （株）罚〔{2000 + i % 30}〕{i}号")
        )
    return rows


def plainly(rows: list[tuple[int, Place, str]], query: str, before: int, limit: int) -> list[int]:
    """What must be found, by looking at every text."""
    asked = [[part for _, part in words.readings(run)] for run in words.runs(query)]
    return [
        serial
        for serial, place, text in reversed(rows)
        if place.county == "COUNTY1"
        and serial < before
        and all(any(part in normal(text) for part in word) for word in asked)
    ][:limit]


QUERIES = (
    "化", "化工", "化工厂", "宏达 安全", "旧案", "邻县", "旧案 邻县", "稀", "没有", "2014", "20", "1号", "4099",
    "化工化", "化工化工化工", "株洲宏达安全", "hg", "hdaq", "zzhd 化", "zz aq", "hghghghghghg", "qq", "f",
)  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("before", [10**9, 3 * words.PACK, 1234])
@pytest.mark.parametrize("count", [words.PACK - 1, words.PACK, words.PACK * 2 + 70])
def test_packed_matters_answer_as_if_every_text_were_read(count: int, before: int) -> None:
    rows = made_up(count)
    search.fill(rows)

    for limit in (2, 5000):
        for query in QUERIES:
            found = search.find(HERE, query, before=before, limit=limit)
            assert found == plainly(rows, query, before, limit), query


@pytest.mark.django_db
@pytest.mark.parametrize(("fewest", "most"), [(1, 1), (1, 2), (2, 256)])
def test_however_many_packs_and_texts_are_read_at_once_the_answer_is_the_same(
    monkeypatch: pytest.MonkeyPatch, fewest: int, most: int
) -> None:
    rows = made_up(words.PACK * 4 + 9)
    search.fill(rows)
    monkeypatch.setattr(search, "_FEWEST", fewest)
    monkeypatch.setattr(search, "_MOST", most)
    monkeypatch.setattr(search, "_SPARE", 0)

    for limit in (1, 60, 5000):
        for query in QUERIES:
            found = search.find(HERE, query, limit=limit)
            assert found == plainly(rows, query, 10**9, limit), query


@pytest.mark.parametrize("given", [0, 1, 7, 500, 10**6])
@pytest.mark.parametrize("read", [4, 40, 245])
def test_as_many_packs_are_read_next_as_what_was_found_leads_to_expect(
    given: int, read: int
) -> None:
    size = search._next(4, read, given, 501)

    assert search._FEWEST <= size <= search._MOST
    if 0 < given < 501:
        assert (
            size == search._MOST or given * size >= (501 - given) * read
        )  # enough, as far as one can tell
        assert (
            size == search._FEWEST or given * size <= 2 * (501 - given) * read
        )  # and not much more
    else:
        assert size > 4  # rare, or not confirmed: more each time


@pytest.mark.django_db
def test_a_matter_that_completes_a_pack_packs_it() -> None:
    rows = made_up(words.PACK + 5)
    search.fill(rows[: words.PACK - 2])
    for serial, place, text in rows[words.PACK - 2 :]:
        search.add(serial, place, text)

    for query in QUERIES:
        assert search.find(HERE, query, limit=5000) == plainly(rows, query, 10**9, 5000)


@pytest.mark.django_db
@pytest.mark.parametrize("number", [5, words.PACK + 3])
def test_a_changed_text_is_found_under_its_new_words_and_leaves_no_trace_of_the_old(
    number: int,
) -> None:
    rows = made_up(words.PACK + 10)
    rows[number] = (number * 3, Place("PROVINCE", "CITY", "COUNTY1"), "钱某某化工")
    search.fill(rows)

    search.change(number * 3, "化工孙某")

    rows[number] = (number * 3, rows[number][1], "化工孙某")
    for query in ("钱某", "钱", "孙某", "化工孙", *QUERIES):
        assert search.find(HERE, query, limit=5000) == plainly(rows, query, 10**9, 5000)
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM matters_posting WHERE token LIKE %s", ["%钱%"])
        postings = cursor.fetchone()[0]
        cursor.execute("SELECT COUNT(*) FROM matters_search WHERE text LIKE %s", ["%钱%"])
        assert (postings, cursor.fetchone()[0]) == (0, 0)
