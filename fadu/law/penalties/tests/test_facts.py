"""What a reckoning answers: a range has its ends in order, and an open one is not decided."""

from __future__ import annotations

import pytest

from fadu.law.instruments import APL
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.facts import Line, Outcome, Span


@pytest.mark.parametrize(("low", "high"), [(2, 1), (-1, 1)])
def test_a_range_has_its_ends_in_order(low, high):
    with pytest.raises(ValueError, match="no range"):
        Span(low, high)


def test_an_outcome_with_something_open_is_not_decided_and_says_it_last():
    open_line = Line("须先查明违法所得", APL.art(28, par=2))
    outcome = Outcome(BY_CODE["AQF-102"], None, open=(open_line,), steps=(Line("违法行为"),))

    assert not outcome.decided
    assert outcome.explanation[-1] is open_line
    assert str(open_line) == "须先查明违法所得（《行政处罚法》第二十八条第二款）"
    assert Outcome(BY_CODE["AQF-102"], Span(0, 1)).decided
