"""A trial says what the one door would say, and writes nothing."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.engine.record import Actor, Blocked
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.ledger.models import Entry
from fadu.matters.deeds import Deed
from fadu.matters.models import Matter
from fadu.matters.selectors import unlocked
from fadu.matters.services import perform
from fadu.matters.tests.builders import Desk
from fadu.matters.trying import against


@pytest.mark.django_db
def test_it_says_what_stands_against_a_deed_and_writes_nothing():
    desk = Desk()
    matter, size = Matter.objects.get(pk=desk.file().matter), Entry.objects.count()
    who, facts = (Actor("leader", "leader"),), {"summary": "结案"}
    deed = Deed(matter.pk, a.close_case, desk.now, desk.hand, who, facts)

    reasons = against(unlocked(matter), deed)
    with pytest.raises(Blocked) as refused:
        perform([deed])
    assert reasons == list(refused.value.reasons) != []
    officer = (Actor("officer", "officer", "证1"),)
    named = {"party": ["party-2"], "capacity": "生产经营单位"}
    fitting = Deed(matter.pk, a.name_party, desk.now, desk.hand, officer, named)
    assert against(unlocked(matter), fitting) == []
    with pytest.raises(BadInput, match="期限届满自动发生"):
        against(unlocked(matter), Deed(matter.pk, a.fine_overdue, desk.now, desk.hand, who))
    assert Entry.objects.count() == size
