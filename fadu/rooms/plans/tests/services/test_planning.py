"""Acts with lines: what does not add up is named term by term and line by line, and leaves no trace."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from fadu.documents.models import StoredFile
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.inspection_plan import facts as f
from fadu.ledger.models import Entry
from fadu.rooms.plans.models import Plan, Sketch
from fadu.rooms.plans.services import planning, sketching
from fadu.rooms.plans.tests.builders import (
    AT,
    BYTES,
    LINES,
    PLANT,
    SHEET,
    STATED,
    again,
    classified,
    drafted,
    measured,
    sent,
)
from tests.people import Bureau


def test_a_worksheet_that_does_not_add_up_is_named_term_by_term(bureau: Bureau):
    wrong = json.loads(SHEET) | {"workdays": 250, "total": 1000, "inspection": 900}
    wrong["non"]["terms"][0]["days"] = 61
    before = Entry.objects.count()

    with pytest.raises(BadInput) as refusal:
        measured(bureau, json.dumps(wrong))

    assert str(refusal.value).startswith(
        "测算有3处不符：国家法定工作日（2025年）：计划写250天，按所列各项应为248天；"
        "非执法工作日：学习培训：计划写61人天，按所列各项应为60人天；监督检查工作日：计划写900人天"
    )
    assert (Entry.objects.count(), Plan.objects.count()) == (before, 0)


def test_officers_are_counted_whole_and_half_days_are_rounded_up(bureau: Bureau):
    with pytest.raises(BadInput, match="应当是整数"):
        measured(bureau, json.dumps(json.loads(SHEET) | {"staff": 4.5}))
    half = json.loads(SHEET)
    half["other"]["terms"].append({"name": "值班", "days": 0.5})

    assert measured(bureau, json.dumps(half)).other_days == 81


def test_lines_that_contradict_themselves_are_not_recorded(bureau: Bureau):
    plan = classified(bureau)
    wrong = [replace(PLANT, visits=9), *LINES[1:]]
    files = StoredFile.objects.count()

    with pytest.raises(BadInput, match="有1处不符：第1项计划次数：写9次，按5家 × 2次应为10次"):
        planning.draft_plan(
            plan=plan, lines=wrong, stated=STATED, document=BYTES, sent=sent(bureau)
        )
    with pytest.raises(Refused, match="还是空的"):
        planning.draft_plan(plan=plan, lines=(), stated=STATED, document=BYTES, sent=sent(bureau))

    assert StoredFile.objects.count() == files
    many = planning.said(
        [
            f
            for one in LINES * 2
            for f in planning.plan_items.faults([replace(one, days=one.days * 0)])
        ]
    )
    assert many.endswith("；等8处")


def test_drafting_takes_the_lines_being_written_away_and_sends_once(bureau: Bureau):
    plan = classified(bureau)
    sketching.keep_lines(plan=plan, lines=LINES, seen=0, person=bureau.zhao.id, at=AT)
    by = sent(bureau, 1, idem="once")
    first, second = (
        planning.draft_plan(plan=plan, lines=LINES, stated=STATED, document=BYTES, sent=by)
        for _ in (1, 2)
    )

    assert (second.repeated, second.hash) == (True, first.hash)
    assert not Sketch.objects.exists()
    assert again(plan.pk).made == 1


def test_units_beyond_their_cap_are_counted_from_the_lines(bureau: Bureau):
    often = replace(PLANT, times=5, visits=25)
    plan = drafted(bureau, [often, *LINES[2:]])
    planning.check_caps(plan=plan, result=f.EXEMPT, sent=sent(bureau, 2))
    plan = again(plan.pk)

    assert (plan.caps_result, plan.cap_units) == (f.EXEMPT, 5)


def test_where_nothing_is_to_be_merged_zero_is_recorded(bureau: Bureau):
    plan = drafted(bureau, LINES[1:])
    planning.merge_joint(plan=plan, partners="", sent=sent(bureau, 2))
    plan = again(plan.pk)

    assert (plan.merged, plan.made) == (0, 1)
