"""The projection row: named by the newest facts, moved by every act."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.matters import projection, remembered
from fadu.matters.folds import Folding, Recorded, nothing
from fadu.matters.loading import Loaded
from fadu.matters.models import Matter
from fadu.matters.tests.builders import PLACE, START, Desk


def named(matter: Loaded, folding: Folding, act: str, **facts: object) -> None:
    """Let an entry name the matter; a fact that is None was erased, its commitment still stands."""
    body = {code: {"c": "00"} if value is None else value for code, value in facts.items()}
    matter.bodies.append({"facts": body})
    n = len(matter.bodies) - 1
    entry = Recorded("m", PLACE, n, act, "", START, START, facts, ("officer",))
    projection.name(matter, folding, entry)


def loaded() -> Loaded:
    return Loaded("m", START.date(), None, "d", PLACE, "")  # type: ignore[arg-type]


def test_the_newest_fact_names_the_matter_and_the_first_person_carries_it():
    matter, folding = loaded(), Folding(nothing, (), ("cause",), ("file_case.number",))

    named(matter, folding, "file_case", cause="未按规定配备人员", number="12号")
    named(matter, folding, "penalize", number="99号")

    assert (matter.title, matter.number, matter.owner) == ("未按规定配备人员", "12号", "officer")


def test_an_erased_name_is_said_to_be_erased_until_a_newer_one_is_stated():
    matter, folding = loaded(), Folding(nothing, (), ("name",))

    named(matter, folding, "enter", name=None)
    assert matter.title == projection.ERASED
    named(matter, folding, "merge", reason=None)
    assert matter.title == projection.ERASED
    named(matter, folding, "amend", name="甲公司")
    assert matter.title == "甲公司"


@pytest.mark.django_db
def test_every_act_moves_the_row_on():
    desk = Desk()
    matter = desk.enter("甲").matter
    outcome = desk.wait(days=1).amend(matter, "乙")

    row = Matter.objects.get(pk=matter)

    assert (row.n, row.tip, row.title) == (1, outcome.hash, "乙")
    assert (row.last_act, row.last_at) == ("amend_party", desk.now)
    assert row.due is None


@pytest.mark.django_db
def test_of_a_matter_that_was_read_only_the_columns_that_moved_are_named():
    desk = Desk()
    matter = desk.enter("甲").matter
    for read in (False, True):
        desk.wait(days=1)
        if read:
            remembered.forget()
        with CaptureQueriesContext(connection) as asked:
            desk.amend(matter, "甲")
        (update,) = [one["sql"] for one in asked if "UPDATE matters_matter" in one["sql"]]
        named = update.partition(" SET ")[2].partition(" WHERE ")[0]
        columns = {part.partition(" = ")[0].strip() for part in named.split(", ") if " = " in part}

        assert {"n", "tip", "last_at"} <= columns
        assert columns <= {"n", "tip", "last_at", "last_act", *(() if read else projection.RUNNING)}
