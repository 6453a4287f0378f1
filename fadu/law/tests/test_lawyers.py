"""Every law has its two lists, and no gate stands twice in one."""

from __future__ import annotations

import pytest

from fadu.law import registry
from fadu.law.lawyers import LISTS, gates
from fadu.law.vocabulary.digest import gate_digest


def test_every_law_with_lists_is_in_the_registry_and_every_law_there_has_lists():
    assert set(LISTS) == {p.code for p in registry.PROCEDURES if not p.register}


@pytest.mark.parametrize("code", LISTS)
def test_no_gate_is_listed_twice(code):
    told = [gate_digest(g) for g in gates(code)]

    assert told
    assert len(set(told)) == len(told)


def test_a_procedure_without_lists_has_no_gates():
    assert gates("register.agency") == ()
