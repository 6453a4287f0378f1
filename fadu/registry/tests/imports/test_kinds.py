"""The sheets name each fact of their acts once, and what a row is known by is always filled in."""

from __future__ import annotations

import pytest

from fadu.registry.imports.kinds import BY_KIND, KINDS, SheetKind
from fadu.registry.imports.reading import ACTS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_sheet_has_each_fact_once_and_its_key_is_needed(kind: SheetKind) -> None:
    codes = [c.code for c in kind.columns]
    facts = {f.code for act in ACTS[kind.code] for f in act.facts}

    assert len(set(codes)) == len(codes) == len({c.title for c in kind.columns})
    assert {c.code for c in kind.columns if c.needed} >= set(kind.key)
    assert facts - set(codes) <= {"site", "licence", "hazard_source"}
    assert BY_KIND[kind.code] is kind


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_what_an_act_demands_the_sheet_demands(kind: SheetKind) -> None:
    needed = {c.code for c in kind.columns if c.needed}
    for act in ACTS[kind.code][:1]:
        assert {f.code for f in act.facts if f.required} <= needed
