"""A letter waits for the officer of its matter, is settled once with a word on how, and is forgotten in the end."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from fadu.documents.models import StoredFile
from fadu.kernel.errors import BadInput, Refused
from fadu.matters.deeds import Hand
from fadu.publication.models import Letter, OneTimeLink
from fadu.publication.orders import order_of
from fadu.publication.selectors import letter, letters_of, unsettled
from fadu.publication.services.letters import (
    KEPT,
    MOST_LETTERS,
    forget_letters,
    settle_letter,
    write_letter,
)
from fadu.publication.tests.matters import Case, a_png, ordered
from fadu.statutes.selectors import law_view

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(bureau: Bureau, settings: Settings, tmp_path: Path) -> Case:
    settings.FILES = tmp_path
    return ordered(bureau, "A")


def write(case: Case, words: str = "棚屋不是我们的", id: str = "L1", key: str = "") -> Letter:
    made = order_of(case.matter, (case.party.id,), law_view(), case.at)
    assert made is not None
    hand = Hand(law_view(), case.at, case.bureau.chance, "link")
    photos = [SimpleUploadedFile("x.png", a_png())]
    link = OneTimeLink(id="ab" * 32)
    return write_letter(
        link=link, order=made, key=key, words=words, photos=photos, hand=hand, id=id
    )


def test_a_letter_is_seen_by_the_agency_alone_and_settled_once(case: Case) -> None:
    made, zhang, wang = write(case), case.bureau.zhang.viewer, case.bureau.wang.viewer

    assert letters_of(zhang.scope, case.matter) == [made] == unsettled(zhang)
    assert letters_of(wang.scope, case.matter) == [] == unsettled(wang)
    assert (letter(zhang.scope, made.id), letter(wang.scope, made.id)) == (made, None)

    with pytest.raises(BadInput, match="怎样处理"):
        settle_letter(letter=made, viewer=zhang, outcome=" ", at=case.at)
    settle_letter(letter=made, viewer=zhang, outcome="已电话答复", at=case.at)
    assert unsettled(zhang) == []
    with pytest.raises(Refused, match="已经处理"):
        settle_letter(letter=made, viewer=zhang, outcome="又一次", at=case.at)


def test_a_letter_says_something_about_this_order_and_a_link_carries_a_few(case: Case) -> None:
    for words in ("", " ", "长" * 2001):
        with pytest.raises(BadInput, match="留言应为"):
            write(case, words)
    with pytest.raises(Refused, match="没有这一项"):
        write(case, key="Z")
    for number in range(MOST_LETTERS):
        write(case, id=f"L{number}")
    with pytest.raises(Refused, match="最多留言"):
        write(case, id="one more")
    assert Letter.objects.count() == MOST_LETTERS


def test_letters_are_forgotten_long_after_they_were_settled_and_their_files_with_the_last(
    case: Case,
) -> None:
    settled, waiting = write(case), write(case, id="L2")
    settle_letter(letter=settled, viewer=case.bureau.zhang.viewer, outcome="已答复", at=case.at)

    assert forget_letters(now=case.at + KEPT) == 0
    assert forget_letters(now=case.at + KEPT + timedelta(days=1)) == 1
    assert StoredFile.objects.count() == 1  # the other letter shows the same picture

    settle_letter(letter=waiting, viewer=case.bureau.zhang.viewer, outcome="已答复", at=case.at)
    forget_letters(now=case.at + KEPT + timedelta(days=1))
    assert (Letter.objects.count(), StoredFile.objects.count()) == (0, 0)
