"""Forms of local pieces follow their kind and offer only what may stand."""

from __future__ import annotations

import pytest

from fadu.faces.desk.forms import local
from fadu.law import registry
from fadu.law.overlays.pieces import KINDS
from fadu.law.overlays.premises import objections

HAZARD = registry.procedure("hazard.major")
RULE = {"document": "某应急〔2025〕3号", "rule": "内部规定", "place": "", "grounds": "需要"}
PAIR = local.periods_of(HAZARD)[0][0]
TYPED = {
    "step": {"after": "judge_hazard", "title": "报送", "by": "officer", "days": "3", "holds": "holds"},
    "approval": {
        "before": "list_supervision", "title": "审批", "by": "leader", "after": "", "days": "",
    },
    "document": {"before": "close_hazard", "title": "照片", "by": "officer"},
    "shorter": {"pair": PAIR, "title": "提前", "count": "1"},
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_typed_becomes_a_piece_of_its_kind_that_may_stand(kind: str) -> None:
    form = local.PieceForm(HAZARD, kind, {**RULE, **TYPED[kind]})

    assert form.is_valid(), form.errors
    piece = form.piece()
    assert (piece.kind, piece.id, piece.basis.document) == (kind, local.DRAFT, RULE["document"])
    assert objections(HAZARD, (piece,)) == []


def test_a_step_holds_only_where_it_was_said() -> None:
    typed = {**RULE, **TYPED["step"], "holds": "reminds", "days": ""}
    form = local.PieceForm(HAZARD, "step", typed)

    assert form.is_valid()
    assert (form.piece().holds, form.piece().days) == (False, 0)


def test_only_acts_of_the_bureau_behind_the_first_may_be_held_back() -> None:
    before = dict(local.acts_before(HAZARD))

    assert "find_hazard" not in before
    assert "resume_coal" not in before
    assert "term_over" not in before
    assert "close_matter" in before
    assert "close_matter" not in dict(local.acts_after(HAZARD))


def test_what_is_not_offered_is_named() -> None:
    form = local.PieceForm(HAZARD, "approval", {**TYPED["approval"], "before": "find_hazard"})

    assert {"before", "document", "rule", "grounds"} <= set(form.errors)


def test_procedure_and_kind_are_chosen_first() -> None:
    choices = [("hazard.major", "隐患")]

    assert local.ChooseForm(choices, {"procedure": "hazard.major", "kind": "step"}).is_valid()
    assert set(local.ChooseForm(choices, {"procedure": "x", "kind": "y"}).errors) == {
        "procedure",
        "kind",
    }


def test_days_and_reasons_are_asked_for() -> None:
    assert set(local.AdoptForm({}).errors) == {"since"}
    assert set(local.ReturnForm({}).errors) == {"grounds"}
    assert set(local.EndForm({}).errors) == {"ends_on", "grounds"}
