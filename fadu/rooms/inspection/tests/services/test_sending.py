"""Many acts at once: all, or none with every reason."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.procedures.inspection_visit import acts as a
from fadu.ledger.models import Entry
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.services import sending
from fadu.rooms.inspection.services.sending import NotAll
from fadu.rooms.inspection.tests.acting import Visiting, sent
from tests.people import Bureau


def test_none_is_recorded_where_one_is_refused_and_a_second_sending_records_nothing(bureau: Bureau):
    first, second = Visiting(bureau, "P" * 26), Visiting(bureau, "Q" * 26)
    first.do(a.open_visit)
    second.do(a.open_visit)
    second.do(a.approve_visit)
    form = sent(bureau, second.now, idem="form")
    named = [
        (name, sending.deed(v.id, a.approve_visit, form, {"number": "1号"}))
        for name, v in (("甲", first), ("乙", second))
    ]
    before = Entry.objects.count()

    with pytest.raises(NotAll, match="2项中有1项不能办理，全部没有办理。乙：") as refused:
        sending.together(named)
    assert [name for name, _ in refused.value.against] == ["乙"]
    assert Entry.objects.count() == before

    done = sending.together(named[:1])
    again = sending.together(named[:1])
    assert (done[0].n, again[0].n, again[0].repeated) == (1, 1, True)
    assert Visit.objects.get(pk=first.id).approval_number == "1号"
    with pytest.raises(BadInput):
        sending.together([])
