"""What stands against a deed: the procedure, the merged log, the form."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.record import Actor, Reason
from fadu.law.procedures import registers
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.procedures.tests.penalty_cases import PLAIN
from fadu.matters import judging
from fadu.matters.deeds import Deed
from fadu.matters.loading import Loaded
from fadu.matters.services import act
from fadu.matters.tests.builders import CLERK, PLACE, START, Desk

FACTS = {"party_kind": "单位", "name": "甲", "division": "430202"}


def loaded() -> Loaded:
    return Loaded("m", START.date(), registers.PARTY_REGISTER, "d", PLACE, "")


def deed(**more: object) -> Deed:
    given: dict[str, Any] = {
        "at": START,
        "hand": Desk().hand,
        "who": (CLERK,),
        "facts": FACTS,
        **more,
    }
    return Deed("m", registers.enter_party, **given)


def test_an_act_of_time_is_not_done_by_people():
    lapse = deed()
    object.__setattr__(lapse, "act", registers.enter_year)

    with pytest.raises(BadInput, match="没有“enter_year”"):
        judging.check_form(lapse, loaded())


def test_the_first_entry_cannot_be_corrected():
    with pytest.raises(BadInput, match="首条记录不能更正"):
        judging.check_form(deed(corrects=0, why="x"), loaded())


def test_a_future_act_is_bad_input():
    with pytest.raises(BadInput, match="晚于"):
        judging.check_form(deed(at=START + timedelta(seconds=1)), loaded())


def test_an_irregular_act_is_flagged_only_where_something_stands_against_it():
    reason = Reason("needs", "amend_party", "", "尚未登记", "《本系统登记规则》第三条")

    assert judging.check_irregular(deed(irregular="已经发生"), [reason]) is True
    assert judging.check_irregular(deed(), []) is False
    with pytest.raises(Refused, match="尚未登记"):
        judging.check_irregular(deed(), [reason])


def test_missing_facts_cannot_be_recorded_even_as_irregular():
    reason = Reason("facts", "enter_party", "", "应当载明名称")

    with pytest.raises(Refused, match="载明"):
        judging.check_irregular(deed(irregular="已经发生"), [reason])


@pytest.mark.django_db
def test_what_a_derived_fact_refuses_is_told_together_with_what_the_procedure_lacks():
    """A decision heavier than anything notified, before any notice: both are named, 告知 first."""
    desk = Desk()
    matter = desk.file().matter
    facts = {
        code: PLAIN[code] for code in PLAIN if code in {f.code for f in penalty.penalize.stated}
    }
    heavier = facts | {"fine": 50_000_00, "production_unit": True, "under_wsl": True}

    with pytest.raises(Refused) as refusal:
        act(
            matter, penalty.penalize, hand=desk.hand, who=[Actor("leader", "leader")],
            facts=heavier, at=desk.now, key="party-1",
        )  # fmt: skip

    *others, last = refusal.value.message.split("；")
    assert "尚未“告知拟处罚内容”，不得“作出处罚决定”" in others
    assert "第四十四条" in refusal.value.basis
    assert "不得" not in last.partition("，")[0]
