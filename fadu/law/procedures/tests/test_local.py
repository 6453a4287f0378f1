"""A period that only local rules fix is without effect until it is filled in."""

from __future__ import annotations

from fadu.law.procedures.local import local
from fadu.law.vocabulary.period import Unit
from fadu.law.vocabulary.status import Status


def test_a_local_period_is_unverified_and_optional():
    term = local("hazard.review_days")

    assert (term.parameter, term.unit) == ("hazard.review_days", Unit.WORKDAY)
    assert (term.status, term.optional) == (Status.U, True)
    assert local("hazard.stop_months", Unit.MONTH).unit is Unit.MONTH
