"""What another case decided is altered, and made anew, there."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty import stating as st
from fadu.law.procedures.penalty.elsewhere import decided_here
from fadu.law.procedures.penalty_ordinary.sums import DAILY, FINE
from fadu.law.procedures.tests.walking import at

CITING = {"daily_fine.daily_total*": ((at("2025-06-02"), 15_000_00),)}
OWN = CITING | {"penalize.fine*": ((at("2025-04-10"), 1_000_00),)}


@pytest.mark.parametrize("result", [st.ALTERED, st.ANEW])
def test_a_decision_that_is_only_cited_is_not_changed_here(result):
    with pytest.raises(Refused, match="没有作出过处罚决定") as refusal:
        decided_here((FINE, DAILY), (DAILY,), {"altered": result}, CITING)

    assert "请在原案登记" in refusal.value.todo
    decided_here((FINE, DAILY), (DAILY,), {"altered": result}, OWN)
    decided_here((FINE, DAILY), (DAILY,), {"altered": result}, {})  # nothing is known: others judge


def test_that_it_is_void_is_entered_here_too():
    decided_here((FINE, DAILY), (DAILY,), {"altered": st.ANNULLED}, CITING)
