"""Whole cases, recorded to their archive and derived again: the derivation and the one door agree."""

from __future__ import annotations

import pytest

from bench import acting, rebuilding
from fadu.matters.models import Matter

pytestmark = pytest.mark.django_db


def test_archived_cases_are_derived_as_the_door_wrote_them():
    entries = rebuilding.fill(1)

    assert rebuilding.rebuilt(entries, acting.places()) == entries
    assert Matter.objects.filter(register=False, closed=True).count() == 1


def test_a_forged_end_is_noticed():
    entries = rebuilding.fill(1)
    Matter.objects.filter(register=False).update(closed=False)

    with pytest.raises(RuntimeError, match="closed"):
        rebuilding.rebuilt(entries, acting.places())
