"""Acts of the yearly plan: whole, called by their codes, every citation found in the texts."""

from __future__ import annotations

import pytest

from fadu.law.procedures.inspection_plan import INSPECTION_PLAN, LAWFUL, acts
from fadu.law.procedures.tests import citations
from fadu.law.vocabulary.checks import checked
from fadu.law.vocabulary.role import Role


def test_the_definition_is_whole_and_its_acts_are_called_by_their_codes():
    assert checked(INSPECTION_PLAN, acts) is INSPECTION_PLAN


def test_what_leaves_the_house_a_person_in_charge_signs():
    signed = (acts.submit_plan, acts.approve_campaign, acts.confirm_stop, acts.drop_adjustment)

    assert all(act.by == (Role.LEADER,) for act in signed)


@pytest.mark.skipif(not citations.installed(), reason="law texts are not installed")
def test_every_citation_and_every_number_stands_in_the_text():
    permitted = [ref for case in LAWFUL for ref in case.cite.refs]

    assert [text for text in map(citations.missing, permitted) if text] == []
    assert list(citations.unresolved(INSPECTION_PLAN)) == []
    assert list(citations.unprinted(INSPECTION_PLAN)) == []
