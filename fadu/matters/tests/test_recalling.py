"""A matter that is not read again is judged as one that is; whatever moved on meanwhile is met as ever."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from fadu.kernel.errors import Refused
from fadu.law.engine.record import Actor
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.ledger.models import Entry
from fadu.matters import remembered
from fadu.matters.deeds import Deed
from fadu.matters.models import Matter
from fadu.matters.recalling import recalled
from fadu.matters.services import act
from fadu.matters.tests.builders import CLERK, Desk
from fadu.registry.models import Party

pytestmark = pytest.mark.django_db


def statements(deed: Any) -> list[str]:
    """The SQL of what is done."""
    with CaptureQueriesContext(connection) as asked:
        deed()
    return [one["sql"].lstrip() for one in asked if "SAVEPOINT" not in one["sql"]]


def test_the_next_act_of_a_process_reads_nothing_and_leaves_what_a_reading_one_leaves() -> None:
    rows: list[Any] = []
    for forgetting in (False, True):
        with transaction.atomic():
            desk = Desk()
            id = desk.enter("甲").matter
            desk.wait(days=1)
            if forgetting:
                remembered.forget()
            asked = statements(lambda: desk.amend(id, "乙"))  # noqa: B023
            assert any(sql.startswith("SELECT m.id") for sql in asked) is forgetting
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
    amend = Deed(id, penalty.penalize, desk.now, desk.hand, (CLERK,))

    assert recalled([amend]) is not None
    assert recalled([Deed(id, penalty.penalize, desk.now - timedelta(days=1), desk.hand)]) is None
    assert recalled([Deed(id, penalty.penalize, desk.now, desk.hand, corrects=0, why="误")]) is None
    assert recalled([amend, amend]) is None
    remembered.forget()
    assert recalled([amend]) is None
