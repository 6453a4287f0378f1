"""The glossary is not stale, and has every act, fact, role, parameter and figure under its one code."""

from __future__ import annotations

from pathlib import Path

import pytest

from fadu.law.parameters import PARAMETERS
from fadu.law.registry import PROCEDURES
from fadu.law.vocabulary.role import Role
from fadu.report.figures import ALL
from fadu.report.glossary import page

ROOT = Path(__file__).resolve().parents[3]
TERMS = {
    "acts": [(a.title, a.code) for p in PROCEDURES for a in p.acts],
    "facts": [(f.title, f.code) for p in PROCEDURES for a in p.acts for f in a.stated],
    "roles": [(r.title, r.value) for r in Role],
    "parameters": [(p.title, p.code) for p in PARAMETERS],
    "figures": [(f.title, f.code) for f in ALL],
}


def test_the_page_says_what_the_definitions_say() -> None:
    assert (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("kind", TERMS)
def test_every_term_stands_beside_its_code(kind: str) -> None:
    text = page()

    assert [one for one in TERMS[kind] if f"| {one[0]} | `{one[1]}` |" not in text] == []


def test_one_code_of_a_figure_has_one_title() -> None:
    assert len({f.code for f in ALL}) == len({f.title for f in ALL}) == len(ALL)
