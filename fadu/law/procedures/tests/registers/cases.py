"""Registers under way, for the tests of each register."""

from __future__ import annotations

from fadu.law.engine.view import LawView
from fadu.law.procedures.tests.walking import Walk, law_view
from fadu.law.vocabulary.procedure import Procedure

LAW: LawView = law_view(())


def entered(register: Procedure, *words: str) -> Walk:
    """A register with these acts done, one after the other."""
    return Walk(register, LAW).all(*words)


def kinds(walk: Walk, word: str, **facts: object) -> set[str]:
    """The kinds of reasons that stand against an act; empty where it may be done."""
    return {r.kind for r in walk.why(word, **facts)}
