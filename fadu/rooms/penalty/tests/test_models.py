"""A case as lists name it, and what the database will not hold."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from fadu.rooms.penalty.models import FinePaid, PartyOutcome, PenaltyCase
from fadu.rooms.penalty.tests.builders import a_filed_case, entry, record


def test_a_case_without_a_number_is_named_by_its_cause():
    assert str(PenaltyCase(cause="未按规定培训")) == "未按规定培训"
    assert str(PartyOutcome(outcome="处罚", number="9号")) == "处罚 9号"


def test_a_payment_is_named_by_its_day():
    assert str(FinePaid(paid_on=date(2024, 3, 4))) == "2024-03-04"
    assert str(FinePaid()) == ""


@pytest.mark.django_db
def test_a_payment_is_never_negative():
    with pytest.raises(IntegrityError, match="what_is_paid_is_not_negative"):
        record(*a_filed_case("a"), entry(2, "pay_fine", "a", amount=-1))


@pytest.mark.django_db
def test_a_fine_is_never_negative():
    with pytest.raises(IntegrityError, match="a_fine_is_not_negative"):
        record(*a_filed_case("a"), entry(2, "penalize", "a", number="1号", fine=-1))
