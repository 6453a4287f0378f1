"""Rows that a fold makes otherwise than it did are made good by a migration and pictured anew (重封)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps

from fadu.figures.span import Span
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.role import Role
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.rooms.penalty import figures, services
from fadu.rooms.penalty.models import PartyOutcome
from fadu.rooms.penalty.tests.cases import LIGHT, Case, a_case, fined_daily
from tests.people import Bureau, found_bureau

pytestmark = pytest.mark.django_db
renewed = import_module(
    "fadu.rooms.penalty.migrations.0009_what_was_decided_before_a_transfer_stands"
).renewed


def sent(case: Case, key: str) -> Case:
    """A crime is suspected after all: the case goes to the police."""
    one, other = case.people[Role.OFFICER]
    case.do(a.check_crime, key, suspected=True)
    case.do(a.form_team, key, first_member=one, second_member=other)
    case.do(a.report_transfer, key).do(a.decide_transfer, key, approved=True)
    return case.do(a.send_transfer, key, number="（某）应急移〔2025〕1号", copied=True)


def written_over(bureau: Bureau, monkeypatch: pytest.MonkeyPatch) -> str:
    """A unit fined, fined by the day and sent to the police while a transfer wrote over what stood; its row."""
    folded: Callable[..., Any] = services._outcome
    with monkeypatch.context() as former:
        former.setattr(services, "_outcome", lambda entry, known: folded(entry, {}))
        case = a_case(bureau)
        return f"{sent(fined_daily(case, LIGHT * 2), case.unit).settle()}:{case.unit}"


def test_rows_that_a_transfer_wrote_over_are_made_good_and_pictured_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bureau = found_bureau()
    own = written_over(bureau, monkeypatch)
    row = PartyOutcome.objects.get(pk=own)
    assert (row.outcome, row.fine) == ("移送司法", 0)

    assert renewed(apps, datetime(2026, 1, 5, tzinfo=UTC), bureau.chance) == 1

    row.refresh_from_db()
    assert (row.outcome, row.number, row.fine) == ("处罚", "（某）应急罚〔2025〕4号", LIGHT)
    year = Span(date(2025, 1, 1), date(2025, 12, 31))
    scope = bureau.zhang.viewer.scope
    assert figures.FINES_DECIDED.value(scope, year).numerator == LIGHT * 3
    assert verify().problems == ()

    entries = Entry.objects.count()
    assert renewed(apps, datetime(2026, 1, 6, tzinfo=UTC), bureau.chance) == 0  # once is enough
    assert Entry.objects.count() == entries


def test_a_row_that_was_mended_once_can_be_mended_again(monkeypatch: pytest.MonkeyPatch) -> None:
    bureau = found_bureau()
    own = written_over(bureau, monkeypatch)
    assert renewed(apps, datetime(2026, 1, 5, tzinfo=UTC), bureau.chance) == 1

    folded: Callable[..., Any] = services._outcome
    monkeypatch.setattr(services, "_outcome", lambda entry, known: folded(entry, {}))
    assert renewed(apps, datetime(2026, 1, 6, tzinfo=UTC), bureau.chance) == 1

    assert PartyOutcome.objects.get(pk=own).outcome == "移送司法"
    assert verify().problems == ()


def test_a_row_that_was_changed_behind_the_ledger_is_left_for_verification_to_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bureau = found_bureau()
    own = written_over(bureau, monkeypatch)
    PartyOutcome.objects.filter(pk=own).update(served_on=date(2025, 1, 1))

    assert renewed(apps, datetime(2026, 1, 5, tzinfo=UTC), bureau.chance) == 0

    assert PartyOutcome.objects.get(pk=own).outcome == "移送司法"
    assert [problem.kind for problem in verify().problems] == ["image"]
