"""Rows as lists name them, and what the database will not hold."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from fadu.rooms.coercion.models import Closure, Item, PowerCut, Seizure
from fadu.rooms.coercion.tests.builders import entry, record, taken


def test_rows_are_named_by_what_they_are():
    assert str(Seizure(kind="扣押", number="1号")) == "扣押（1号）"
    assert str(Item(name="乙醇", quantity="12桶")) == "乙醇 12桶"
    assert str(PowerCut(decision="停止施工")) == "停止施工"
    assert str(Closure(ground="拒不执行停产停业整顿决定")) == "拒不执行停产停业整顿决定"


@pytest.mark.django_db
def test_a_seizure_cannot_end_before_it_was_taken():
    record(*taken())

    with pytest.raises(IntegrityError, match="a_seizure_ends_after_it_was_taken"):
        record(entry("lift", date(2026, 5, 1)))
