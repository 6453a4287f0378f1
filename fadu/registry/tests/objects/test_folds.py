"""Entries become rows of the party that they name, in the place of whoever entered them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.law.procedures.registers.parties import PARTY_REGISTER
from fadu.ledger import images
from fadu.registry import folds
from fadu.registry.models import Licence, SupervisedObject
from fadu.registry.objects import services
from fadu.registry.objects.folds import OF, PERSONAL, table_of
from fadu.registry.tests.builders import LICENCE, an_object, by

if TYPE_CHECKING:
    from tests.people import Bureau


def test_every_act_of_an_object_has_its_fold() -> None:
    own = {"enter_party", "amend_party", "merge_party", "ask_party_erasure", "erase_party"}

    assert set(OF) == set(PARTY_REGISTER.by_code) - own


def test_the_columns_that_hold_text_of_people_are_pictured_as_commitments() -> None:
    for model, columns in PERSONAL.items():
        spec = images.newest(table_of(model))
        assert spec.personal == columns
        assert set(spec.fields) == {f.name for f in model._meta.concrete_fields} - {"id"}
    assert set(PERSONAL) < set(folds.MODELS)


def test_rows_stand_in_the_place_of_the_agency(bureau: Bureau) -> None:
    party = an_object(bureau)
    services.set_licence(party=party, facts=LICENCE, **by(bureau))

    for row in (SupervisedObject.objects.get(), Licence.objects.get()):
        assert (row.city, row.county) == (bureau.agency.id, bureau.agency.id)
    assert str(Licence.objects.get()).startswith("安全生产许可证")
