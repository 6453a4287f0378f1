"""The demonstration's local pieces say that they are invented, and bind only what begins later."""

from __future__ import annotations

from datetime import UTC, datetime

from fadu.demo import local
from fadu.statutes.local.models import LocalPiece
from fadu.statutes.selectors import law_view

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def test_one_reminds_and_one_waits_for_the_head(small):
    crewed = small.bureau
    local.build(crewed, NOW)

    assert {(r.title, r.state) for r in LocalPiece.objects.all()} == {
        (local.REMINDER.title, "adopted"),
        (local.PROPOSAL.title, "proposed"),
    }
    assert all("示范" in r.content and "虚构" in r.grounds for r in LocalPiece.objects.all())
    assert len(law_view().local.adopted) == 1
    assert crewed.law.local.adopted == ()
