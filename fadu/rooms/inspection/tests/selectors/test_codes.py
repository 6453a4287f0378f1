"""What a code is worth once the register has been asked, and under which keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from pytest_django.fixtures import Settings

from fadu.kernel import visit_code
from fadu.kernel.visit_standing import Standing
from fadu.matters.scope import Reach, Scope
from fadu.rooms.inspection.selectors import codes
from fadu.rooms.inspection.services.codes import withdraw_code
from fadu.rooms.inspection.tests.builders import NOW, OTHER, SIGNER, TERMS, a_code

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_a_registered_code_is_genuine_and_says_what_is_inspected() -> None:
    text = a_code(contents="仓库")

    found = codes.standing(text, NOW)

    assert (found.standing, found.terms, found.contents) == (Standing.GENUINE, TERMS, "仓库")


def test_a_code_signed_with_the_key_but_never_entered_is_not_shown_as_true() -> None:
    text = visit_code.sealed(TERMS, codes.key_number(SIGNER.public), SIGNER.sign)

    assert codes.standing(text, NOW).standing is Standing.UNKNOWN
    assert codes.standing(text, TERMS.until).standing is Standing.EXPIRED


def test_a_replaced_and_a_withdrawn_code_are_told_apart() -> None:
    first = a_code()
    second = a_code(at=NOW + HOUR, kind="专项检查")
    withdraw_code(visit=TERMS.visit, at=NOW + HOUR)

    assert codes.standing(first, NOW + HOUR).standing is Standing.REPLACED
    assert codes.standing(second, NOW + HOUR).standing is Standing.WITHDRAWN


def test_after_a_change_of_key_the_former_one_still_counts_where_it_is_named(
    settings: Settings,
) -> None:
    text = a_code()
    settings.VISIT_KEY_FILE = settings.VISIT_KEY_FILE.with_name("gone")

    assert codes.standing(text, NOW).standing is Standing.NO_KEY
    settings.VISIT_KEYS = (OTHER.public, SIGNER.public)
    assert codes.standing(text, NOW).standing is Standing.GENUINE


def test_the_present_key_is_named_first(settings: Settings) -> None:
    settings.VISIT_KEYS = (OTHER.public,)

    assert list(codes.visit_keys().values()) == [SIGNER.public, OTHER.public]


def test_a_code_that_was_altered_is_forged_and_one_of_another_key_unknown_to_us() -> None:
    read = visit_code.opened(a_code())
    altered = visit_code.sealed(
        replace(TERMS, certificates=("99",)), read.key, lambda data: read.signature
    )
    foreign = visit_code.sealed(TERMS, codes.key_number(OTHER.public), OTHER.sign)

    assert codes.standing(altered, NOW).standing is Standing.FORGED
    assert codes.standing(foreign, NOW).standing is Standing.NO_KEY


def test_a_code_is_found_within_reach_alone() -> None:
    a_code()
    near, far = (Scope("p", agency, Reach.COUNTY) for agency in ("county", "elsewhere"))

    assert codes.current_code(near, TERMS.visit) is not None
    assert codes.current_code(far, TERMS.visit) is None
