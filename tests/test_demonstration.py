"""The demonstration bureau of the tests is the demonstration's own."""

from __future__ import annotations

import pytest
from django.db import transaction

from fadu.accounts.models import Agency
from fadu.demo import bureau as demo
from fadu.registry.models import Party
from fadu.statutes.selectors import law_view
from tests import demonstration

pytestmark = pytest.mark.django_db


def test_it_stands_as_often_as_it_is_asked_for() -> None:
    for _ in range(2):
        with transaction.atomic():
            made, firms = demonstration.with_enterprises()

            assert set(made.crews) == set(Agency.objects.values_list("id", flat=True)) == set(firms)
            assert made.law == law_view()
            assert {p for all in firms.values() for p in all} == set(
                Party.objects.values_list("id", flat=True)
            )
            transaction.set_rollback(True)


def test_it_lacks_what_is_left_out_and_nothing_else() -> None:
    with transaction.atomic():
        whole = demonstration.built().law.parameters
        transaction.set_rollback(True)
    left_out = demo.filled()[0].code

    lacking = demonstration.built(left_out).law.parameters

    assert set(whole.values) - set(lacking.values) == {left_out}
