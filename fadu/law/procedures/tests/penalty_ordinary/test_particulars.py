"""What records state beyond what the statute demands: it may be left out, and no rule reads it."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.facts import derive
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY, acts
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.law.procedures.tests.penalty_cases import LAW
from fadu.law.vocabulary.fact import Fact

DAY = date(2025, 3, 5)
PARTICULARS = [fact for fact in vars(q).values() if isinstance(fact, Fact)]


def test_every_particular_is_stated_by_some_act_and_may_be_left_out_of_it():
    stated = {fact for act in ORDINARY_PENALTY.acts for fact in act.stated}

    typed = [fact for fact in PARTICULARS if fact.derived is None]
    assert len(typed) == 18
    assert [fact.code for fact in typed if fact.required or fact not in stated] == []


def test_no_rule_reads_a_particular():
    read = {rule.when.fact for rule in ORDINARY_PENALTY.rules if rule.when}

    assert not read & set(PARTICULARS)


@pytest.mark.parametrize(
    ("facts", "known"),
    [
        ({"manner": "询问", "questioned_as": q.AS_PARTY}, True),
        ({"manner": "询问", "questioned_as": q.AS_WITNESS}, True),
        ({"manner": "现场检查"}, False),
    ],
)
def test_a_record_of_questions_states_as_what_somebody_was_asked(facts, known):
    """行政处罚法 55(2)."""
    assert derive(acts.investigate, facts, LAW, DAY)["questioned_known"] is known
    with pytest.raises(Refused, match="没有载明被询问人的身份") as refusal:
        derive(acts.investigate, {"manner": "询问"}, LAW, DAY)
    assert "第五十五条第二款" in refusal.value.basis


def test_whose_samples_were_taken_is_stated_of_sampling_alone():
    """行政处罚法 56."""
    told = {"sampled_party": "P", "questioned_as": q.AS_PARTY}
    assert derive(acts.investigate, {"manner": "抽样取证", **told}, LAW, DAY)
    for manner in ("询问", "现场检查"):
        with pytest.raises(Refused, match="不是抽样取证") as refusal:
            derive(acts.investigate, {"manner": manner, **told}, LAW, DAY)
        assert "第五十六条" in refusal.value.basis
