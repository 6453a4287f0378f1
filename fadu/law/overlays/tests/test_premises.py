"""What may not stand is refused in words that name the piece, and a composition that takes away is found out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.law.overlays.composing import Composed, compose
from fadu.law.overlays.premises import faults, objections
from fadu.law.overlays.tests.samples import (
    AGAIN,
    APPROVAL,
    BASE,
    DOCUMENT,
    REMINDER,
    STEP,
    shorter,
)
from fadu.law.procedures.registers import PARAMETER_REGISTER
from fadu.law.vocabulary.role import Role


def test_good_pieces_may_stand_together():
    assert objections(BASE, (APPROVAL, AGAIN, STEP, REMINDER, DOCUMENT, shorter())) == []


@pytest.mark.parametrize(
    ("piece", "words"),
    [
        (replace(APPROVAL, before="find_hazard"), "第一个环节"),
        (replace(APPROVAL, before="term_over"), "自动发生"),
        (replace(APPROVAL, before="resume_coal"), "由生产经营单位办理"),
        (replace(APPROVAL, before="nothing"), "不在“重大事故隐患治理督办”中"),
        (replace(APPROVAL, by=Role.ENTERPRISE), "不得由生产经营单位办理"),
        (replace(APPROVAL, after="list_supervision"), "不能是同一个"),
        (replace(APPROVAL, after="close_matter"), "最后一个环节"),
        (replace(STEP, after="close_matter"), "最后一个环节"),
        (replace(STEP, days=-1), "365个工作日以内"),
        (replace(STEP, title=" "), "应当写明名称"),
        (shorter(count=10_000), "应当短于法定期限"),
        (shorter(count=0), "至少为1"),
        (shorter(then="find_hazard"), "没有法定期限"),
    ],
)
def test_what_may_not_stand_is_refused_naming_the_piece(piece, words):
    found = objections(BASE, (piece,))

    assert any(words in text and text.startswith(piece.name) for text in found), found


def test_a_register_takes_no_local_pieces_and_a_piece_stands_once():
    assert "是登记簿" in objections(PARAMETER_REGISTER, (APPROVAL,))[0]
    assert any("重复" in text for text in objections(BASE, (APPROVAL, APPROVAL)))


def tampered(acts=None, drop=None, **rule) -> Composed:
    """A composition with one of its rules changed or left out."""
    whole = compose(BASE, (APPROVAL, AGAIN, STEP))
    number = next(n for n, r in enumerate(whole.rules) if drop(r))
    rules = list(whole.rules)
    rules[number : number + 1] = [replace(rules[number], **rule)] if rule else []
    made = replace(whole, **({"acts": acts} if acts else {}))
    object.__setattr__(made, "rules", tuple(rules))
    return made


@pytest.mark.parametrize(
    ("drop", "rule", "words"),
    [
        (lambda r: not r.cite.status.local, {}, "法定规则被改动"),
        (lambda r: r.cite.status.local and r.verb == "opens" and r.then.title == STEP.title, {}, "可能不能办理"),
        (lambda r: r.cite.status.local and r.verb == "opens" and r.then.title == APPROVAL.title, {}, "可能不在办理范围内"),
        (lambda r: r.cite.status.local and r.verb == "closes", {"then": BASE.act("judge_hazard")}, "触动了法定环节"),
        (lambda r: r.cite.status.local and r.verb == "needs", {"then": BASE.act("resume_coal")}, "不由本局办理"),
        (lambda r: r.cite.status.local and r.verb == "obliges", {"then": BASE.act("close_hazard")}, "触动了法定环节"),
    ],
)  # fmt: skip
def test_a_composition_that_takes_away_or_cannot_be_kept_is_found_out(drop, rule, words):
    found = faults(tampered(drop=drop, **rule))

    assert any(words in text for text in found), found


def test_a_statutory_act_that_was_left_out_is_missed():
    whole = compose(BASE, (STEP,))
    less = replace(whole, acts=whole.acts[1:])

    assert "法定环节被改动" in faults(less)
    assert faults(replace(whole, base=None)) == ["没有写明所依据的法定程序"]
