"""What crosses nothing goes through the desk's door as it is."""

from __future__ import annotations

from fadu.casework.services.signing import performed
from fadu.flows.services.doors import crossing
from fadu.flows.tests.services.supervising import NOW, who
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.matters.deeds import Deed, NewMatter
from fadu.rooms.coercion.models import Seizure
from fadu.rooms.coercion.tests.measuring import GROUNDS
from tests.people import Bureau


def test_an_act_that_concerns_no_other_matter_is_recorded_as_it_is(bureau: Bureau) -> None:
    door = crossing(performed, bureau.zhang.viewer.scope)
    new = NewMatter(SEIZURE, bureau.place)

    done = door(
        Deed(new, s.check_grounds, NOW, bureau.hand(NOW), who(bureau, s.check_grounds), GROUNDS)
    )

    assert Seizure.objects.get().pk == done.matter
