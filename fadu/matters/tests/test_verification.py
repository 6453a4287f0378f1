"""Whoever changes a list behind the ledger's back is named by the verification of everything."""

from __future__ import annotations

import pytest
from django.db import connection

from fadu.ledger.models import Entry
from fadu.ledger.tests.builders import tamper
from fadu.matters.models import Matter
from fadu.matters.sweep import sweep
from fadu.matters.tests.builders import PLACE, Desk
from fadu.matters.verification import UNSETTLED, verify
from fadu.rooms.hazards.models import FoundTally

pytestmark = pytest.mark.django_db


def found(desk: Desk) -> list[tuple[str, str, str]]:
    report = verify(desk.law, desk.now, lambda agency: PLACE)
    return [(p.kind, p.where, p.message) for p in report.problems]


def test_what_nobody_has_touched_is_sound():
    desk = Desk()
    desk.file()

    assert found(desk) == []


@pytest.mark.parametrize(
    ("column", "forged"), [("closed", True), ("title", "别的案由"), ("due_act", "serve")]
)
def test_a_forged_column_is_named_with_its_matter(column, forged):
    desk = Desk()
    matter = desk.file().matter
    sweep(desk.law, desk.now)
    Matter.objects.filter(pk=matter).update(**{column: forged})

    assert found(desk) == [
        ("projection", f"matters_matter/{matter}", f"“{column}”与台账不符，被改动过")
    ]


def test_periods_that_the_sweep_has_not_reached_are_said_to_be_unchecked():
    desk = Desk()
    desk.file()

    before = verify(desk.law, desk.now, lambda agency: PLACE).notes
    sweep(desk.law, desk.now)
    after = verify(desk.law, desk.now, lambda agency: PLACE).notes

    assert [note for note in before if note not in after] == [UNSETTLED]


def test_a_forged_index_an_invented_and_a_vanished_matter_are_named():
    desk = Desk()
    kept, gone = desk.file("甲").matter, desk.file("乙").matter
    with connection.cursor() as cursor:
        serial = Matter.objects.get(pk=kept).serial
        cursor.execute("UPDATE matters_search SET text = ' 丙' WHERE serial = %s", [serial])
    invented = Matter.objects.get(pk=gone)
    invented.pk = "F" * 26
    Matter.objects.filter(pk=gone).delete()
    invented.save(force_insert=True)

    told = {where.rpartition("/")[2]: message for _, where, message in found(desk)}
    assert told == {
        kept: "检索词与其名称、文号不符",
        gone: "有台账记录，却不在事项表中",
        "F" * 26: "没有任何台账记录",
    }


def test_from_a_broken_log_nothing_is_derived():
    desk = Desk()
    matter = desk.file().matter
    tamper(f"UPDATE ledger_entry SET body = '{{}}' WHERE seq = {Entry.objects.count() - 1}")
    Matter.objects.filter(pk=matter).update(closed=True)

    report = verify(desk.law, desk.now, lambda agency: PLACE)

    assert "body" in {p.kind for p in report.problems} <= {"body", "leaf", "image"}
    assert any("没有再与事项表核对" in note for note in report.notes)


def test_a_roll_up_that_does_not_follow_from_the_rows_is_named():
    desk = Desk()
    stray = {"major": 1, "ordinary": 0, "unjudged": 0, "listed": 0, "transferred": 0}
    FoundTally.objects.create(
        level="city", place="C", province="P", city="C", cut="all", found=202405,
        eliminated=202406, closed=202406, **stray,
    )  # fmt: skip

    [(kind, where, message)] = found(desk)

    assert (kind, where) == ("rollup", "hazards_foundtally")
    assert message.endswith("一格与数据行不符：major相差-1")
