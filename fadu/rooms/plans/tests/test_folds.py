"""Rows of a plan follow from its entries: wordings with their lines, each on its own way to the public."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.procedures.inspection_plan import acts as a
from fadu.law.procedures.inspection_plan import facts as f
from fadu.law.vocabulary.role import Role
from fadu.ledger.verify import verify
from fadu.matters.folds import Recorded
from fadu.matters.rows import RowStore
from fadu.matters.scope import Place
from fadu.rooms.plans.folds import fold
from fadu.rooms.plans.models import Line, Plan, State, Wording
from fadu.rooms.plans.tests.builders import adjusted, do, drafted, measured, published, submitted
from tests.people import Bureau


def wordings(plan: Plan) -> list[tuple[int, str, int, int, bool, bool]]:
    """Number, how it came about, lines, visits, whether public, whether dropped."""
    rows = Wording.objects.filter(plan=plan.pk).order_by("number")
    return [
        (w.number, w.made, w.lines, w.visits, bool(w.published_on), bool(w.dropped_on))
        for w in rows
    ]


def test_a_year_from_the_worksheet_to_an_adjustment_and_its_rows_verify(bureau: Bureau):
    plan = adjusted(bureau)

    assert (plan.state, plan.year, plan.subject) == (
        State.ADJUSTING, 2025, "2025年度安全生产监督检查计划",
    )  # fmt: skip
    assert (plan.staff, plan.workdays, plan.other_days, plan.idle_days) == (4, 248, 80, 60)
    assert (plan.total_days, plan.capacity) == (992, 852)
    assert (plan.objects_listed, plan.key_units, plan.caps_result, plan.merged) == (245, 5, "", 5)
    assert wordings(plan) == [
        (1, "draft", 4, 75, False, False),
        (2, "merge", 3, 70, True, False),  # two visits to the plants in one quarter became one
        (3, "adjust", 3, 62, False, False),
    ]
    assert (plan.public, plan.current) == (f"{plan.pk}:2", f"{plan.pk}:3")
    public = Wording.objects.get(pk=plan.public)
    assert (public.letter, public.approval, public.receiver, public.channel) == (
        "某应急〔2025〕1号", "某政函〔2025〕2号", "某省应急管理厅", "本局门户网站",
    )  # fmt: skip
    newest = Wording.objects.get(pk=plan.current)
    assert (newest.reason, newest.grounds, f"{newest.ready_by}") == (
        "季节性风险",
        "高温汛期",
        "2025-06-30",
    )
    assert (newest.key_visits, newest.effort) == (12, 480 + 400 + 100)
    merged = Line.objects.get(pk=f"{plan.public}:1")
    assert (merged.number, merged.matters, merged.division, merged.partners, f"{merged.due_on}") == (
        "2025-001", "重大危险源管理；职工培训", "危化科、基础科", "消防救援支队", "2025-03-31",
    )  # fmt: skip
    assert merged.item.officers == 4
    assert list(verify().problems) == []

    plan = do(bureau, plan, a.drop_adjustment, 121, Role.LEADER, grounds="风险已经解除")

    assert (plan.state, plan.current, plan.made) == (State.PUBLISHED, plan.public, 3)
    assert wordings(plan)[2] == (3, "adjust", 3, 62, False, True)
    assert list(verify().problems) == []


def test_what_the_government_does_not_approve_is_drafted_anew(bureau: Bureau):
    plan = do(bureau, submitted(bureau), a.receive_approval, 9, approved=False, number="退1号")

    assert plan.state == State.REFUSED
    assert Wording.objects.get(pk=plan.current).approved_on is None


def test_a_plan_ends_with_what_was_done_of_it(bureau: Bureau):
    plan = do(bureau, published(bureau), a.sum_up, 350, due_tasks=70, done_tasks=66)
    plan = do(bureau, plan, a.close_plan, 351, grounds="年度结束")

    assert (plan.due_tasks, plan.done_tasks, plan.state) == (70, 66, State.CLOSED)


def test_a_plan_typed_by_hand_has_its_numbers_and_no_lines(bureau: Bureau):
    plan = drafted(bureau)
    file = Wording.objects.get(pk=plan.current).text
    plan = do(
        bureau, plan, a.draft_plan, 2, subject="手工计划", year=2025, plan_file=file, key_visits=3,
        general_visits=4, planned_days=20, coal=False, hazchem=False,
    )  # fmt: skip
    typed = Wording.objects.get(pk=plan.current)

    assert (typed.lines, typed.visits, typed.key_visits, typed.effort) == (0, 7, 3, 200)
    assert not Line.objects.filter(wording=plan.current).exists()


def test_merging_without_anything_to_merge_leaves_the_wording(bureau: Bureau):
    plan = do(bureau, drafted(bureau), a.merge_joint, 2, merged=0, partners="应急、消防")

    assert (plan.made, plan.merged) == (1, 0)
    assert Wording.objects.get(pk=plan.current).partners == "应急、消防"


@pytest.mark.parametrize(
    ("what", "facts"),
    [(a.draft_plan, {"items": "{", "year": 2025}), (a.measure_capacity, {"terms": "[]"})],
)
def test_no_door_takes_lines_or_a_worksheet_that_the_page_did_not_write(what, facts):
    at = datetime(2025, 1, 6, tzinfo=UTC)
    entry = Recorded("M", Place("P", "C", "X"), 0, what.code, "", at, at, facts, ("x",))

    with pytest.raises(BadInput, match="不是系统填写的格式"):
        fold(entry, _Nothing())


class _Nothing(RowStore):
    """No row stands yet."""

    def get(self, model, id):
        return None


def test_a_worksheet_alone_opens_a_plan_of_its_year(bureau: Bureau):
    plan = measured(bureau)

    assert (plan.state, plan.year, f"{plan}") == (State.DRAFT, 2025, "2025年度监督检查计划")
    assert f.capacity.code == "capacity"
