"""Which entry carries which file is written with the act, and follows from the log alone."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.kernel.errors import Refused
from fadu.matters import carried
from fadu.matters.beside import of_matters
from fadu.matters.deeds import FileRef
from fadu.matters.models import CarriedFile
from fadu.matters.rebuild import differences
from fadu.matters.tests.builders import PLACE, Desk
from fadu.matters.verification import said

pytestmark = pytest.mark.django_db
ONE, OTHER, FACT = "1" * 64, "2" * 64, "3" * 64


@pytest.fixture(autouse=True)
def _nobody_keeps_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Digests without bytes: what the store demands is told in its own tests."""
    monkeypatch.setattr(carried, "_DEMANDS", [])


def refs(*digests: str) -> tuple[FileRef, ...]:
    """Files of these digests."""
    return tuple(FileRef(one, 3, "image/png", f"{one[0]}.png") for one in digests)


def writes(done: Any) -> list[str]:
    """The statements about carried files of an act."""
    with CaptureQueriesContext(connection) as asked:
        done()
    return [q["sql"] for q in asked.captured_queries if "matters_carriedfile" in q["sql"]]


def test_files_are_found_by_digest_and_what_was_changed_behind_is_named_and_made_anew() -> None:
    desk, asked = Desk(), []
    first = writes(lambda: asked.append(desk.enter("甲", files=refs(ONE, OTHER))))
    plain = writes(lambda: asked.append(desk.enter("乙")))
    one, two = (done.matter for done in asked)
    desk.enter("丙", files=refs(OTHER))

    assert (len(first), plain) == (1, [])
    assert carried.carried([ONE, FACT]) == {ONE}
    assert len(list(carried.carriers([OTHER, FACT]))) == 2
    assert of_matters("files", [one, two]) == {one: {(0, ONE), (0, OTHER)}}
    body = {"facts": {"photo": FACT, "copy": ONE, "text": "无", "n": 1}, "files": [{"sha256": ONE}]}
    assert carried.digests(body) == [ONE, FACT]

    def found() -> list[tuple[str, str]]:
        rows = differences(desk.law, desk.now, lambda agency: PLACE)
        return [(row.matter, said(row)) for row in rows]

    assert found() == []
    CarriedFile.objects.filter(sha256=ONE).delete()
    for matter in (two, "GHOST"):
        CarriedFile.objects.create(sha256=ONE, matter=matter, n=0)
    assert sorted(matter for matter, _ in found()) == sorted([one, two, "GHOST"])
    assert "fadu ledger rebuild" in found()[0][1]
    assert carried.rebuild() == 3
    assert found() == []


def test_who_keeps_files_is_asked_of_those_that_an_act_brings_and_may_refuse(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[list[str]] = []

    def demand(files: Any, matters: Any) -> None:
        assert len(matters) == 1
        told.append([one.sha256 for one in files])
        if OTHER in told[-1]:
            raise Refused("附件已不在存储中")

    carried.register(demand)
    carried.register(demand)
    desk = Desk()
    matter = desk.enter("甲").matter
    with CaptureQueriesContext(connection) as asked:
        desk.wait(days=1).amend(matter, "乙", files=refs(ONE))  # the matter is remembered, not read
    first = [q["sql"] for q in asked.captured_queries if "FOR UPDATE" in q["sql"]]
    assert len(first) == (2 if connection.vendor == "postgresql" else 0)  # once before the files
    with pytest.raises(Refused, match="附件已不在存储中"):
        desk.enter("丙", files=refs(OTHER))

    assert told == [[ONE], [OTHER]]
    assert carried.carried([ONE, OTHER]) == {ONE}
