"""Of every table beside the projection: what it has of a matter, and which of its matters are none."""

from __future__ import annotations

import pytest

from fadu.matters import beside, deriving
from fadu.matters.models import CarriedFile, Consulted
from fadu.matters.tests.builders import PLACE, Desk

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("name", "model"), [("files", CarriedFile), ("consulted", Consulted)])
def test_a_table_tells_what_entries_say_and_which_matters_are_none(name: str, model: type) -> None:
    matter = Desk().enter("甲").matter
    _, column = beside.TABLES[name]
    for id, n, said in ((matter, 0, "a"), (matter, 1, "b"), ("GHOST", 0, "a"), ("GHOST", 1, "a")):
        model.objects.create(matter=id, n=n, **{column: said})  # type: ignore[attr-defined]

    assert beside.of_matters(name, [matter, "unknown"]) == {matter: {(0, "a"), (1, "b")}}
    assert beside.strays(name) == ["GHOST"]


def test_every_table_is_compared_with_what_follows_from_the_log() -> None:
    matter = Desk().enter("甲").matter

    follows = deriving.derived([matter], lambda agency: PLACE)[matter]
    assert set(beside.TABLES) <= set(follows)
