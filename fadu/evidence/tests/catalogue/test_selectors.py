"""How long a file is kept, by its kind and from the closing of its matter."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fadu.evidence.catalogue.selectors import kept_until, types_of
from fadu.law.parameters.evidence import PARAMETERS
from fadu.law.procedures.tests.walking import law_view

CLOSED, TODAY = datetime(2024, 2, 28, 17, 0, tzinfo=UTC), date(2026, 1, 1)


def test_a_file_is_kept_for_the_years_that_were_filled_in_and_no_others() -> None:
    law = law_view(PARAMETERS, evidence__years_document=10)

    assert kept_until(law, "书证", CLOSED, TODAY) == date(2034, 2, 28)
    assert kept_until(law, "书证", None, TODAY) is None
    assert kept_until(law, "物证", CLOSED, TODAY) is None


@pytest.mark.django_db
def test_files_that_nobody_stored_have_no_type() -> None:
    assert types_of(["0" * 64]) == {}
