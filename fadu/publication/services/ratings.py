"""Ratings by enterprises (企业评价): one for each link's matter, without a name, a matter or a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.matters.deeds import Hand
from fadu.matters.scope import Place
from fadu.publication.models import OneTimeLink, Rating
from fadu.publication.questions import QUESTIONS, quarter_of

MOST_WORDS = 500
KEPT_QUARTERS = 12


def rate(
    *, link: OneTimeLink, place: Place, answers: Mapping[str, str], words: str, hand: Hand
) -> None:
    """Keep a rating; the link only remembers that one was given, for all links of its matter and party."""
    digits = []
    for question in QUESTIONS:
        if answers.get(question.code) not in question.choices:
            raise BadInput(f"请回答“{question.words}”")
        digits.append(str(question.choices.index(answers[question.code])))
    if len(words.strip()) > MOST_WORDS:
        raise BadInput(f"意见建议不超过{MOST_WORDS}字")
    with transaction.atomic():
        same = OneTimeLink.objects.select_for_update().filter(
            matter=link.matter, subject=link.subject, purpose=link.purpose
        )
        if any(one.rated for one in same):
            raise Refused("这次检查已经评价过")
        same.update(rated=True)
        Rating.objects.create(
            id=hand.chance(16).hex(), quarter=quarter_of(day_of(hand.noted)),
            answers="".join(digits), words=words.strip(),
            province=place.province, city=place.city, county=place.county,
        )  # fmt: skip


def forget_ratings(*, now: date) -> int:
    """Delete ratings of quarters that lie `KEPT_QUARTERS` back; returns how many."""
    year, quarter = now.year - KEPT_QUARTERS // 4, (now.month + 2) // 3
    return Rating.objects.filter(quarter__lt=f"{year}Q{quarter}").delete()[0]
