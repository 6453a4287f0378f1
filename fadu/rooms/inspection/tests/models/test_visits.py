"""What the database refuses to hold of a visit, and what an image of it covers."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from fadu.ledger.images import newest
from fadu.rooms.inspection.models import SiteEntry, Visit, VisitFinding
from fadu.rooms.inspection.tests.visiting import MONDAY, checked, found, record


@pytest.mark.parametrize("model", [Visit, SiteEntry, VisitFinding])
def test_an_image_covers_every_column(model):
    columns = {field.attname for field in model._meta.concrete_fields} - {"id"}

    assert set(newest(model._meta.db_table).fields) == columns


@pytest.mark.django_db
def test_what_is_put_right_is_owed_no_review():
    record(*checked(), found("F1"))

    with pytest.raises(IntegrityError):
        VisitFinding.objects.update(state="corrected", review_on=MONDAY)
