"""Signatures given on paper: registered with their scan, answered by their signer, each once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from fadu.casework import services
from fadu.casework.models import Draft, PaperApproval, State
from fadu.casework.tests.builders import NOW, a_draft, a_scan, an_assignment, in_matter
from fadu.kernel.errors import BadInput, Behind, Refused
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.tests.builders import Desk
from fadu.statutes.selectors import law_view

if TYPE_CHECKING:
    from tests.people import Bureau

INQUIRY = {"manner": "询问", "questioned_as": "证人", "shown": "已经出示", "summary": "属实"}


@pytest.fixture
def case(bureau: Bureau) -> Matter:
    """A filed case with its party named, of the bureau."""
    desk = Desk(now=NOW, draw=bureau.chance, law=law_view())
    return Matter.objects.get(pk=desk.file(place=bureau.place).matter)


def on_paper(bureau: Bureau, case: Matter) -> PaperApproval:
    """An assignment of officers approved on paper by the leader."""
    officers = {"first_officer": bureau.zhang.id, "second_officer": bureau.zhao.id}
    draft = a_draft(bureau, **in_matter(case, "assign_officers", **officers))
    services.sign_on_paper(
        draft=draft, viewer=bureau.zhang.viewer, signer=bureau.li.id,
        signed_on=date(2025, 3, 3), scan=a_scan(), hand=bureau.hand(NOW),
    )  # fmt: skip
    return PaperApproval.objects.get()


def test_the_signer_on_paper_confirms_once_and_may_not_dispute_after(
    bureau: Bureau, case: Matter
) -> None:
    row = on_paper(bureau, case)
    answer: dict[str, Any] = {
        "approval": row, "viewer": bureau.li.viewer, "hand": bureau.hand(NOW)
    }  # fmt: skip

    with pytest.raises(BadInput, match="不能超过4000字"):
        services.answer_paper(confirmed=False, reason="字" * 4001, **answer)
    services.answer_paper(confirmed=True, reason="", **answer)

    row.refresh_from_db()
    assert row.confirmed is True
    with pytest.raises(Refused):
        services.answer_paper(confirmed=False, reason="不是我签的", **answer)
    assert verify().problems == ()


def test_paper_has_an_entry_of_its_own_beside_the_act(bureau: Bureau, case: Matter) -> None:
    row = on_paper(bureau, case)

    register = Matter.objects.get(pk=row.id)
    assert register.procedure == "register.paper"
    assert (row.matter, row.scan, row.recorded_by) == (case.id, a_scan().sha256, bureau.zhang.id)
    assert Draft.objects.get(matter=case.id).state == State.SIGNED


def test_who_registers_a_signature_on_paper_names_another_and_is_answered_once(
    bureau: Bureau, case: Matter
) -> None:
    draft = a_draft(bureau, **in_matter(case, "investigate", **INQUIRY))
    typed: dict[str, Any] = {
        "viewer": bureau.zhang.viewer, "signed_on": date(2025, 3, 3), "scan": a_scan(), "hand": bureau.hand(NOW),
    }  # fmt: skip
    with pytest.raises(Refused, match="他人的签名"):
        services.sign_on_paper(draft=draft, signer=bureau.zhang.id, **typed)

    draft = an_assignment(bureau, case)
    with pytest.raises(Behind):
        services.sign_on_paper(draft=draft, signer=bureau.li.id, expected=case.n - 1, **typed)
    first = services.sign_on_paper(draft=draft, signer=bureau.li.id, expected=case.n, **typed)
    again = services.sign_on_paper(draft=draft, signer=bureau.li.id, **typed)

    assert again == replace(first, repeated=True)
    assert PaperApproval.objects.count() == 1


def test_a_signature_on_paper_is_answered_once_whatever_is_sent_twice(
    bureau: Bureau, case: Matter
) -> None:
    row = on_paper(bureau, case)
    answer: dict[str, Any] = {
        "approval": row, "viewer": bureau.li.viewer, "hand": bureau.hand(NOW), "confirmed": True,
        "reason": "", "expected": 0,
    }  # fmt: skip
    first = services.answer_paper(idem="7" * 26, **answer)

    assert services.answer_paper(idem="7" * 26, **answer) == replace(first, repeated=True)
    with pytest.raises(Behind):
        services.answer_paper(idem="8" * 26, **answer)
