"""What must always hold of codes and payments is held by the database."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from fadu.fees.models import FEE_FIELDS_2, RECEIPT_FIELDS, Fee, Receipt

pytestmark = pytest.mark.django_db
PLACE = {"province": "P", "city": "C", "county": "X"}
CODE = {"matter": "M", "of_sum": "罚款", "code": "4302", "due": 100, "entered_on": date(2025, 3, 4), **PLACE}  # fmt: skip
PAID = {"fee": "A", "receipt": "R", "amount": 100, "credited": 100, "paid_on": date(2025, 3, 4), **PLACE}  # fmt: skip


WRONG = (
    (Fee, {"due": 0}), (Fee, {"credited": 1}), (Fee, {"received": 5, "refunded": 3, "asked": 3}), (Fee, {"code": "4302"}),
    (Fee, {"received": 200, "credited": 150}), (Fee, {"received": 150, "credited": 100, "refunded": 60, "surplus_refunded": 60}),
    (Fee, {"received": 150, "credited": 90, "refunded": 100, "surplus_refunded": 0}),
    (Receipt, {"amount": 0, "credited": 0}), (Receipt, {"credited": 101}), (Receipt, {"receipt": "R"}),
)  # fmt: skip


def test_every_column_is_pictured_and_the_database_refuses_what_cannot_be():
    for model, fields in ((Fee, FEE_FIELDS_2), (Receipt, RECEIPT_FIELDS)):
        assert {f.name for f in model._meta.fields} == {"id", *fields}
    Fee.objects.create(id="A", **CODE)
    Receipt.objects.create(id="A", **PAID)

    for model, wrong in WRONG:
        plain = {**CODE, "code": "4303"} if model is Fee else {**PAID, "receipt": "S"}
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.create(id="B", **{**plain, **wrong})
    Fee.objects.filter(pk="A").update(void=True)
    Fee.objects.create(id="C", **CODE)
