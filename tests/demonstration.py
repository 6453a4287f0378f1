"""The demonstration bureau for tests: built once a process, then put back (tests/keeping.py)."""

from __future__ import annotations

from dataclasses import replace

from fadu.demo import bureau as demo
from fadu.demo import parties
from fadu.statutes.selectors import law_view
from tests.keeping import kept


def built(*without: str) -> demo.Bureau:
    """Its people, accounts, calendar and parameters (but for those left out), and no case yet."""
    return kept(
        ("demonstration", without),
        lambda: demo.build(lambda: None, without=without),
        lambda made: replace(made, law=law_view()),
    )


def with_enterprises() -> tuple[demo.Bureau, dict[str, list[str]]]:
    """The bureau, and its enterprises by agency."""
    made = built()
    firms = kept("enterprises", lambda: parties.build(made, lambda: None), dict)
    return made, {agency: list(held) for agency, held in firms.items()}
