"""Every part of a procedure explored anew; the tests of the law believe certificates (parts.json)."""

from __future__ import annotations

import pytest

from fadu.law.procedures.tests.parts import questions


@pytest.mark.parametrize("name", questions())
def test_exploring_every_marking_of_a_part_finds_no_fault(name):
    assert questions()[name].explored() == []
