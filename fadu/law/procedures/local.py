"""Periods that only local rules fix (本地规定的期限)."""

from __future__ import annotations

from fadu.law.vocabulary.period import Given, Unit
from fadu.law.vocabulary.status import Status


def local(parameter: str, unit: Unit = Unit.WORKDAY) -> Given:
    """A period that no law fixes: without effect until the parameter is filled."""
    return Given(parameter=parameter, unit=unit, status=Status.U, optional=True)
