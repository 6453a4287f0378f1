"""Entries of the radar become a change with its tasks, and findings on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.ledger.models import Entry
from fadu.statutes.radar.folds import task_id
from fadu.statutes.radar.models import LawChange, LawTask
from fadu.statutes.radar.tests.test_selectors import settle
from fadu.statutes.radar.tests.test_services import change_it

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_change_stands_with_all_its_tasks_open_and_in_order(bureau: Bureau) -> None:
    change = change_it()
    rows = list(LawTask.objects.order_by("id"))

    assert [row.id for row in rows] == [task_id(change.id, n) for n in range(change.tasks)]
    assert all(row.change == change.id and row.open for row in rows)
    assert [row.number for row in rows] == sorted(row.number for row in rows)
    assert str(LawChange.objects.get().noted_on) == "2024-01-02"


def test_the_reason_is_free_text_and_stands_in_no_entry(bureau: Bureau) -> None:
    change_it()
    settle(bureau, 0)

    assert LawTask.objects.order_by("id")[0].reason == "核对过"
    assert not [e for e in Entry.objects.all() if "核对过" in e.body]
