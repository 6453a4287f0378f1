"""Delegations, paper approvals and links become rows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from fadu.casework import services
from fadu.casework.models import Delegation, Link
from fadu.casework.tests.builders import NOW, a_matter
from fadu.law.vocabulary.role import Role
from fadu.ledger.verify import verify

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_delegation_ends_early_when_it_is_ended(bureau: Bureau) -> None:
    services.delegate(
        viewer=bureau.li.viewer, borrower=bureau.zhang.id, role=Role.LEADER,
        since=date(2025, 3, 3), until=date(2025, 3, 31), reason="外出", hand=bureau.hand(NOW),
    )  # fmt: skip
    row = Delegation.objects.get()
    assert (row.lender, row.borrower, row.role) == (bureau.li.id, bureau.zhang.id, "leader")

    services.end_delegation(delegation=row, viewer=bureau.li.viewer, hand=bureau.hand(NOW))
    row.refresh_from_db()

    assert row.until == date(2025, 3, 3)
    assert verify().problems == ()


def test_a_link_becomes_a_row_and_ends(bureau: Bureau) -> None:
    one, other = a_matter(bureau), a_matter(bureau)
    by = {"viewer": bureau.zhang.viewer, "reason": "整改引起", "hand": bureau.hand(NOW)}

    made = services.link(first=one, second=other, kind="由此产生", **by)
    row = Link.objects.get(pk=made.matter)
    services.unlink(link=row, matter=other, **by)
    row.refresh_from_db()

    assert (row.first, row.second, row.linked_on) == (one.id, other.id, date(2025, 3, 3))
    assert row.ended
    assert verify().problems == ()
