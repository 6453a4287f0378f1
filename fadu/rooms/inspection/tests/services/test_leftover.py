"""What a visit has reserved and not used is void on record once it is over, once, also after a crash."""

from __future__ import annotations

import io

from django.core.management import call_command

from fadu.documents.numbers.models import DocumentNumber, NumberBook, NumberState
from fadu.documents.numbers.selectors import proof_of
from fadu.documents.numbers.services import reserve
from fadu.law.engine.record import Actor
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.role import Role
from fadu.ledger.models import Entry
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.matters.services import act
from fadu.rooms.inspection.services.leftover import FOLLOWED, void_all_left, void_left
from fadu.rooms.inspection.tests.visits import a_visit, whole
from tests.people import Bureau


def test_a_visit_called_off_leaves_no_number_unused_and_the_sweep_makes_up_for_a_crash(
    bureau: Bureau, settings, django_capture_on_commit_callbacks
):
    visit = a_visit(bureau).opened()
    reserve(matter=visit.matter, wanted={"order": 2}, sent=visit.sent())
    assert void_left(visit.id, hand=bureau.hand(visit.now)) == []  # it is under way

    with django_capture_on_commit_callbacks(execute=True):
        visit.do(a.call_off, called_off_for="单位注销、搬迁、停产停业", grounds="单位已经搬迁")

    rows = DocumentNumber.objects.filter(matter=visit.id)
    assert {(n.state, n.void_for) for n in rows} == {(NumberState.VOID, "检查取消")}
    book = NumberBook.objects.get()
    (line,) = [
        one for one in matters.history(Matter.objects.get(pk=book.pk)) if one.act == "void_numbers"
    ]
    assert line.who == ((bureau.li.id, "leader"),)
    assert proof_of(visit.sent().scope, book).faults == ()

    reserve(
        matter=visit.matter, wanted={"order": 1}, sent=visit.sent()
    )  # as if nothing had followed
    settings.TEST_CLOCK, out = visit.now, io.StringIO()
    call_command("sweep", stdout=out)
    assert "没有使用的，作废1个" in out.getvalue()
    entries = Entry.objects.count()
    assert void_all_left(hand=bureau.hand(visit.now)) == 0
    assert void_left(visit.id, hand=bureau.hand(visit.now)) == []
    assert Entry.objects.count() == entries


def test_a_visit_that_is_closed_says_that_they_were_not_used(
    bureau: Bureau, django_capture_on_commit_callbacks
):
    visit = whole(bureau)
    reserve(matter=visit.matter, wanted={"order": 1, "review": 1}, sent=visit.sent())

    with django_capture_on_commit_callbacks(execute=True):
        act(
            visit.id, a.close_visit, hand=bureau.hand(visit.now), at=visit.now,
            who=[Actor(bureau.li.id, Role.LEADER.value)], facts={"conclusion": "办结"},
            irregular="先行办结，结果随后公开",
        )  # fmt: skip

    assert set(DocumentNumber.objects.values_list("state", "void_for")) == {
        (NumberState.VOID, "检查结束，未使用")
    }
    assert {act.code for act in FOLLOWED} == {"close_visit", "call_off"}
