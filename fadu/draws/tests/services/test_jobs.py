"""Long freezes and draws: recorded once whoever works and dies, refused in words, forgotten with whom they name."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import orjson
import pytest

from fadu.documents.waiting.services import ASIDE, MOST_DIED, Lost
from fadu.draws import schemes
from fadu.draws.models import Batch, Draw, DrawJob, JobState, SealedValue
from fadu.draws.roster import Typed
from fadu.draws.services import jobs
from fadu.draws.tests.builders import AT, DRAW_AT, KEY, Ready, draw_of, opened, scheme, valued
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.vocabulary.act import Act
from fadu.ledger.models import Entry
from tests.killing import killed

CLOSE = ("_close", "call")
"""The act stands and the job does not know it yet."""
FREEZING = [
    (name, event)
    for name in ("_lists", "committed", "_kept", "_freeze", "record")
    for event in ("call", "return")
]
DRAWING = [("committed_of", "call"), ("_picks", "return"), ("record", "call")]


def by(made: Ready, at: datetime) -> jobs.By:
    """The legal office and the tests' key."""
    return jobs.By(made.drawer, made.bureau.hand(at), lambda act: KEY, lambda: at)


def asked(made: Ready, batch: Batch, act: Act, told: str, at: datetime = AT) -> DrawJob:
    """A job of the legal office."""
    sent = made.sent(at, expected=batch.n, idem=f"form-{act.code}")
    return jobs.ask(batch=batch, act=act, told=told, listed=12, account="1", sent=sent)


def worked(made: Ready, at: datetime, worker: str) -> None:
    """Work the open job off, if there is one."""
    job = jobs.claim(now=at, worker=worker)
    if job is not None:
        jobs.work(job=job, by=by(made, at))


def killed_everywhere(made: Ready, at: datetime, places: list[tuple[str, str]]) -> datetime:
    """Kill a worker at each place, then when the act stands; nothing before, all after. When the last lease lapses."""
    before, left = Entry.objects.count(), SealedValue.objects.count()
    for function, event in [*places, CLOSE]:
        work = partial(worked, made, at, f"{function}/{event}")
        killed(work, within="fadu/draws/", function=function, event=event)
        whole = (function, event) == CLOSE
        assert Entry.objects.count() == before + whole, (function, event)
        assert whole or SealedValue.objects.count() == left
        assert DrawJob.objects.filter(state=JobState.OPEN).count() == 1
        assert jobs.claim(now=at, worker="too early") is None
        at += jobs.LEASE + timedelta(seconds=1)
        DrawJob.objects.update(died=0)  # three in a row: see below
    return at


@pytest.mark.django_db(transaction=True)
def test_a_killed_worker_leaves_nothing_or_the_whole_act(made: Ready) -> None:
    batch = opened(made)
    job = asked(made, batch, a.freeze_lists, schemes.written(scheme(made)))
    assert asked(made, batch, a.freeze_lists, "{}").id == job.id  # sent twice, or by two

    at = killed_everywhere(made, AT, FREEZING)
    found, entries = draw_of(batch), Entry.objects.count()
    mine = jobs.claim(now=at, worker="last")
    assert mine is not None
    assert jobs.work(job=mine, by=by(made, at)) == JobState.DONE
    assert Entry.objects.count() == entries
    assert (Draw.objects.get(), SealedValue.objects.exists()) == (found, True)
    job.refresh_from_db()
    assert (job.state, job.told, job.lease) == (JobState.DONE, "", None)
    assert asked(made, batch, a.freeze_lists, "{}").id == job.id  # the page sent once more

    batch = valued(made, opened(made))
    told = orjson.dumps({"witnesses": "甲、乙"}).decode()
    asked(made, batch, a.draw, told, DRAW_AT)
    at, entries = killed_everywhere(made, DRAW_AT, DRAWING), Entry.objects.count()
    mine = jobs.claim(now=at, worker="last")
    assert mine is not None
    assert jobs.work(job=mine, by=by(made, at)) == JobState.DONE
    assert Entry.objects.count() == entries
    assert draw_of(batch).drawn_at == DRAW_AT + timedelta(seconds=121) * len(DRAWING)


@pytest.mark.django_db
def test_a_refusal_is_kept_in_words_and_an_old_worker_ends(made: Ready) -> None:
    batch = opened(made)
    typed = Typed(excluded="91430200900000001X 不明 无")
    asked(made, batch, a.freeze_lists, schemes.written(scheme(made, typed=typed)))
    old = jobs.claim(now=AT, worker="old")
    late = AT + jobs.LEASE * 2
    new = jobs.claim(now=late, worker="new")
    assert old is not None
    assert new is not None
    with pytest.raises(Lost):
        jobs.work(job=old, by=by(made, AT))
    with pytest.raises(Lost):
        jobs.refuse(job=old, said="旧")

    assert jobs.work(job=new, by=by(made, late)) == JobState.REFUSED
    new.refresh_from_db()
    assert "理由“不明”应为" in new.said
    jobs.forget("someone", frozenset({"不明"}))
    assert not DrawJob.objects.exists()

    asked(made, batch, a.freeze_lists, schemes.written(scheme(made)))
    DrawJob.objects.update(stage=2, doing="冻结", lease=AT, died=MOST_DIED - 1)
    assert jobs.claim(now=late, worker="fourth") is None
    aside = DrawJob.objects.get()
    assert (aside.state, aside.said, aside.told, aside.doing) == (JobState.REFUSED, ASIDE, "", "")

    asked(made, batch, a.freeze_lists, schemes.written(scheme(made)))
    mine = jobs.claim(now=AT, worker="new")
    assert mine is not None
    other = replace(by(made, AT), viewer=made.bureau.zhang.viewer)
    assert jobs.work(job=mine, by=other) == JobState.REFUSED
    assert not Draw.objects.exists()
