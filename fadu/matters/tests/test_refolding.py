"""Rows folded anew from the whole history."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.law import registry
from fadu.matters.folds import folding_of
from fadu.matters.loading import load
from fadu.matters.refolding import changes_of, history
from fadu.matters.tests.builders import Desk
from fadu.registry.models import Party

pytestmark = pytest.mark.django_db


def test_the_rows_of_a_history_are_those_that_stand():
    desk = Desk()
    matter = desk.enter("甲").matter
    desk.wait(days=1).amend(matter, "乙")
    loaded = load([matter], registry.procedure)[matter]

    changes = changes_of(history(loaded), folding_of("register.party"))

    row = Party.objects.values().get(pk=matter)
    assert len(changes) == 1
    assert all(row[column] == value for column, value in changes[0].fields.items())


def test_the_order_is_that_of_the_acts_not_of_the_entries():
    desk = Desk()
    matter = desk.enter("甲").matter
    desk.wait(days=2).amend(matter, "丙")
    desk.amend(matter, "乙", at=desk.now - timedelta(days=1))
    loaded = load([matter], registry.procedure)[matter]

    changes = changes_of(history(loaded), folding_of("register.party"))

    assert changes[0].fields["name"] == "丙"
