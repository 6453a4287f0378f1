"""Codes are issued once, replaced by the next, withdrawn for good, and forgotten when nobody can show them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from pytest_django.fixtures import Settings

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.visit_code import opened
from fadu.rooms.inspection.models import IssuedCode, Withdrawal
from fadu.rooms.inspection.services.codes import (
    KEPT,
    forget_codes,
    issue_code,
    visit_signer,
    withdraw_code,
)
from fadu.rooms.inspection.tests.builders import NOW, OTHER, PLACE, TERMS, a_code

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_a_code_is_signed_entered_and_says_its_terms() -> None:
    text = a_code(contents="特种作业持证")

    row = IssuedCode.objects.get()
    assert opened(text).terms == TERMS
    assert (row.text, row.visit, row.contents, row.county) == (text, TERMS.visit, "特种作业持证", "county")  # fmt: skip


def test_the_same_terms_give_the_same_code() -> None:
    assert a_code() == a_code(at=NOW + HOUR)

    assert IssuedCode.objects.get().issued == NOW


def test_a_new_code_of_a_visit_replaces_the_one_before() -> None:
    a_code()
    a_code(at=NOW + HOUR, certificates=("18020116001", "18020116003"))

    old, new = IssuedCode.objects.order_by("issued")
    assert (old.withdrawn, old.withdrawal) == (NOW + HOUR, Withdrawal.REPLACED)
    assert new.withdrawn is None


def test_a_withdrawn_code_does_not_come_back() -> None:
    a_code()

    assert withdraw_code(visit=TERMS.visit, at=NOW)
    assert not withdraw_code(visit=TERMS.visit, at=NOW)
    with pytest.raises(BadInput, match="不能恢复"):
        a_code(at=NOW + HOUR)
    assert IssuedCode.objects.get().withdrawal == Withdrawal.CANCELLED


@pytest.mark.parametrize(
    ("change", "said"),
    [({"until": TERMS.since + timedelta(days=8)}, "7天"), ({"until": NOW}, "时间已过")],
)
def test_a_code_is_for_this_visit_and_not_for_any(change, said) -> None:
    with pytest.raises(Refused, match=said):
        issue_code(terms=replace(TERMS, **change), place=PLACE, at=NOW, signer=OTHER)
    assert not IssuedCode.objects.exists()


def test_the_database_holds_one_code_a_visit_and_a_reason_for_each_that_went() -> None:
    a_code()
    row = IssuedCode.objects.get()

    with pytest.raises(IntegrityError), transaction.atomic():
        IssuedCode.objects.create(**{**row_values(row), "id": "f" * 64})
    with pytest.raises(IntegrityError), transaction.atomic():
        IssuedCode.objects.update(withdrawn=NOW)


def row_values(row: IssuedCode) -> dict[str, object]:
    return {f.name: getattr(row, f.name) for f in row._meta.concrete_fields}


def test_codes_go_when_nobody_needs_them() -> None:
    a_code()

    assert forget_codes(now=TERMS.until + HOUR) == 0
    assert forget_codes(now=TERMS.until + KEPT + HOUR) == 1


def test_at_the_default_place_a_missing_key_is_made_and_elsewhere_it_is_refused(
    settings: Settings, tmp_path: Path
) -> None:
    settings.VISIT_KEY_FILE = tmp_path / "new.key"
    with pytest.raises(BadInput, match="不存在"):
        visit_signer()

    settings.VISIT_KEY_NAMED = False
    made = visit_signer()

    assert visit_signer().public == made.public
    assert (tmp_path / "new.key").stat().st_mode & 0o777 == 0o600
