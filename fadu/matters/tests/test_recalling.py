"""A matter that is not read again is judged as one that is; whatever moved on meanwhile is met as ever."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.ledger.models import Entry
from fadu.matters import remembered
from fadu.matters.deeds import REPIN, Deed, NewMatter
from fadu.matters.models import LapseNotice, Matter
from fadu.matters.recalling import recalled
from fadu.matters.services import act
from fadu.matters.tests.builders import CLERK, PLACE, Desk
from fadu.registry.models import Party

pytestmark = pytest.mark.django_db
OFFICERS = (Actor("a", "officer", "证1"), Actor("b", "officer", "证2"))


def statements(deed: Any) -> list[str]:
    """The SQL of what is done."""
    with CaptureQueriesContext(connection) as asked:
        deed()
    return [one["sql"].lstrip() for one in asked if "SAVEPOINT" not in one["sql"]]


def test_the_next_act_of_a_process_reads_nothing_of_its_matter_but_commitments_and_leaves_what_a_reading_one_leaves() -> (
    None
):
    rows: list[Any] = []
    for forgetting in (False, True):
        with transaction.atomic():
            desk = Desk()
            id = desk.enter("甲").matter
            desk.wait(days=1)
            if forgetting:
                remembered.forget()
            asked = statements(lambda: desk.amend(id, "乙"))  # noqa: B023
            selects = [sql for sql in asked if sql.startswith("SELECT")]
            # Whether a party is supervised is looked up: what is not there is not remembered.
            tables = ("matters_matter" if forgetting else "supervisedobject", "ledger_opening")
            assert [table in sql for table, sql in zip(tables, selects, strict=True)] == [
                True,
                True,
            ]
            rows.append(
                [
                    list(Entry.objects.order_by("seq").values_list("hash", "body")),
                    Matter.objects.filter(pk=id).values().get(),
                    Party.objects.filter(pk=id).values().get(),
                ]
            )
            transaction.set_rollback(True)

    assert rows[0] == rows[1]


def test_what_another_process_recorded_meanwhile_is_read_before_the_act_is_judged() -> None:
    desk = Desk()
    id = desk.enter("甲").matter
    before = remembered.chain(id)
    assert before is not None
    desk.wait(days=1).amend(id, "乙")
    remembered.keep(id, before)  # as the process stands that recorded only the first

    outcome = desk.wait(days=1).amend(id, "丙")

    assert outcome.n == 2
    assert list(Entry.objects.filter(matter=id).order_by("n").values_list("n", flat=True)) == [
        0,
        1,
        2,
    ]
    assert (Party.objects.get(pk=id).name, Matter.objects.get(pk=id).n) == ("丙", 2)


def test_what_was_undone_is_not_believed() -> None:
    desk = Desk()
    id = desk.enter("甲").matter
    with transaction.atomic():
        desk.wait(days=1).amend(id, "乙", idem="form-1")
        transaction.set_rollback(True)

    outcome = desk.amend(id, "乙", idem="form-1")

    assert (outcome.n, outcome.repeated) == (1, False)
    assert Entry.objects.filter(matter=id).count() == 2


def test_the_form_that_another_process_has_recorded_is_answered_with_its_result() -> None:
    desk = Desk()
    id = desk.enter("甲").matter
    before = remembered.chain(id)
    assert before is not None
    first = desk.wait(days=1).amend(id, "乙", idem="form-1", expected=0)
    remembered.keep(id, before)

    again = desk.amend(id, "乙", idem="form-1", expected=0)

    assert (again.repeated, again.seq) == (True, first.seq)


def test_a_refusal_is_pronounced_over_what_was_read() -> None:
    desk = Desk()
    id = desk.file("甲案").matter
    officer = Actor("officer", "officer", "证1")

    assert recalled([Deed(id, penalty.penalize, desk.now, desk.hand)]) is not None

    def penalize() -> None:
        with pytest.raises(Refused):
            act(id, penalty.penalize, hand=desk.hand, who=[officer], facts={}, at=desk.now)

    asked = statements(penalize)

    assert any(sql.startswith("SELECT m.id") for sql in asked)


def test_a_last_day_derived_anew_since_without_an_act_is_written_again() -> None:
    desk = Desk()
    id = desk.enter("甲").matter
    far = desk.now + timedelta(days=900)
    Matter.objects.filter(pk=id).update(due=far, due_act="x", lapse=far)  # as a sweep may

    desk.wait(days=1).amend(id, "乙")

    assert Matter.objects.values_list("due", "due_act", "lapse").get(pk=id) == (None, "", None)


def test_a_late_act_or_a_correction_is_never_judged_from_memory() -> None:
    desk = Desk()
    id = desk.enter("甲").matter
    amend = Deed(id, registers.amend_party, desk.now, desk.hand, (CLERK,))

    assert recalled([amend]) is not None
    assert recalled([replace(amend, at=desk.now - timedelta(days=1))]) is None
    assert recalled([replace(amend, corrects=0, why="误")]) is None
    assert recalled([replace(amend, act=REPIN)]) is None
    assert recalled([amend, amend]) is None
    remembered.forget()
    assert recalled([amend]) is None


def ordered(desk: Desk, matter: str) -> None:
    """The hazard is ordered to be removed within three days."""
    facts = {
        "mode": "责令限期排除", "requirements": "x", "order_number": "1号",
        "deadline": (day_of(desk.now) + timedelta(days=3)).isoformat(),
    }  # fmt: skip
    act(
        matter,
        hazard.order_elimination,
        hand=desk.hand,
        who=OFFICERS,
        facts=facts,
        at=desk.now,
        key="h-1",
    )


def another_hazard(desk: Desk, matter: str) -> None:
    """A second hazard is found in the same matter."""
    facts = {"hazard": ["h-2"], "source": "举报", "description": "y"}
    act(matter, hazard.find_hazard, hand=desk.hand, who=OFFICERS, facts=facts, at=desk.now)


def a_hazard(desk: Desk) -> str:
    """A matter with one hazard."""
    facts = {"hazard": ["h-1"], "source": "举报", "description": "x"}
    new = NewMatter(MAJOR_HAZARD, PLACE)
    return act(
        new, hazard.find_hazard, hand=desk.hand, who=OFFICERS, facts=facts, at=desk.now
    ).matter


def test_what_ran_out_only_in_an_undone_transaction_is_noticed_by_nobody() -> None:
    desk = Desk()
    matter = a_hazard(desk)
    with transaction.atomic():
        ordered(desk, matter)
        transaction.set_rollback(True)

    another_hazard(desk.wait(days=5), matter)

    assert not LapseNotice.objects.exists()


def test_a_lapse_is_noticed_though_the_row_was_moved_behind_the_memory() -> None:
    desk = Desk()
    matter = a_hazard(desk)
    ordered(desk, matter)
    known = remembered.chain(matter)
    assert known is not None
    known.state.lapse += timedelta(days=30)  # as before another process counted the period anew

    another_hazard(desk.wait(days=5), matter)

    assert LapseNotice.objects.count() == 1


def test_what_was_noticed_once_is_not_written_again_at_every_act() -> None:
    desk = Desk()
    matter = a_hazard(desk)
    ordered(desk, matter)
    another_hazard(desk.wait(days=5), matter)
    facts = {"hazard": ["h-3"], "source": "举报", "description": "z"}
    asked = statements(
        lambda: act(
            matter, hazard.find_hazard, hand=desk.hand, who=OFFICERS, facts=facts, at=desk.now
        )
    )

    assert not [sql for sql in asked if "lapsenotice" in sql]
    assert LapseNotice.objects.count() == 1


@contextmanager
def in_transactions() -> Iterator[list[bool]]:
    """Whether each statement meets an open transaction."""
    found: list[bool] = []

    def look(execute: Any, sql: str, *asked: Any) -> Any:
        if not sql.startswith("BEGIN"):
            found.append(connection.in_atomic_block)
        return execute(sql, *asked)

    with connection.execute_wrapper(look):
        yield found


@pytest.mark.django_db(transaction=True)
def test_an_act_that_is_one_statement_is_a_transaction_of_its_own_on_postgresql() -> None:
    desk = Desk()
    matter = a_hazard(desk)

    with in_transactions() as found:
        ordered(desk.wait(days=1), matter)

    assert found == ([False] if connection.vendor == "postgresql" else [True] * len(found))
    assert Matter.objects.get(pk=matter).n == Entry.objects.filter(matter=matter).count() - 1 == 1


@pytest.mark.django_db(transaction=True)
def test_an_act_that_writes_more_happens_whole_or_not_at_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = Desk()
    matter = a_hazard(desk)
    ordered(desk, matter)

    def fails(*_: Any, **__: Any) -> None:
        raise RuntimeError("the machine stops here")

    monkeypatch.setattr("fadu.matters.services.lapses.write", fails)
    with pytest.raises(RuntimeError), in_transactions() as found:
        another_hazard(desk.wait(days=5), matter)  # its period ran out: a notice is due with it

    assert found[-1]
    assert Entry.objects.filter(matter=matter).count() == 2
    assert Matter.objects.get(pk=matter).n == 1
