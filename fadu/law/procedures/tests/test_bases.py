"""Every act of a penalty or a coercion rests on an article of its own, and a refusal of who acts says that one."""

from __future__ import annotations

import pytest

from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Actor, Record
from fadu.law.instruments import APL
from fadu.law.procedures.bases import under
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.tests.penalty_cases import LAW, refusing
from fadu.law.procedures.tests.walking import at
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.sentences import sentences
from fadu.law.vocabulary.status import Status

RESTING = (ORDINARY_PENALTY, SIMPLE_PENALTY, SEIZURE, POWER_CUT, CLOSURE)
EACH = pytest.mark.parametrize("procedure", RESTING, ids=str)
STRANGER = Actor("路人", Role.EXPERT)


@EACH
def test_every_act_that_somebody_does_rests_on_an_article_of_its_own(procedure: Procedure):
    assert set(procedure.bases) == {act.code for act in procedure.acts if not act.lapse}


@EACH
def test_what_opens_or_asks_for_an_act_under_a_weaker_text_does_not_rest_on_a_verified_one(
    procedure: Procedure,
):
    """An act that every rule brings into play as practice, as open or by option is of that status itself."""
    for act in procedure.acts:
        said = {
            r.cite.status for r in procedure.rules
            if r.then is act and r.verb.value in ("opens", "obliges") and r.cite
        }  # fmt: skip
        if not (act.lapse or act is procedure.acts[0]) and said and Status.V not in said:
            assert procedure.bases[act.code].status in said, act.code


@EACH
def test_every_basis_is_signed_with_the_sentences(procedure: Procedure):
    said = {line.act.code: line.cite for line in sentences(procedure) if line.act}

    assert said == {code: str(cite) for code, cite in procedure.bases.items()}


@EACH
def test_who_may_not_act_is_told_under_the_article_of_the_act_and_not_of_its_neighbour(
    procedure: Procedure,
):
    marking = refusing().marking if procedure is ORDINARY_PENALTY else Marking(procedure, LAW)
    asked = [act for act in procedure.acts if act.by and act.each in ("", "party")]
    stranger = {
        act.code: Record(act.code, at("2026-03-03"), "P" * bool(act.each), who=(STRANGER,))
        for act in asked
    }
    told = {
        code: {r.cite for r in marking.why(record) if r.kind == "role"}
        for code, record in stranger.items()
    }

    assert len(told) > 12
    assert told == {act.code: {str(procedure.bases[act.code])} for act in asked}


def test_an_act_rests_on_one_article():
    with pytest.raises(ValueError, match="one article"):
        under((APL.art(44), "notify serve"), (APL.art(61, par=1), "serve"))
