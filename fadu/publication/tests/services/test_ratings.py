"""A rating is given once for a visit, names nobody, and is shown to nobody before five are there and the quarter over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.matters.deeds import Hand
from fadu.publication.models import OneTimeLink, Rating
from fadu.publication.questions import QUESTIONS
from fadu.publication.selectors import LEAST_RATINGS, rated, units
from fadu.publication.services.ratings import forget_ratings, rate
from fadu.publication.tests.builders import NOW, a_link, chance
from fadu.statutes.selectors import law_view

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db
BEST = {question.code: question.choices[0] for question in QUESTIONS}
LATER = date(2026, 4, 1)


def give(bureau: Bureau, matter: str, words: str = "", **answers: str) -> None:
    token = a_link(matter=matter)
    link = OneTimeLink.objects.order_by("issued").filter(matter=matter).first()
    assert link is not None, token
    hand = Hand(law_view(), NOW, chance, "")
    rate(link=link, place=bureau.place, answers=BEST | answers, words=words, hand=hand)


def matter(number: int) -> str:
    return f"01JQ00000000000000000000{number:02d}"


def test_five_of_a_quarter_that_is_over_are_shown_together_and_four_to_nobody(
    bureau: Bureau,
) -> None:
    scope = bureau.zhao.viewer.scope

    def seen(day: date = LATER) -> object:
        return rated(scope, bureau.agency.id, "2026Q1", day)

    for number in range(LEAST_RATINGS - 1):
        give(bureau, matter(number), words=f"意见{9 - number}")
    assert seen() is None
    give(bureau, matter(9), manner="不满意")

    assert seen(date(2026, 3, 31)) is None
    found = rated(scope, bureau.agency.id, "2026Q1", LATER)
    assert found is not None
    assert found.number == LEAST_RATINGS
    assert found.chosen[1] == (4, 0, 1)
    assert found.words == (
        "意见6",
        "意见7",
        "意见8",
        "意见9",
    )  # not in the order in which they came
    assert rated(bureau.wang.viewer.scope, bureau.agency.id, "2026Q1", LATER) is None
    assert bureau.agency in units(scope)
    assert bureau.agency not in units(bureau.wang.viewer.scope)


def test_a_rating_tells_neither_matter_nor_party_nor_day(bureau: Bureau) -> None:
    give(bureau, matter(1))

    row = Rating.objects.values().get()
    assert set(row) == {"id", "quarter", "answers", "words", "province", "city", "county"}
    assert (row["quarter"], row["answers"]) == ("2026Q1", "0000")


def test_one_visit_is_rated_once_through_whichever_link_and_every_question_is_answered(
    bureau: Bureau,
) -> None:
    for wrong in ({"manner": ""}, {"shown": "满意"}):
        with pytest.raises(BadInput, match="请回答"):
            give(bureau, matter(1), **wrong)
    with pytest.raises(BadInput, match="不超过500字"):
        give(bureau, matter(1), words="长" * 501)
    give(bureau, matter(1))
    with pytest.raises(Refused, match="已经评价过"):
        give(bureau, matter(1))
    assert Rating.objects.count() == 1


def test_ratings_are_forgotten_after_three_years(bureau: Bureau) -> None:
    give(bureau, matter(1))

    assert forget_ratings(now=date(2029, 3, 31)) == 0
    assert forget_ratings(now=date(2029, 4, 1)) == 1
