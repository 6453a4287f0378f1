"""Acts of a proposed closure: whole, called by their codes, every citation found in the texts."""

from __future__ import annotations

import pytest

from fadu.law.procedures.coercion_closure import CLOSURE, LAWFUL, acts
from fadu.law.procedures.tests import citations
from fadu.law.vocabulary.checks import checked


def test_the_definition_is_whole_and_its_acts_are_called_by_their_codes():
    assert checked(CLOSURE, acts) is CLOSURE


@pytest.mark.skipif(not citations.installed(), reason="law texts are not installed")
def test_every_citation_and_every_number_stands_in_the_text():
    permitted = [ref for case in LAWFUL for ref in case.cite.refs]

    assert [text for text in map(citations.missing, permitted) if text] == []
    assert list(citations.unresolved(CLOSURE)) == []
    assert list(citations.unprinted(CLOSURE)) == []
