"""What rests on an article: documents, kept entries and figures, each exactly under it."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.faces.desk.resting import FEW, Kind, Thing, cites, resting
from fadu.law.texts.marks import caption

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def under(key: str, short: str, number: int, bis: int = 0) -> dict[str, tuple[Thing, ...]]:
    found = resting(key, (number, bis), f"《{short}》{caption(number, bis)}", DAY)
    return {kind.title: kind.things for kind in found}


def test_documents_of_the_rules_under_an_article_are_found() -> None:
    found = under("APL-2021", "行政处罚法", 64)

    assert all(thing.url.startswith("/procedures/") for thing in found["文书"])


def test_a_figure_stands_under_the_article_that_limits_its_use() -> None:
    assert under("APL-2021", "行政处罚法", 74)["统计指标"]
    assert "统计指标" not in under("APL-2021", "行政处罚法", 7)


def test_an_article_of_a_text_that_nobody_registered_has_only_what_names_it_in_words() -> None:
    assert under("", "某市灯笼管理办法", 3) == {}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("依据《某法》第七条第一款", True),
        ("依据《某法》第七条", True),
        ("依据《某法》第七条之一", False),
        ("依据《某法》第七条之一、《某法》第七条", True),
        ("依据《某法》第七十条", False),
        ("", False),
    ],
)
def test_a_text_cites_exactly_the_article_it_names(text: str, named: bool) -> None:
    assert cites(text, "《某法》第七条") is named


def test_many_things_are_folded_behind_their_number() -> None:
    thing = Thing("a", "/a/")

    assert Kind("文书", (thing,) * FEW).open
    assert not Kind("文书", (thing,) * (FEW + 1)).open
