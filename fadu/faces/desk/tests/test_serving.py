"""A notice is drafted with the act, the party and the copy of the version that it announces, and with nothing else decided."""

from __future__ import annotations

from fadu.casework.models import Draft
from fadu.faces.desk.tests.serving import Desk, decided

__all__ = ["decided"]


def test_a_notice_is_drafted_with_what_it_announces(decided: Desk) -> None:
    assert decided.ask("announce_paper", decided.bureau.zhang, {}).status_code == 403
    decided.seal()
    answer = decided.ask("announce_paper", decided.bureau.zhang, {})
    draft = Draft.objects.get()

    assert draft.id in answer["Location"]
    assert (draft.act, draft.key, draft.ready) == ("start_service", decided.party, False)
    assert draft.typed["way"] == ["公告送达"]
    assert [(f["sha256"], f["name"]) for f in draft.files] == [
        (decided.version.sha256, "行政处罚决定书（第1版）.png")
    ]
    page = decided.ask("announce_paper", decided.bureau.zhang)
    assert page.status_code == 405
