"""Erasing reaches what opens the commitments of a draw; the draw verifies as before."""

from __future__ import annotations

import json

import pytest

from fadu.documents.services import path_of
from fadu.draws import pages, result_file, selectors
from fadu.draws.models import SealedValue
from fadu.draws.services import sealed
from fadu.draws.tests.builders import Ready, draw_of, drawn
from fadu.kernel.draw_verify import verify
from fadu.ledger.verify import verify as verify_ledger

pytestmark = pytest.mark.django_db


def test_what_is_erased_opens_no_more_and_the_draw_still_verifies(made: Ready) -> None:
    row = draw_of(drawn(made))
    held = selectors.sealed(made.drawer.scope, row.pk)
    gone = next(one for one in held if one.what == "执法证号")
    number = gone.value

    sealed.forget(gone.subject, frozenset({"某人", ""}))

    left = {one.pk: one for one in SealedValue.objects.all()}
    assert (left[gone.pk].value, left[gone.pk].salt) == (None, "")
    assert left[gone.pk].commitment == gone.commitment
    assert sum(one.value is None for one in left.values()) == sum(
        o.subject == gone.subject for o in held
    )
    told = json.loads(pages.opened(selectors.sealed(made.drawer.scope, row.pk)))
    assert [one["of"] for one in told if one.get("erased")] == [gone.subject]
    kept = [
        path_of(one).read_text(encoding="utf-8")
        for one in (row.lists, row.officer_list, row.result)
    ]
    assert all(number not in text for text in kept)
    assert verify(json.loads(result_file.public_text(row))).findings == ()
    assert verify_ledger().problems == ()


def test_a_note_that_says_an_erased_value_goes_too(made: Ready) -> None:
    row = draw_of(drawn(made))
    note = SealedValue(draw=row.pk, number=999, what="回避说明", subject="other", value="与某甲是亲属", salt="00", commitment="0" * 64)  # fmt: skip
    note.save()

    sealed.forget("nobody", frozenset({"某甲"}))

    note.refresh_from_db()
    assert (note.value, note.salt) == (None, "")
    assert selectors.sealed(made.bureau.wang.viewer.scope, row.pk) == []
