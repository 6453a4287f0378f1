"""Pieces are proposed, adopted and ended on record; new matters follow them, begun ones stay as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fadu.accounts.selectors import place_of
from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.record import Blocked
from fadu.law.overlays.composing import Composed
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.vocabulary.role import Role
from fadu.matters import remembered, repinning, versions
from fadu.matters.deeds import NewMatter
from fadu.matters.models import Matter
from fadu.matters.rebuild import differences
from fadu.matters.selectors import findings, marking_of
from fadu.matters.services import act
from fadu.statutes.local import services
from fadu.statutes.local.models import LocalPiece
from fadu.statutes.selectors import law_view
from fadu.statutes.tests.local.builders import (
    APPROVAL,
    NOW,
    STEP,
    TODAY,
    act_of,
    adopted,
    begun,
    by,
    county_of,
    do,
    proposed,
)

pytestmark = pytest.mark.django_db


def version_of(matter: str):
    held = Matter.objects.get(pk=matter)
    return versions.procedure(held.procedure, digest=held.digest)


def test_a_new_matter_demands_what_was_adopted_and_one_from_before_is_not_touched(bureau):
    before = begun(bureau)
    row = adopted(bureau)
    after = begun(bureau)

    do(bureau, before, "record_inspection")
    with pytest.raises(Blocked, match="尚未“分管负责人审批”") as refused:
        do(bureau, after, "record_inspection")
    do(bureau, after, act_of(row), role="leader")
    do(bureau, after, "record_inspection")

    assert refused.value.basis == "《内部办理规定》（某应急〔2025〕3号）第三条"
    assert isinstance(version_of(after), Composed)
    assert not isinstance(version_of(before), Composed)
    assert list(repinning.due(TODAY + timedelta(days=1))) == []  # nor does anything take it over


def test_only_the_named_role_approves(bureau):
    row = adopted(bureau)
    matter = begun(bureau)

    with pytest.raises(Blocked, match="应当由行政机关负责人办理"):
        do(bureau, matter, act_of(row))


def test_a_process_that_never_saw_the_version_finds_it_and_derives_the_same(bureau):
    row = adopted(bureau, STEP)
    matter = begun(bureau)
    do(bureau, matter, "record_inspection")
    versions.forget()
    remembered.forget()
    law, now = law_view(), NOW + timedelta(hours=1)
    held = Matter.objects.get(pk=matter)

    assert [o.act for o in marking_of(held, law, now).owed() if o.act.startswith("local_")] == [
        act_of(row)
    ]
    assert list(differences(law, now, place_of)) == []
    late = findings(held, law, now + timedelta(days=10))
    assert any(r.kind == "overdue" and "报送市安委办" in str(r) for _, r in late)
    assert held.due_act == act_of(row)


def test_an_added_act_never_begins_a_matter(bureau):
    row = adopted(bureau)
    whole = version_of(begun(bureau))
    what = whole.act(act_of(row))
    with pytest.raises(Refused, match="不能作为事项的第一个环节"):
        act(
            NewMatter(MAJOR_HAZARD, bureau.place), what, hand=bureau.hand(NOW),
            who=by(bureau, Role.PRINCIPAL).who, facts={}, at=NOW,
        )  # fmt: skip


def test_lower_agencies_are_bound_only_where_the_piece_says_so(bureau):
    adopted(bureau, replace(APPROVAL, title="市局审批"), lower=True)
    adopted(bureau, replace(STEP, title="市局步骤"))
    county = version_of(begun(bureau, county_of(bureau)))
    city = version_of(begun(bureau))

    assert [p.title for p in county.pieces] == ["市局审批"]
    assert {p.title for p in city.pieces} == {"市局审批", "市局步骤"}


def test_a_piece_ends_for_matters_begun_later_and_stays_for_those_begun_before(bureau):
    row = adopted(bureau)
    held = begun(bureau)
    services.withdraw_piece(row=row, ends_on=date(2025, 3, 5), grounds="规定废止", by=by(bureau))
    later = begun(bureau, days=2)

    assert isinstance(version_of(begun(bureau, days=1)), Composed)
    assert not isinstance(version_of(later), Composed)
    with pytest.raises(Blocked):
        do(bureau, held, "record_inspection", days=3)
    row.refresh_from_db()
    assert (row.state, row.until, row.answer) == ("withdrawn", date(2025, 3, 5), "规定废止")


def test_what_may_not_stand_is_not_proposed_and_says_all_that_is_wrong(bureau):
    with pytest.raises(BadInput, match="第一个环节"):
        proposed(bureau, replace(APPROVAL, before="find_hazard"))
    with pytest.raises(BadInput, match="理由"):
        proposed(bureau, grounds=" ")

    assert not LocalPiece.objects.exists()


def test_days_in_the_past_and_the_proposer_s_own_adoption_are_refused(bureau):
    row = proposed(bureau)
    head = by(bureau, Role.PRINCIPAL)

    with pytest.raises(BadInput, match="不得早于今天"):
        services.adopt_piece(row=row, since=date(2025, 3, 2), by=head)
    with pytest.raises(Blocked, match="应当由主要负责人"):
        services.adopt_piece(row=row, since=TODAY, by=by(bureau))
    with pytest.raises(Refused, match="由提出的机关"):
        services.adopt_piece(
            row=row, since=TODAY, by=by(bureau, Role.PRINCIPAL, place=county_of(bureau))
        )
    services.adopt_piece(row=row, since=TODAY, by=head)
    with pytest.raises(BadInput, match="今天以后"):
        services.withdraw_piece(row=row, ends_on=TODAY, grounds="废止", by=by(bureau))
    with pytest.raises(BadInput, match="停用的理由"):
        services.withdraw_piece(row=row, ends_on=date(2026, 1, 1), grounds="", by=by(bureau))


def test_a_returned_proposal_binds_nobody(bureau):
    row = proposed(bureau)
    with pytest.raises(BadInput, match="退回的理由"):
        services.return_piece(row=row, grounds="", by=by(bureau, Role.PRINCIPAL))
    services.return_piece(row=row, grounds="没有必要", by=by(bureau, Role.PRINCIPAL))

    row.refresh_from_db()
    assert (row.state, row.answer) == ("returned", "没有必要")
    assert not isinstance(version_of(begun(bureau)), Composed)


def test_the_same_form_proposes_once(bureau):
    page = {"idem": "01JNAAAAAAAAAAAAAAAAAAAAAA"}
    first, second = (
        services.propose_piece(
            procedure="hazard.major",
            piece=APPROVAL,
            lower=False,
            grounds="需要",
            by=by(bureau),
            **page,
        )
        for _ in range(2)
    )

    assert (first.matter, second.repeated) == (page["idem"], True)
