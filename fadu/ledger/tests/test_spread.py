"""Runs checked by several processes come in order, each once, and as one process checks them."""

import multiprocessing
import sqlite3

import pytest
from django.db import connection, transaction

from fadu.ledger import reading, services, spread
from fadu.ledger.checks import checked
from fadu.ledger.reading import Source, reader_on
from fadu.ledger.report import Findings
from fadu.ledger.standing import NewestImages
from fadu.ledger.tests.builders import a_chain, matter_id, tamper
from fadu.ledger.walk import Walk


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("ahead", "waiting"), [(1, 1), (2, 32)])
def test_several_processes_check_as_one_does(
    monkeypatch: pytest.MonkeyPatch, ahead: int, waiting: int
) -> None:
    monkeypatch.setattr(spread, "AHEAD", ahead)
    monkeypatch.setattr(spread, "WAITING", waiting)
    with transaction.atomic():
        services.append([entry for number in (1, 2, 3) for entry in a_chain(matter_id(number), 4)])
    tamper("UPDATE ledger_entry SET hash = 'x' WHERE seq = 6")
    reader, source = reader_on(connection), Source.of(connection)
    # A helper has the length of runs that its module names, so the runs here overlap.
    starts = [-1, 1, 3, 5, 7, 9]

    steps = iter("abc")

    runs = list(spread.spread(reader, source, starts, 3, with_sm3=True, meanwhile=steps))

    assert next(steps, "") == ""  # helpers take longer to begin than three steps
    assert runs == [checked(after, *reader.run(after), with_sm3=True) for after in starts]
    assert [run.last for run in runs] == [11] * 6
    assert len(runs[0].leaves) == 12 < reading.RUN
    assert [problem.kind for problem in runs[0].findings.problems] == ["body", "chain"]


@pytest.mark.django_db
def test_a_helper_that_cannot_connect_is_told(tmp_path: object) -> None:
    reader = reader_on(connection)
    nowhere = Source("sqlite", (("database", f"{tmp_path}/none/a.sqlite3"),))

    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        list(spread.spread(reader, nowhere, [-1], 2, with_sm3=False))


@pytest.mark.django_db(transaction=True)
def test_a_walk_goes_on_alone_when_its_helpers_are_killed() -> None:
    with transaction.atomic():
        services.append(a_chain(matter_id(1), 3 * reading.RUN))
    tamper("UPDATE ledger_entry SET hash = 'x' WHERE seq = 1400")
    killed: list[int] = []

    def kill(size: int, root: object) -> None:
        for helper in multiprocessing.active_children():
            killed.append(size)
            helper.kill()

    walk = Walk(Findings(), NewestImages(), [reading.RUN], kill)
    walk.advance(2)

    assert killed == [reading.RUN]
    assert walk.size == 3 * reading.RUN
    assert [p.place for p in walk.findings.problems] == [(n, matter_id(1), n) for n in (1400, 1401)]
