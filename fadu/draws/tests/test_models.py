"""What the database holds by itself about draws."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from fadu.draws.models import Draw
from fadu.draws.tests.builders import AT, Ready, committed, draw_of, frozen


def test_a_number_is_drawn_once(made: Ready):
    row = draw_of(frozen(made))
    row.pk = "another:2025-1"

    with pytest.raises(IntegrityError, match=r"a_number_is_drawn_once|UNIQUE"):
        row.save(force_insert=True)


def test_randomness_is_younger_than_the_commitment(made: Ready):
    row = draw_of(committed(made))

    with pytest.raises(IntegrityError, match="randomness_is_younger_than_the_commitment"):
        Draw.objects.filter(pk=row.pk).update(valued_at=AT)


def test_a_draw_is_called_by_its_year_and_number(made: Ready):
    row = draw_of(frozen(made))

    assert (str(row), row.matter) == ("2025年第1号", row.batch)
    assert len(row.sealed) == 64
