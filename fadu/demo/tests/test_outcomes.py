"""Cases that went another way end lawfully, and their figures count each once."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.demo import outcomes, penalties
from fadu.figures.span import Span
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.rooms.penalty import figures as f
from fadu.rooms.penalty.models import PartyOutcome

YEAR = Span(date(2025, 1, 1), date(2025, 12, 31))
COUNTED = {
    f.CASES_FILED: 8, f.CASES_DECIDED: 8, f.CASES_DECIDED_ON_TIME: 8, f.PENALTIES: 7, f.NOT_PUNISHED: 1,
    f.TRANSFERRED: 1, f.ALTERED: 2, f.CASES_CLOSED: 8,
}  # fmt: skip


@pytest.mark.once
def test_one_case_of_each_is_closed_lawfully_and_counted_once(small):
    outcomes.build(small.bureau, small.firms)

    scope = Scope("anybody", small.bureau.agency, Reach.CITY)
    assert {one: one.value(scope, YEAR).numerator for one in COUNTED} == COUNTED
    assert f.WHY_NOT[0].value(scope, YEAR).numerator == 1
    cases = Matter.objects.filter(procedure="penalty.ordinary")
    assert {(m.closed, m.irregular, m.due) for m in cases} == {(True, 0, None)}
    told = {row.altered for row in PartyOutcome.objects.exclude(altered="")}
    assert told == {"撤销", "变更"}
    lower = PartyOutcome.objects.get(altered="变更")
    assert lower.fine == penalties.FINE - penalties.FINE // 3
    assert verify().problems == ()
