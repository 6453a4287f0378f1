"""Acts of a draw: whole, called by their codes, every citation found in the texts."""

from __future__ import annotations

import pytest

from fadu.law.procedures.inspection_draw import INSPECTION_DRAW, LAWFUL, acts
from fadu.law.procedures.tests import citations
from fadu.law.vocabulary.checks import checked
from fadu.law.vocabulary.role import Role


def test_the_definition_is_whole_and_its_acts_are_called_by_their_codes():
    assert checked(INSPECTION_DRAW, acts) is INSPECTION_DRAW


def test_who_is_to_be_inspected_is_not_drawn_by_those_who_inspect():
    drawing = (acts.freeze_lists, acts.publish_commitment, acts.record_randomness, acts.draw)

    assert all(act.by == (Role.LEGAL_OFFICE,) for act in drawing)
    assert all(
        act.by == (Role.LEADER,)
        for act in (acts.replace_target, acts.cancel_target, acts.void_draw)
    )


@pytest.mark.skipif(not citations.installed(), reason="law texts are not installed")
def test_every_citation_and_every_number_stands_in_the_text():
    permitted = [ref for case in LAWFUL for ref in case.cite.refs]

    assert [text for text in map(citations.missing, permitted) if text] == []
    assert list(citations.unresolved(INSPECTION_DRAW)) == []
    assert list(citations.unprinted(INSPECTION_DRAW)) == []
