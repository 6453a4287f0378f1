"""What does not fit the past waits in the tray with its reasons, and leaves it when it is changed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from fadu.casework import services
from fadu.casework.models import Draft
from fadu.casework.tests.builders import NOW, a_draft, a_matter, in_matter
from fadu.kernel.errors import Refused
from fadu.ledger.models import Entry
from fadu.matters.models import Matter

if TYPE_CHECKING:
    from tests.people import Bureau

BEFORE = NOW - timedelta(hours=2)


def refused(bureau: Bureau, draft: Draft) -> Draft:
    """The draft after its signature was refused."""
    with pytest.raises(Refused):
        services.sign(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))
    draft.refresh_from_db()
    return draft


def concluding(matter: Matter, **over: Any) -> dict[str, Any]:
    """An act for which nothing has been filed or investigated yet."""
    return in_matter(matter, "refuse_filing", reason="不予立案") | over


def test_what_is_refused_now_is_no_conflict_with_the_past(bureau: Bureau) -> None:
    draft = refused(bureau, a_draft(bureau, **concluding(a_matter(bureau))))

    assert draft.conflict == ""


def test_what_is_dated_before_the_newest_record_and_does_not_fit_waits_with_the_reason(
    bureau: Bureau,
) -> None:
    matter = a_matter(bureau)
    entries = Entry.objects.count()

    draft = refused(bureau, a_draft(bureau, **concluding(matter, at=BEFORE)))

    assert "立案" in draft.conflict
    assert Entry.objects.count() == entries


def test_a_changed_draft_leaves_the_tray(bureau: Bureau) -> None:
    typed = concluding(a_matter(bureau), at=BEFORE)
    draft = refused(bureau, a_draft(bureau, **typed))

    again = a_draft(bureau, **typed | {"id": draft.id, "tab": draft.tab, "at": NOW})

    assert (again.id, again.conflict) == (draft.id, "")
