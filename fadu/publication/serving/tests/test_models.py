"""What the database itself refuses of services."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from fadu.publication.serving.models import DELIVERY_FIELDS, Delivery
from fadu.publication.serving.tests.builders import DECIDED

COLUMNS = {
    "matter": "M", "kind": "decision", "entry": 14, "document": "D", "number": 1, "sha256": "s", "party": "P", "phone": "1",
    "consent": 3, "prepared": DECIDED, "prepared_by": "zhang", "province": "P", "city": "C", "county": "C",
}  # fmt: skip


def test_every_column_is_pictured() -> None:
    assert {f.name for f in Delivery._meta.fields} == {"id", *DELIVERY_FIELDS}


@pytest.mark.django_db
def test_a_version_is_served_once_on_a_party_and_a_confirmed_service_has_its_day() -> None:
    Delivery.objects.create(id="1", state="withdrawn", **COLUMNS)
    made = Delivery.objects.create(id="2", state="sent", **COLUMNS)
    assert str(made) == "decision 第1版"
    for more, name in (({"state": "prepared"}, "once_on_a_party|unique"), ({"state": "served", "number": 2}, "has_its_day")):  # fmt: skip
        with pytest.raises(IntegrityError, match=f"(?i){name}"), transaction.atomic():
            Delivery.objects.create(id="3", **COLUMNS | more)
