"""The one door: all or nothing, once only, and never behind somebody's back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.ledger.models import Entry
from fadu.matters.deeds import Deed, NewMatter
from fadu.matters.models import Matter
from fadu.matters.services import act, perform
from fadu.matters.tests.builders import CLERK, PLACE, Desk
from fadu.registry.models import Party

pytestmark = pytest.mark.django_db
LEADER = Actor("leader", "leader")
OFFICERS = [Actor("officer1", "officer", "证1"), Actor("officer2", "officer", "证2")]
MOST = 4
"""Statements of one act (settled 31); BEGIN and COMMIT are not counted."""


def test_an_act_writes_its_entry_its_row_and_its_projection_together():
    outcome = Desk().enter("醴陵某花炮有限公司")

    assert Entry.objects.get(seq=outcome.seq).hash == outcome.hash
    assert Party.objects.get(pk=outcome.matter).name == "醴陵某花炮有限公司"
    matter = Matter.objects.get(pk=outcome.matter)
    assert (matter.n, matter.serial, matter.tip) == (0, outcome.seq, outcome.hash)


def test_a_refused_act_leaves_no_trace():
    desk = Desk()
    outcome = desk.enter()
    before = Entry.objects.count()

    with pytest.raises(Refused, match="登记当事人"):
        act(
            NewMatter(registers.PARTY_REGISTER, PLACE), registers.amend_party,
            hand=desk.hand, who=[CLERK], at=desk.now,
            facts={"party_kind": "单位", "name": "甲", "division": "430202", "reason": "x"},
        )  # fmt: skip

    assert Entry.objects.count() == before
    assert list(Matter.objects.values_list("id", flat=True)) == [outcome.matter]


def test_the_same_submission_twice_answers_with_the_first_result():
    desk = Desk()
    matter = desk.enter().matter

    first = desk.amend(matter, "甲公司", idem="form-1")
    second = desk.amend(matter, "乙公司", idem="form-1")

    assert second.repeated
    assert (second.n, second.seq, second.hash) == (first.n, first.seq, first.hash)
    assert Party.objects.get(pk=matter).name == "甲公司"


def test_whoever_saw_an_older_state_is_told_and_nothing_is_written():
    desk = Desk()
    matter = desk.enter().matter
    desk.amend(matter, "甲公司", expected=0)

    with pytest.raises(Refused, match="已有新的记录"):
        desk.amend(matter, "乙公司", expected=0)

    assert Party.objects.get(pk=matter).name == "甲公司"


def test_a_flow_sent_twice_is_recorded_once_also_where_only_one_deed_carries_the_key():
    desk = Desk()
    one, two = desk.enter("甲").matter, desk.enter("乙").matter
    renamed = {"party_kind": "单位", "division": "430202", "reason": "x"}
    given = (desk.now, desk.hand, (CLERK,))
    flow = [
        Deed(one, registers.amend_party, *given, {**renamed, "name": "甲甲"}, idem="form-1"),
        Deed(two, registers.amend_party, *given, {**renamed, "name": "乙乙"}),
        Deed(one, registers.amend_party, *given, {**renamed, "name": "甲丙"}),
    ]

    first, second = perform(flow), perform(flow)

    assert Entry.objects.count() == 5
    assert [o.repeated for o in second] == [True, True, True]
    assert [(o.n, o.seq) for o in second] == [(o.n, o.seq) for o in first]


def test_a_flow_over_two_matters_is_recorded_whole_or_not_at_all():
    desk = Desk()
    one, two = desk.enter("甲").matter, desk.enter("乙").matter
    good = Deed(one, registers.amend_party, desk.now, desk.hand, (CLERK,),
                {"party_kind": "单位", "name": "甲甲", "division": "430202", "reason": "x"})  # fmt: skip
    bad = Deed(two, registers.amend_party, desk.now, desk.hand, (CLERK,), {"name": "乙乙"})

    with pytest.raises(Refused):
        perform([good, bad])

    assert Party.objects.get(pk=one).name == "甲"
    assert Entry.objects.count() == 2


def test_two_deeds_of_one_flow_follow_each_other_in_one_chain():
    desk = Desk()
    matter = desk.enter("甲").matter
    facts = {"party_kind": "单位", "division": "430202", "reason": "x"}
    deeds = [
        Deed(matter, registers.amend_party, desk.now, desk.hand, (CLERK,), {**facts, "name": name})
        for name in ("乙", "丙")
    ]

    outcomes = perform(deeds)

    assert [o.n for o in outcomes] == [1, 2]
    assert Party.objects.get(pk=matter).name == "丙"
    assert Matter.objects.get(pk=matter).n == 2


def test_an_act_of_tomorrow_is_bad_input():
    desk = Desk()
    matter = desk.enter().matter

    with pytest.raises(BadInput, match="晚于记录时间"):
        desk.amend(matter, "甲", at=desk.now + timedelta(days=1))


def test_an_act_that_the_procedure_does_not_have_is_bad_input():
    desk = Desk()
    matter = desk.enter().matter

    with pytest.raises(BadInput, match="没有"):
        act(matter, registers.enter_year, hand=desk.hand, who=[CLERK], facts={}, at=desk.now)


def test_an_unknown_matter_is_bad_input():
    with pytest.raises(BadInput, match="没有编号"):
        Desk().amend("nowhere", "甲")


def test_a_late_entry_takes_its_place_among_the_others_and_the_row_follows():
    desk = Desk()
    matter = desk.enter("甲").matter
    desk.wait(days=10).amend(matter, "丙")

    desk.wait(days=1).amend(matter, "乙", at=desk.now - timedelta(days=5))

    assert Party.objects.get(pk=matter).name == "丙"
    assert Matter.objects.get(pk=matter).n == 2


def test_a_correction_replaces_what_it_names_and_keeps_it_on_record():
    desk = Desk()
    matter = desk.enter("甲").matter
    desk.wait(days=1).amend(matter, "乙（错字）")
    wrong = desk.now

    desk.wait(days=1).amend(matter, "乙", at=wrong, corrects=1, why="录入错字")

    assert Party.objects.get(pk=matter).name == "乙"
    assert Entry.objects.filter(matter=matter).count() == 3


def test_a_correction_without_a_reason_is_refused():
    desk = Desk()
    matter = desk.enter("甲").matter
    desk.amend(matter, "乙")

    with pytest.raises(BadInput, match="理由"):
        desk.amend(matter, "丙", corrects=1)


def test_a_lawful_act_is_not_taken_as_an_irregular_one():
    desk = Desk()
    matter = desk.enter("甲").matter

    with pytest.raises(Refused, match="依法办理"):
        desk.amend(matter, "乙", irregular="补记")


def statements(queries: CaptureQueriesContext) -> list[str]:
    """What was sent, but for the frame of the transaction."""
    frame = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    return [q["sql"] for q in queries if not q["sql"].startswith(frame)]


def test_an_act_through_the_door_costs_at_most_four_statements():
    desk = Desk()
    case = desk.file().matter
    desk.wait(hours=1)
    found = {}

    for what, who, facts in (
        (penalty.assign_officers, [LEADER], {"first_officer": "officer1", "second_officer": "officer2"}),
        (penalty.investigate, OFFICERS, {"manner": "询问", "questioned_as": "证人", "shown": "已经出示", "summary": "询问情况"}),
    ):  # fmt: skip
        with CaptureQueriesContext(connection) as queries:
            act(case, what, hand=desk.hand, who=who, facts=facts, at=desk.now)
        found[what.code] = statements(queries)

    assert {code: len(sent) for code, sent in found.items() if len(sent) > MOST} == {}
    assert Matter.objects.get(pk=case).n == 5
