"""A refund is no less than what the alteration found to be too much: 行政强制法 41."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty import returning as r


@pytest.mark.parametrize(("due", "amount"), [(0, 0), (0, 5), (7_654_33, 7_654_33), (1, 2)])
def test_enough_or_more_may_be_given_back(due, amount):
    """More: goods and confiscated money are on no entry of payment."""
    facts = {"overpaid": due, "amount": amount}

    assert r.refunded.derived.function(facts, None) is True


def test_less_is_refused_to_the_fen():
    with pytest.raises(
        Refused, match=r"应当退还罚款、加处罚款7654\.33元，退还7654\.32元"
    ) as refusal:
        r.refunded.derived.function({"overpaid": 7_654_33, "amount": 7_654_32}, None)

    assert "第四十一条" in refusal.value.basis
    assert refusal.value.todo


def test_what_is_too_much_is_recalled_from_the_newest_alteration():
    derived = r.overpaid_as_told.derived

    assert derived.function({}, None, {"alter_decision.overpaid": 5}) == 5
    assert derived.function({}, None, {}) == 0
    assert derived.recalls == ("alter_decision.overpaid",)
