"""Acts of inspections: whole, called by their codes, every citation found in the texts."""

from __future__ import annotations

import pytest

from fadu.law.procedures.inspection_visit import INSPECTION_VISIT, LAWFUL, acts
from fadu.law.procedures.tests import citations
from fadu.law.vocabulary.checks import checked


def test_the_definition_is_whole_and_its_acts_are_called_by_their_codes():
    assert checked(INSPECTION_VISIT, acts) is INSPECTION_VISIT
    assert len(acts.ACTS) == len({a.code for a in acts.ACTS})


@pytest.mark.skipif(not citations.installed(), reason="law texts are not installed")
def test_every_citation_and_every_number_stands_in_the_text():
    permitted = [ref for case in LAWFUL for ref in case.cite.refs]

    assert [text for text in map(citations.missing, permitted) if text] == []
    assert list(citations.unresolved(INSPECTION_VISIT)) == []
    assert list(citations.unprinted(INSPECTION_VISIT)) == []
