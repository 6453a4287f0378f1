"""The verdict says what is proved, and the difference to the statutory procedure has no minus."""

from __future__ import annotations

from dataclasses import replace

from fadu.law.overlays.tests.samples import APPROVAL, BASE, STEP
from fadu.law.overlays.verdict import added, judge, missing


def test_good_pieces_keep_what_is_proved_of_the_whole_procedure():
    found = judge(BASE, (APPROVAL, STEP))

    assert found.ok
    assert found.objections == ()
    assert "已证明" in str(found)
    assert missing(BASE, found.procedure) == ()
    assert (
        "《重大事故隐患内部办理规定》（株应急〔2026〕3号）第三条：未经分管负责人审批，不得挂牌督办［本局规定］"
        in map(str, added(BASE, found.procedure))
    )


def test_what_may_not_stand_is_not_composed():
    found = judge(BASE, (replace(STEP, after="close_matter"),))

    assert not found.ok
    assert found.procedure is BASE
    assert str(found) == "不能成立：1个问题"


def test_without_a_proof_of_the_base_nothing_is_claimed_of_the_whole():
    amended = replace(
        BASE, closing=BASE.act("close_matter"), acts=(*BASE.acts[:1], *BASE.acts[1:][::-1])
    )
    other = replace(amended, kinds={**BASE.kinds, "party": "当事人"})

    assert not judge(other, (APPROVAL,)).ok
