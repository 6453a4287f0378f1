"""Every column of the rows is pictured, and a case stands once in a form."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from fadu.platforms.models import ENTERED_FIELDS, EnteredCase

ROW = {
    "matter": "M", "of_form": "某表", "number": "1", "entered_on": date(2025, 3, 4), "entered_by": "zhang",
    "province": "P", "city": "C", "county": "X",
}  # fmt: skip


@pytest.mark.django_db
def test_a_case_stands_once_in_a_form_until_it_is_withdrawn():
    assert {f.name for f in EnteredCase._meta.fields} == {"id", *ENTERED_FIELDS}
    EnteredCase.objects.create(id="A", **ROW)
    with pytest.raises(IntegrityError), transaction.atomic():
        EnteredCase.objects.create(id="B", **ROW)
    EnteredCase.objects.update(withdrawn=True)
    EnteredCase.objects.create(id="B", **ROW)
