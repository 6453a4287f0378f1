"""What a draft holds, as it is read back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from fadu.casework.models import Delegation, Draft, Link, PaperApproval, SavedFilter


def test_a_draft_gives_back_what_was_put_in() -> None:
    draft = Draft(
        procedure="p", act="a", facts='{"x": 1}', raw='{"x": ["1"]}', attachments='[{"name": "n"}]',
        signers='["p1"]', saved_at=datetime(2025, 3, 3, 1, tzinfo=UTC),
    )  # fmt: skip

    assert (draft.stated, draft.typed, draft.files) == ({"x": 1}, {"x": ["1"]}, [{"name": "n"}])
    assert draft.signed_by == ["p1"]
    assert draft.stamp == "2025-03-03T01:00:00Z"
    assert str(draft) == "p.a"


def test_rows_are_called_by_what_they_join() -> None:
    assert str(Delegation(lender="a", borrower="b")) == "a → b"
    assert str(PaperApproval(matter="m", entry=3)) == "m #3"
    assert str(Link(first="a", second="b", kind="由此产生")) == "a 由此产生 b"
    assert str(SavedFilter(name="我承办的")) == "我承办的"


@pytest.mark.django_db
def test_two_matters_are_linked_once_in_a_way_as_long_as_the_link_lasts() -> None:
    made = {
        "first": "a",
        "second": "b",
        "kind": "同一当事人",
        "linked_by": "p",
        "linked_on": date(2025, 3, 3),
    }
    Link.objects.create(id="1", ended=True, **made)
    Link.objects.create(id="2", **made)

    with pytest.raises(IntegrityError), transaction.atomic():
        Link.objects.create(id="3", **made)
