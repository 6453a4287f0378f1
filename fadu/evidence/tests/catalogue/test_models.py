"""The catalogue's rows: what the database itself refuses, and that every column stands in an image."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from fadu.casework.tests.builders import a_matter
from fadu.evidence.catalogue.models import (
    COPY_FIELDS,
    EVIDENCE_FIELDS,
    HANDOVER_FIELDS,
    Evidence,
    Handover,
    RedactedCopy,
)
from fadu.evidence.tests.catalogue.builders import an_item
from tests.people import Bureau


@pytest.mark.parametrize(
    ("model", "fields"),
    [(Evidence, EVIDENCE_FIELDS), (Handover, HANDOVER_FIELDS), (RedactedCopy, COPY_FIELDS)],
)
def test_every_column_is_pictured(model: type, fields: tuple[str, ...]) -> None:
    assert {f.name for f in model._meta.fields} == {"id", *fields}  # type: ignore[attr-defined]


@pytest.mark.django_db
def test_a_number_is_taken_once_and_what_is_held_is_not_erased(bureau: Bureau) -> None:
    item = an_item(bureau, a_matter(bureau))

    for wrong in ({"pk": "other"}, {"held": True, "erased": True}, {"kind": "传闻"}):
        values = {f.attname: getattr(item, f.attname) for f in Evidence._meta.fields}
        values |= {"id": wrong.pop("pk", item.pk), **wrong}
        with pytest.raises(IntegrityError), transaction.atomic():
            Evidence(**values).save(force_insert=values["id"] == "other")
