"""Acts of a power cut: whole, called by their codes, every citation found in the texts."""

from __future__ import annotations

import pytest

from fadu.law.procedures.coercion_power_cut import LAWFUL, POWER_CUT, acts
from fadu.law.procedures.tests import citations
from fadu.law.vocabulary.checks import checked
from fadu.law.vocabulary.role import Role


def test_the_definition_is_whole_and_the_principal_alone_approves():
    assert checked(POWER_CUT, acts) is POWER_CUT
    heads = (acts.approve_power, acts.withdraw_power, acts.approve_supply, acts.withdraw_supply)
    assert {act.by for act in heads} == {(Role.PRINCIPAL,)}


@pytest.mark.skipif(not citations.installed(), reason="law texts are not installed")
def test_every_citation_and_every_number_stands_in_the_text():
    permitted = [ref for case in LAWFUL for ref in case.cite.refs]

    assert [text for text in map(citations.missing, permitted) if text] == []
    assert list(citations.unresolved(POWER_CUT)) == []
    assert list(citations.unprinted(POWER_CUT)) == []
