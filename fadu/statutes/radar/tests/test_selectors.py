"""Reading the radar: page by page, by kind and state, and at the same cost however many matters run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from fadu.law.engine.record import Actor
from fadu.matters.scope import Reach, Scope
from fadu.statutes.radar import selectors, services
from fadu.statutes.radar.models import LawChange
from fadu.statutes.radar.tests.test_services import change_it
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau


def settle(bureau: Bureau, number: int, outcome: str = "已核对无须改") -> None:
    """Settle one task of the one change."""
    task = selectors.tasks(LawChange.objects.get())[number]
    services.settle_change(
        task=task, outcome=outcome, reason="核对过", who=[Actor(bureau.zhao.id, "legal_office")],
        hand=bureau.hand(FOUNDED), at=FOUNDED,
    )  # fmt: skip


def test_tasks_are_filtered_by_kind_and_state(bureau: Bureau) -> None:
    change = change_it()
    settle(bureau, 0)
    every = selectors.tasks(change)

    assert len(selectors.tasks(change, state="settled")) == 1
    assert len(selectors.tasks(change, state="open")) == len(every) - 1
    assert {t.kind for t in selectors.tasks(change, kind="parameter")} == {"parameter"}
    assert selectors.open_of([change])[change.id] == len(every) - 1
    assert len(selectors.open_tasks(3)) == 3


def test_changes_come_page_by_page(bureau: Bureau, monkeypatch: pytest.MonkeyPatch) -> None:
    first = change_it()
    for n in range(3):
        LawChange(id=f"00{n}", title="某法", noted_on=first.noted_on, tasks=0).save_base(raw=True)
    monkeypatch.setattr(selectors, "PAGE", 2)

    seen, before = [], ""
    while True:
        page = selectors.changes(before)
        seen += [c.id for c in page.changes]
        before = page.before
        if not before:
            break

    assert seen == [first.id, "002", "001", "000"]


def test_what_touches_a_procedure_is_told_until_it_needs_nothing(bureau: Bureau) -> None:
    change = change_it()
    code = "penalty.ordinary"
    before = selectors.touching(code)
    [number, *_] = [t.place for t in selectors.tasks(change) if t.code == code]

    settle(bureau, number)

    assert len(selectors.touching(code)) == len(before) - 1
    assert selectors.touching("decision.major") == []


def test_running_matters_are_counted_no_further_than_the_newest(
    bureau: Bureau, django_assert_num_queries: Any
) -> None:
    scope = Scope(bureau.zhao.id, bureau.place.county, Reach.COUNTY)

    with django_assert_num_queries(1):
        assert selectors.running(scope) == {}


def test_a_capped_number_says_so() -> None:
    assert str(selectors.Running(2000, more=True)) == "2000+"
    assert str(selectors.Running(7, more=False)) == "7"
