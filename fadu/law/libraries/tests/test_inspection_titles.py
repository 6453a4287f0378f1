"""The titles of inspections and major hazards: every act they name is one, every paper of ours is known."""

from __future__ import annotations

import pytest

from fadu.law.libraries.inspection_titles import INSPECTIONS
from fadu.law.registry import PROCEDURES

KNOWN = {p.code: p for p in PROCEDURES}


@pytest.mark.parametrize("code", INSPECTIONS)
def test_every_act_named_is_one_and_the_papers_that_show_a_milestone_are_all_there(code):
    rows, procedure = INSPECTIONS[code], KNOWN[code]

    acts = {act for _, one, also, after in rows for act in f"{one} {also} {after}".split()}
    shown = {act for _, one, also, _ in rows for act in f"{one} {also}".split()}
    assert acts <= set(procedure.by_code)
    assert rows[-1][1:] == ("", "", "")
    milestones = {a.code for a in procedure.acts if a.milestone}
    assert milestones - shown <= {"resume_coal"}  # what the mine does itself leaves no paper


@pytest.mark.parametrize("code", INSPECTIONS)
def test_our_own_papers_are_known_by_their_own_titles(code):
    known = {words for ways, *_ in INSPECTIONS[code] for words in ways.split("|")}
    several = {"公告"}  # on its own it may be any of two

    ours = {act.document for act in KNOWN[code].acts if act.document}

    assert ours - known == several & ours
