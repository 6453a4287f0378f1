"""Acts of a seizure: whole, called by their codes, every citation found in the texts."""

from __future__ import annotations

import pytest

from fadu.law.procedures.coercion_seizure import LAWFUL, SEIZURE, acts
from fadu.law.procedures.tests import citations
from fadu.law.vocabulary.checks import checked
from fadu.law.vocabulary.role import Role


def test_the_definition_is_whole_and_its_acts_are_called_by_their_codes():
    assert checked(SEIZURE, acts) is SEIZURE


def test_two_certified_officers_do_what_is_done_on_the_spot_and_heads_decide():
    spot = (acts.execute, acts.execute_urgent, acts.record_scene, acts.deliver_decision)

    assert all((act.officers, act.certified) == (2, True) for act in spot)
    assert acts.approve_principal.by == acts.approve_later_principal.by == (Role.PRINCIPAL,)
    assert all(Role.LEADER in act.by for act in (acts.approve, acts.extend, acts.lift))


@pytest.mark.skipif(not citations.installed(), reason="law texts are not installed")
def test_every_citation_and_every_number_stands_in_the_text():
    permitted = [ref for case in LAWFUL for ref in case.cite.refs]

    assert [text for text in map(citations.missing, permitted) if text] == []
    assert list(citations.unresolved(SEIZURE)) == []
    assert list(citations.unprinted(SEIZURE)) == []
