"""A meeting: items are called, everybody speaks, each item is concluded, each who came signs, then it is done."""

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.facts import derive
from fadu.law.parameters.enforcement import HALF, PARAMETERS, TWO_THIRDS
from fadu.law.procedures.registers.meetings import (
    CONSULTATION,
    DISCUSSION,
    ENOUGH,
    MEETING_REGISTER,
    NOT_RULED,
    NOT_SET,
    conclude_item,
    open_meeting,
)
from fadu.law.procedures.tests.registers.cases import entered, kinds
from fadu.law.procedures.tests.walking import Walk, law_view


def opened(kind: str = DISCUSSION) -> Walk:
    walk = entered(MEETING_REGISTER, "call_meeting")
    walk.keys = ("i1", "i2")
    walk.do("put_item", meeting_kind=kind)
    walk.keys = ("p1", "p2")
    return walk.do("open_meeting", meeting_kind=kind)


def test_every_item_is_concluded_and_everybody_signs_before_it_is_done():
    walk = opened()
    assert set(walk.owed()) == {f"{a}:{k}" for a, k in (
        ("conclude_item", "i1"), ("conclude_item", "i2"), ("sign_minutes", "p1"), ("sign_minutes", "p2"),
    )}  # fmt: skip
    assert kinds(walk, "conclude_item:i1") == {"needs"}
    walk.all("state_view:i1", "state_view:i1", "conclude_item:i1")
    assert "第五十七条第二款" in walk.why_cites("finish_meeting")
    assert kinds(walk, "sign_minutes:p1") == {"waits"}
    walk.all("take_off_item:i2", "sign_minutes:p1")
    assert kinds(walk, "state_view:i2") == {"closed"}
    assert kinds(walk, "finish_meeting") == {"needs"}
    walk.all("sign_minutes:p2", "finish_meeting")
    assert "closed" in kinds(walk, "put_item") & kinds(walk, "cancel_meeting")


def test_a_consultation_owes_no_conclusion_and_a_meeting_may_be_called_off_before_it_opens():
    assert "conclude_item:i1" not in opened(CONSULTATION).owed()
    walk = entered(MEETING_REGISTER, "call_meeting", "cancel_meeting")
    assert "closed" in kinds(walk, "put_item")


def test_a_quorum_is_off_until_the_bureau_sets_it():
    def said(kind: str = DISCUSSION, **values: int) -> str:
        law, facts = law_view(PARAMETERS, **values), {"meeting_kind": kind, "member": ["a", "b"]}
        return str(
            derive(open_meeting, facts, law, entered(MEETING_REGISTER).now.date())["quorate"]
        )

    assert said() == NOT_SET
    assert said(enforcement__discussion_quorum=2) == ENOUGH
    with pytest.raises(Refused, match="少于本局规定的3人"):
        said(enforcement__discussion_quorum=3)
    assert said(CONSULTATION, enforcement__discussion_quorum=3) == NOT_SET


def test_a_voting_rule_is_off_until_the_bureau_sets_it():
    def said(agreed: int, rule: str = "", *, follows: bool = True) -> str:
        law = law_view(PARAMETERS, **({"enforcement__discussion_voting": rule} if rule else {}))
        facts = {"follows": follows, "spoke": 4, "agreed": agreed}
        return str(derive(conclude_item, facts, law, opened().now.date())["carried"])

    assert said(0) == NOT_RULED
    assert (said(3, HALF), said(3, TWO_THIRDS)) == (HALF, TWO_THIRDS)
    assert said(2, HALF, follows=False) == HALF
    for agreed, rule in ((2, HALF), (2, TWO_THIRDS)):
        with pytest.raises(Refused, match="4人中2人同意"):
            said(agreed, rule)
