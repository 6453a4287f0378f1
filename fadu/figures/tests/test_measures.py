"""Measures turn records into one whole number."""

from __future__ import annotations

import pytest

from fadu.figures.measures import RECORDS, distinct, total
from fadu.figures.tests.builders import a_party
from fadu.matters.models import Matter
from fadu.registry.models import Party
from tests.people import Bureau

pytestmark = pytest.mark.django_db


def test_records_are_counted_whatever_their_order(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    a_party(bureau, "乙")

    assert RECORDS.compute(Party.objects.order_by("-id")) == 2


def test_different_values_are_counted_once(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    a_party(bureau, "乙", kind="个人")
    a_party(bureau, "丙", kind="个人")

    assert distinct("kind", "类型数").compute(Party.objects.order_by("id")) == 2


def test_a_sum_of_nothing_is_zero(bureau: Bureau) -> None:
    assert total("n", "条数").compute(Matter.objects.none()) == 0
    assert total("n", "条数").compute(Matter.objects.filter(n=0)) == 0


def test_measures_differ_in_their_codes() -> None:
    assert {total("fine", "x").code, distinct("fine", "x").code, RECORDS.code} == {
        "total:fine", "distinct:fine", "records",
    }  # fmt: skip
