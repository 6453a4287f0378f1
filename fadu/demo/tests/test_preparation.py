"""Beside the acts: a draft that waits, paper that waits and is disputed, two matters that are linked."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fadu.casework import selectors as papers
from fadu.casework.models import Draft, Link
from fadu.demo.preparation import Scene, awaiting, in_conflict, linked, on_paper
from fadu.matters.models import Matter

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def scene(small, name: str, number: int = 37) -> Scene:
    """A clue about one of the city's enterprises."""
    return Scene(small.bureau, name, number, small.firms[small.bureau.agency][0], NOW)


def test_a_filing_waits_for_the_head(small):
    matter = awaiting(scene(small, "one"))

    draft = Draft.objects.get(matter=matter)
    assert (draft.state, draft.act) == ("submitted", "file_case")
    assert Matter.objects.get(pk=matter).n == 3


@pytest.mark.parametrize(("dispute", "confirmed"), [("", None), ("示范：不是本人所签", False)])
def test_an_approval_on_paper_waits_or_is_disputed(small, dispute, confirmed):
    matter = on_paper(scene(small, "paper"), "liuju", dispute)

    (approval,) = papers.paper_of(matter).values()
    assert (approval.confirmed, approval.entry) == (confirmed, 4)
    assert Matter.objects.get(pk=matter).number == "（株示范）应急立〔2026〕37号"


def test_two_matters_are_linked_under_the_one_from_which_the_other_arose(small):
    first, second = awaiting(scene(small, "one")), awaiting(scene(small, "two", 38))

    linked(scene(small, "link"), first, second, "示范")

    link = Link.objects.get()
    assert (link.first, link.second, link.kind) == (first, second, "由此产生")


def test_what_does_not_fit_the_past_waits_in_the_conflict_tray(small):
    matter = on_paper(scene(small, "paper"), "liuju")

    in_conflict(scene(small, "conflict"), matter, "wangju")

    draft = Draft.objects.exclude(state="signed").get()
    assert draft.state == "submitted"
    assert "立案" in draft.conflict
