"""A code may be shown within its time, until it is withdrawn."""

from __future__ import annotations

from datetime import timedelta

from fadu.rooms.inspection.models import IssuedCode
from fadu.rooms.inspection.tests.builders import NOW, TERMS


def test_a_code_holds_within_its_time_alone() -> None:
    code = IssuedCode(visit=TERMS.visit, since=TERMS.since, until=TERMS.until)

    assert code.holds_at(TERMS.since)
    assert not code.holds_at(TERMS.since - timedelta(minutes=1))
    assert not code.holds_at(TERMS.until)
    code.withdrawn = NOW
    assert not code.holds_at(NOW)


def test_a_row_names_itself_without_anything_personal() -> None:
    assert str(IssuedCode(visit="V", since=TERMS.since, enterprise="E")) == "V 2026-03-02"
