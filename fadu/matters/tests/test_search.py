"""Search by bigrams: words of one, two and more characters, within scope only."""

from __future__ import annotations

import pytest

from fadu.matters import search
from fadu.matters.scope import Reach, Scope

HERE = Scope("p", "COUNTY1", Reach.COUNTY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宏达化工", ["宏达", "达化", "化工", "工"]),
        ("株", ["株"]),
        ("（株）应急罚〔2025〕12号", ["株", "应急", "急罚", "罚", "2025", "12", "号"]),
        ("ABC公司", ["abc", "公司", "司"]),
        ("", []),
    ],
)
def test_a_text_becomes_its_bigrams_and_the_last_character_of_each_run(text, expected):
    assert list(search.words(text)) == expected


def index(serial: int, text: str, place: str = "COUNTY1") -> None:
    marks = f"zpprovince zccity zx{place}".lower()
    search.replace(serial, f"{marks} {' '.join(search.words(text))}", new=True)


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
def test_an_administrator_finds_nothing():
    index(1, "化工")

    assert search.find(Scope("p", "COUNTY1", Reach.NONE), "化工") == []


@pytest.mark.django_db
def test_pages_go_on_where_the_last_one_ended():
    for serial in range(1, 6):
        index(serial, "化工")

    assert search.find(HERE, "化工", limit=2) == [5, 4]
    assert search.find(HERE, "化工", limit=2, before=4) == [3, 2]
