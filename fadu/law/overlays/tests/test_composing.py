"""A composed procedure keeps the statutory one and asks for what the pieces add."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.law.engine.record import Blocked
from fadu.law.engine.review import unpaid
from fadu.law.overlays.composing import Composed, code_of, compose, is_local, piece_of
from fadu.law.overlays.tests.samples import (
    AGAIN,
    APPROVAL,
    BASE,
    DOCUMENT,
    REMINDER,
    STEP,
    shorter,
)
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.tests.walking import Walk, at, law_view
from fadu.law.registry import procedure
from fadu.law.vocabulary.digest import digest
from fadu.law.vocabulary.sentences import sentences

LAW = law_view(PARAMETERS)
BEFORE = ("find_hazard", "record_inspection", "judge_hazard:h1")


def walk(*pieces) -> Walk:
    """A matter in which a hazard was found to be a major one."""
    started = Walk(compose(BASE, pieces), LAW, ("h1",))
    started.do("find_hazard")
    started.do("record_inspection")
    facts = {f.code: True for f in BASE.act("judge_hazard").facts if f.kind == "bool"}
    return started.do("judge_hazard:h1", **facts)


def local(piece, key: str = "h1") -> str:
    return f"{code_of(piece)}:{key}"


def test_without_pieces_a_procedure_is_itself_and_with_them_it_has_its_own_digest():
    whole = compose(BASE, (APPROVAL, STEP))

    assert compose(BASE, ()) is BASE
    assert compose(BASE, (STEP, APPROVAL)).rules == whole.rules
    assert len({digest(BASE), digest(whole), digest(compose(BASE, (STEP,)))}) == 3
    assert isinstance(whole, Composed)
    assert whole.base is BASE


def test_what_the_acts_rest_on_stays_with_them():
    penalty = procedure("penalty.ordinary")
    whole = compose(penalty, (replace(STEP, after="file_case"),))

    assert isinstance(whole, Composed)
    assert (whole.bases, whole.officers) == (penalty.bases, penalty.officers)
    assert [s for s in sentences(penalty) if s not in sentences(whole)] == []


def test_statutory_acts_are_the_same_objects_and_added_ones_name_their_piece():
    whole = compose(BASE, (APPROVAL,))

    assert [a for a in whole.acts if not is_local(a)] == list(BASE.acts)
    assert [piece_of(whole, a.code) for a in whole.acts if is_local(a)] == [APPROVAL, APPROVAL]
    assert piece_of(BASE, "judge_hazard") is None


def test_what_was_not_approved_is_refused_under_the_rule_of_the_bureau():
    matter = walk(APPROVAL)

    with pytest.raises(Blocked, match="尚未“分管负责人审批”") as refused:
        matter.do("list_supervision:h1")
    matter.do(f"{code_of(APPROVAL)}_no:h1")
    with pytest.raises(Blocked, match="株应急〔2026〕3号"):
        matter.do("list_supervision:h1")
    matter.do(local(APPROVAL))
    matter.do("list_supervision:h1")

    assert refused.value.basis == str(APPROVAL.cite())


def test_an_approval_is_asked_for_anew_when_what_it_looks_at_is_repeated():
    matter = walk(AGAIN)
    assert matter.owed()[local(AGAIN)].isoformat() == "2025-03-05"

    matter.do(local(AGAIN))
    assert matter.why("list_supervision:h1") == walk().why("list_supervision:h1")
    facts = {f.code: True for f in BASE.act("judge_hazard").facts if f.kind == "bool"}
    matter.do("judge_hazard:h1", "2025-03-06", **facts)

    assert "应当“法制员复核”而尚未办理，不得“挂牌督办”" in str(matter.why("list_supervision:h1")[0])


def test_a_step_that_holds_bars_the_end_and_a_reminder_does_not():
    for piece, kind in ((STEP, "open"), (REMINDER, "open")):
        matter = walk(piece)
        found = [r for r in unpaid(matter.marking, at("2025-03-04")) if r.act == code_of(piece)]
        assert [(r.kind, r.soft) for r in found] == [(kind, piece is REMINDER)]
    firm = walk(STEP).why("close_matter")
    assert any("报送市安委办" in str(r) for r in firm)
    assert not any("抄送" in str(r) for r in walk(REMINDER).why("close_matter"))


def test_a_document_is_demanded_with_its_file():
    matter = walk(DOCUMENT)

    assert any("尚未“现场照片”" in str(r) for r in matter.why("close_hazard:h1"))
    assert any(r.kind == "facts" for r in matter.why(local(DOCUMENT), paper=None))


def test_an_earlier_day_stands_beside_the_statutory_one():
    piece = shorter()
    new = [r for r in compose(BASE, (piece,)).rules if r.cite and r.cite.status.local]
    old = [r for r in BASE.rules if (r.first, r.then) == (new[0].first, new[0].then) and r.term]

    assert new[0].term.count == old[0].term.count - 1
    assert not new[0].binds
