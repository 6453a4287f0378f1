"""Three ways to show that a visit was announced; only those that are set open."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_django.fixtures import Settings

from fadu.kernel.errors import Refused
from fadu.kernel.visit_code import KINDS
from fadu.law.procedures.inspection_visit.facts import code_mode, entry_for, source
from fadu.ledger.crypto import sha256_hex
from fadu.rooms.inspection.services.codes import withdraw_code
from fadu.rooms.inspection.services.entry import (
    TITLES,
    EntryProof,
    Mode,
    open_modes,
    scanned_enterprise,
    shown_external,
    shown_own,
)
from fadu.rooms.inspection.tests.builders import ANOTHER, ENTERPRISE, NOW, TERMS, a_code

pytestmark = pytest.mark.django_db
PICTURE = "a" * 64


def test_our_code_is_proved_by_its_digest() -> None:
    text = a_code()

    proof = shown_own(visit=TERMS.visit, at=NOW)

    assert proof == EntryProof(Mode.OWN, NOW, sha256_hex(text.encode()))


@pytest.mark.parametrize(
    ("at", "said"),
    [(TERMS.since - timedelta(minutes=1), "尚未"), (TERMS.until, "已过")],
)
def test_our_code_proves_nothing_outside_its_time(at, said) -> None:
    a_code(at=TERMS.since - timedelta(days=1))

    with pytest.raises(Refused, match=said):
        shown_own(visit=TERMS.visit, at=at)


def test_without_a_code_or_with_a_withdrawn_one_there_is_no_entry() -> None:
    with pytest.raises(Refused, match="还没有"):
        shown_own(visit=TERMS.visit, at=NOW)
    a_code()
    withdraw_code(visit=TERMS.visit, at=NOW)

    with pytest.raises(Refused, match="还没有"):
        shown_own(visit=TERMS.visit, at=NOW)


def test_the_enterprise_that_was_scanned_is_the_one_of_the_visit() -> None:
    proof = scanned_enterprise(scanned=ENTERPRISE, enterprise=ENTERPRISE, at=NOW)

    assert proof == EntryProof(Mode.ENTERPRISE, NOW, ENTERPRISE)
    with pytest.raises(Refused, match="不是这次检查的对象"):
        scanned_enterprise(scanned=ANOTHER, enterprise=ENTERPRISE, at=NOW)


def test_an_external_code_is_proved_by_number_time_and_picture() -> None:
    proof = shown_external(number="HN-0001", shown=NOW, screenshot=PICTURE, now=NOW)

    assert proof == EntryProof(Mode.EXTERNAL, NOW, "HN-0001", PICTURE)


def test_a_mode_that_is_not_open_is_refused_and_the_open_ones_are_named(settings: Settings) -> None:
    settings.VISIT_CODES = ("external",)

    assert open_modes() == (Mode.EXTERNAL,)
    for asked in (
        lambda: shown_own(visit=TERMS.visit, at=NOW),
        lambda: scanned_enterprise(scanned=ENTERPRISE, enterprise=ENTERPRISE, at=NOW),
    ):
        with pytest.raises(Refused, match="没有开通") as refusal:
            asked()
        assert TITLES[Mode.EXTERNAL] in refusal.value.todo


def test_modes_and_kinds_are_said_in_the_words_of_the_procedure() -> None:
    assert tuple(TITLES.values()) == code_mode.choices
    assert KINDS[:-1] == source.choices
    assert KINDS[-1] in entry_for.choices
