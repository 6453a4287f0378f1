"""Parameters of the ordinary penalty: open points stay off until somebody fills them."""

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.parameters.penalty import HEARING_FINE_UNIT, PARAMETERS, REVIEW_AFTER_HEARING
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.vocabulary.parameter import Parameters, ParameterValue
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.status import Status

DAY = date(2025, 3, 3)
EMPTY = Parameters.of(PARAMETERS)


def test_codes_are_unique_and_say_what_they_belong_to():
    codes = [p.code for p in PARAMETERS]

    assert len(codes) == len(set(codes))
    assert all(code.startswith("penalty.") for code in codes)


def test_what_nobody_verified_has_no_default():
    assert [p.code for p in PARAMETERS if (p.default is None) is not (p.status is Status.U)] == []


def test_every_parameter_says_what_the_law_leaves_open():
    assert all(p.why and p.cite.refs for p in PARAMETERS)


def test_an_empty_threshold_is_refused_and_says_who_fills_it():
    with pytest.raises(Refused, match="尚未填写") as refusal:
        EMPTY.demand(HEARING_FINE_UNIT, DAY)

    assert "法规科" in refusal.value.todo
    assert "第六十三条" in refusal.value.basis


def test_a_threshold_holds_from_the_day_it_is_in_force():
    values = [
        ParameterValue(HEARING_FINE_UNIT, 3_000_000, date(2024, 1, 1), "甲号文", Status.V2),
        ParameterValue(HEARING_FINE_UNIT, 5_000_000, date(2025, 3, 3), "乙号文", Status.V2),
    ]
    filled = Parameters.of(PARAMETERS, values)

    assert filled.demand(HEARING_FINE_UNIT, date(2025, 3, 2)).value == 3_000_000
    assert filled.demand(HEARING_FINE_UNIT, DAY).value == 5_000_000


def test_the_strict_reading_of_legal_review_is_the_default():
    assert EMPTY.demand(REVIEW_AFTER_HEARING, DAY).value is True


def test_every_parameter_a_rule_or_fact_reads_is_declared():
    declared = {p.code for p in PARAMETERS}
    both = (ORDINARY_PENALTY, SIMPLE_PENALTY)
    terms = [r.term for p in both for r in p.rules if isinstance(r.term, Given)]
    read = {t.parameter for t in terms if t.parameter}
    for act in (act for p in both for act in p.acts):
        read |= {c for f in act.facts if f.derived for c in f.derived.parameters}

    assert {code for code in read if code.startswith("penalty.")} <= declared
    assert declared - read == {"penalty.retention_years"}  # 归档表单的默认值
