"""Returns as rows: what is accepted has a number and a scan."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from fadu.returns.figures.campaign import CITY_HAZARDS_FOUND
from fadu.returns.models import FIELDS, Return, State
from fadu.returns.tests.builders import a_request
from tests.people import Bureau


@pytest.mark.django_db
def test_the_database_itself_refuses_an_acceptance_without_a_scan(bureau: Bureau) -> None:
    record = a_request(bureau, CITY_HAZARDS_FOUND)
    rows = Return.objects.filter(pk=record.pk)

    with (
        pytest.raises(IntegrityError, match="an_accepted_return_has_a_number_and_a_scan"),
        transaction.atomic(),
    ):
        rows.update(state=State.ACCEPTED, numerator=3)


def test_the_image_holds_every_column_but_the_key() -> None:
    assert set(FIELDS) == {f.attname for f in Return._meta.concrete_fields} - {"id"}


def test_a_return_tells_its_unit_and_its_state() -> None:
    record = Return(year=2024, state=State.SENT_BACK, province="P", city="C", county="X")

    assert str(record) == "2024年度报送（已退回）"
    assert record.place.agency == "X"
