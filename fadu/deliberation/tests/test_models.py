"""A decision is under one review at a time."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from fadu.deliberation.models import Review
from fadu.kernel.ids import new_id
from tests.deliberating import Deliberating


def test_a_decision_is_under_one_review(office: Deliberating) -> None:
    review = Review.objects.get(pk=office.sent())
    again = {f.attname: getattr(review, f.attname) for f in Review._meta.concrete_fields}
    again |= {"id": new_id(office.by("zhaoliu").hand.noted, b"x" * 10)}
    with pytest.raises(IntegrityError), transaction.atomic():
        Review.objects.create(**again)
    assert str(review).startswith("法制审核")
