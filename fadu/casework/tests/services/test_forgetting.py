"""After an erasure casework keeps no word by which the erased person or party was looked for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fadu.casework import services
from fadu.casework.models import SavedFilter, State
from fadu.casework.services.forgetting import forget
from fadu.casework.tests.builders import NOW, a_draft
from fadu.law.vocabulary.role import Role
from fadu.ledger.models import Opening
from fadu.ledger.verify import verify

if TYPE_CHECKING:
    from tests.people import Bureau

NAME = "欧阳翊曦"
TOLD = frozenset({NAME, "91430211MA4L16JJ6X", "某"})


@pytest.mark.parametrize(
    ("word", "left"),
    [(NAME, False), ("欧阳", False), (f"{NAME}商店", False), ("91430211ma4l16jj6x", False),
     ("上官", True), ("某公司", True), ("", True)],
)  # fmt: skip
def test_words_looked_for_go_and_the_rest_of_the_draft_stays(
    bureau: Bureau, word: str, left: bool
) -> None:
    draft = a_draft(bureau, raw={"find_party": [word], "summary": ["检查发现"]})

    forget("P" * 26, TOLD)
    draft.refresh_from_db()

    assert draft.typed["summary"] == ["检查发现"]
    assert ("find_party" in draft.typed) is left


@pytest.mark.parametrize(
    ("name", "query", "left"),
    [("在办", f"q={NAME}", False), (NAME, "state=open", False),
     ("在办", "q=%E6%AC%A7%E9%98%B3%E7%BF%8A%E6%9B%A6&state=open", False),
     ("在办", "q=欧阳", True), ("某", "state=open", True)],
)  # fmt: skip
def test_a_filter_that_looks_for_the_erased_goes(
    bureau: Bureau, name: str, query: str, left: bool
) -> None:
    services.save_filter(viewer=bureau.zhang.viewer, name=name, query=query)

    forget("P" * 26, TOLD)

    assert SavedFilter.objects.exists() is left


def test_what_served_the_erased_persons_own_work_goes(bureau: Bureau) -> None:
    services.save_filter(viewer=bureau.zhang.viewer, name="在办", query="state=open")
    own, others = a_draft(bureau), a_draft(bureau, bureau.li.viewer)

    forget(bureau.zhang.id, frozenset())
    own.refresh_from_db()
    others.refresh_from_db()

    assert not SavedFilter.objects.exists()
    assert (own.state, own.facts) == (State.DROPPED, "{}")
    assert others.state == State.EDITING


def test_the_reasons_of_delegations_go_and_the_ledger_still_verifies(bureau: Bureau) -> None:
    today = bureau.zhang.viewer.day
    services.delegate(
        viewer=bureau.zhang.viewer, borrower=bureau.li.id, role=Role.OFFICER, since=today,
        until=today + timedelta(days=3), reason=f"{NAME}住院", hand=bureau.hand(NOW),
    )  # fmt: skip
    assert Opening.objects.filter(value__contains=NAME).exists()

    forget(bureau.li.id, frozenset())

    assert not Opening.objects.filter(value__contains=NAME).exists()
    assert verify().problems == ()
