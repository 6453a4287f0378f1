"""What the pages of payment codes and of 填报登记 are about: two fines on their way, one of them paid too much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from fadu.demo import fees as sample_fees
from fadu.demo.bureau import Bureau
from fadu.fees.models import Fee
from fadu.kernel.zone import instant_of
from fadu.platforms.models import EnteredCase

# One form like the others of its kind: fadu/faces/desk/tests/views opens them.
FEE_FORMS = {
    "amend_code", "adjust_code", "void_code", "withdraw_receipt", "approve_refund", "refuse_refund", "note_refund", "withdraw_entered",
}  # fmt: skip


def of_fees(made: Bureau, firms: Mapping[str, Sequence[str]]) -> Mapping[str, Mapping[str, object]]:
    """Codes with and without a payment, and a case that stands in another platform."""
    first, _ = sample_fees.build(made, firms[made.agency][:2], instant_of(date(2026, 3, 2)))
    paid = Fee.objects.get(asked__gt=0)
    return {
        **{name: {"id": paid.pk} for name in ("fee", "receive", "ask_refund")},
        **{name: {"id": first} for name in ("enter_code", "record_entered")},
        "amend_entered": {"id": EnteredCase.objects.get().pk},
    }
