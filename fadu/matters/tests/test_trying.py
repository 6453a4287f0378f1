"""A trial says what the one door would say, and writes nothing."""

from __future__ import annotations

import pytest

from fadu.casework.tests.builders import NOW, a_matter
from fadu.kernel.errors import BadInput
from fadu.law.engine.record import Blocked
from fadu.ledger.models import Entry
from fadu.matters import versions
from fadu.matters.deeds import Deed
from fadu.matters.services import perform
from fadu.matters.trying import against
from tests.people import found_bureau


@pytest.mark.django_db
def test_it_says_what_stands_against_a_deed_and_writes_nothing():
    office = found_bureau()
    matter, size = a_matter(office), Entry.objects.count()
    procedure, hand = versions.procedure(matter.procedure, digest=matter.digest), office.hand(NOW)

    act = procedure.act("close_case")
    who = (office.li.viewer.actor(act),)
    deed = Deed(matter.pk, act, NOW, hand, who, {"summary": "结案"})
    reasons = against(matter, deed)
    with pytest.raises(Blocked) as refused:
        perform([deed])
    assert reasons == list(refused.value.reasons)
    assert reasons != []
    with pytest.raises(BadInput, match="期限届满自动发生"):
        against(matter, Deed(matter.pk, procedure.act("fine_overdue"), NOW, hand, who))
    assert Entry.objects.count() == size
