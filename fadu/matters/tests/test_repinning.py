"""A running matter goes over to a newer version when its transition says so, as an entry that pins it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.vocabulary.procedure import Procedure, Transition
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters import repinning, selectors
from fadu.matters.models import Matter
from fadu.matters.rebuild import differences
from fadu.matters.services import repin
from fadu.matters.sweep import sweep
from fadu.matters.tests.builders import PLACE, Desk

pytestmark = pytest.mark.django_db
SINCE = date(2025, 4, 1)


@pytest.fixture
def amended(monkeypatch: pytest.MonkeyPatch) -> Iterator[Procedure]:
    """The law amended from 1 April 2025, running matters to go over with it."""
    transition = Transition(keep=False, cite=APL.art(86), on=SINCE)
    new = replace(
        ORDINARY_PENALTY, title="行政处罚普通程序（修订）", since=SINCE, transition=transition
    )
    monkeypatch.setattr(registry, "PROCEDURES", (*registry.PROCEDURES, new))
    registry._by_digest.cache_clear()
    yield new
    monkeypatch.undo()
    registry._by_digest.cache_clear()


def test_before_its_day_nothing_goes_over_and_the_article_is_named(amended: Procedure) -> None:
    desk = Desk()
    matter = desk.file().matter

    assert list(repinning.due(day_of(desk.now))) == []
    with pytest.raises(Refused) as refusal:
        repin(matter, amended, hand=desk.hand, at=desk.now)
    assert "《行政处罚法》第八十六条" in str(refusal.value)


def test_from_its_day_the_entry_pins_the_new_version_and_everything_follows(
    amended: Procedure,
) -> None:
    desk = Desk()
    matter = desk.file().matter
    before = selectors.marking_of(Matter.objects.get(pk=matter), desk.law, desk.now)
    desk.wait(days=40)

    ((id, new),) = list(repinning.due(day_of(desk.now)))
    outcome = repin(id, new, hand=desk.hand, at=desk.now)

    body = json.loads(Entry.objects.get(seq=outcome.seq).body)
    held = Matter.objects.get(pk=matter)
    after = selectors.marking_of(held, desk.law, desk.now)
    assert (id, body["act"], body["who"], body["images"]) == (matter, "repin", [], [])
    assert body["procedure"]["digest"] == held.digest == registry.digest_of(amended)
    assert after.procedure is amended
    assert after.done("file_case") == before.done("file_case") is not None
    assert list(repinning.due(day_of(desk.now))) == []
    assert selectors.history(held)[-1].title == "转接"


def test_after_a_transition_acts_go_on_and_every_check_holds(amended: Procedure) -> None:
    desk = Desk()
    matter = desk.file().matter
    desk.wait(days=40)
    repin(matter, amended, hand=desk.hand, at=desk.now)
    sweep(desk.law, desk.wait(days=1).now)

    assert verify().problems == ()
    assert list(differences(desk.law, desk.now + timedelta(hours=1), lambda agency: PLACE)) == []
    with pytest.raises(Refused, match="不需要转接"):
        repin(matter, amended, hand=desk.hand, at=desk.now)
