"""The titles of the shorter procedures: every procedure and act they name is one, papers without an act come last."""

from __future__ import annotations

from fadu.law.libraries.shorter_titles import SHORTER
from fadu.law.registry import PROCEDURES


def test_every_act_named_is_one_and_the_papers_that_show_an_act_are_all_there():
    known = {p.code: p for p in PROCEDURES}
    for code, rows in SHORTER.items():
        acts = {act for _, one, also, after in rows for act in f"{one} {also} {after}".split()}
        assert acts <= set(known[code].by_code), code
        assert rows[-1][1:] == ("", "", "")
        shown = {act for _, one, also, _ in rows for act in f"{one} {also}".split()}
        milestones = {a.code for a in known[code].acts if a.milestone}
        assert milestones <= shown | {"approve_principal", "approve_later_principal"}, code
