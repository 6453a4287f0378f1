"""Every shipped argument is checked from the law alone: clause by clause, way by way, walk by walk."""

from __future__ import annotations

import pytest

from fadu.law.engine.argument import objections
from fadu.law.proofs import ARGUMENTS, argument, certificate
from fadu.law.registry import procedure

SHIPPED = sorted(path.stem for path in ARGUMENTS.glob("*.json"))


@pytest.mark.parametrize("code", SHIPPED)
def test_nothing_can_be_said_against_a_shipped_argument(code):
    of, shown, told = procedure(code), argument(code), certificate(procedure(code))

    assert shown is not None
    assert told, f"证明已过时：运行 python -m fadu.law.proofs {code}"
    assert (told.clauses, told.ways) == (len(shown.clauses), len(shown.ways))
    assert objections(of, shown) == []
