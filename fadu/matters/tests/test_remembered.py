"""What is remembered says what reading and folding the entries anew says, and is found under no other chain or law."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fadu.kernel.calendar_seed import seed_calendar
from fadu.law import registry
from fadu.law.engine.marking import Marking, fold
from fadu.law.engine.view import LawView
from fadu.matters import remembered
from fadu.matters.loading import Loaded, load
from fadu.matters.tests.builders import Desk

pytestmark = pytest.mark.django_db


def loaded(id: str) -> Loaded:
    """A matter as the next act would load it."""
    return load([id], registry.procedure)[id]


def filed(desk: Desk) -> Loaded:
    """A case with some acts."""
    return loaded(desk.file("甲案").matter)


def found(matter: Loaded, law: LawView) -> Marking | None:
    """Its marking, if one is remembered."""
    return remembered.marking(matter.id, matter.tip, matter.procedure, law)


def state(marking: Marking) -> list[object]:
    """All that a marking holds."""
    plain = [n for n in Marking.__slots__ if n not in ("law", "procedure", "graph")]
    return [getattr(marking, name) for name in plain]


def test_what_is_remembered_is_what_folding_the_entries_gives() -> None:
    desk = Desk()
    matter = filed(desk)

    known = found(matter, desk.hand.law)

    assert known is not None
    assert state(known) == state(fold(matter.procedure, desk.hand.law, matter.records()))


def test_a_chain_that_is_known_is_read_from_its_newest_entry_on_and_is_the_same() -> None:
    desk = Desk()
    id = desk.enter("甲").matter
    for name in ("乙", "丙"):
        desk.wait(days=1).amend(id, name)
    kept = remembered.chain(id)
    known = loaded(id)
    remembered.forget()
    anew = loaded(id)

    assert kept is not None
    assert all(here is there for here, there in zip(known.bodies, kept.bodies, strict=True))
    assert (known.bodies, known.seen, known.tip) == (anew.bodies, anew.seen, anew.tip)
    assert (known.newest(), known.last_at) == (anew.newest(), anew.last_at)
    assert known.records() == anew.records()


def test_entries_of_another_process_are_read_along() -> None:
    desk = Desk()
    id = desk.enter("甲").matter
    before = remembered.chain(id)
    assert before is not None
    desk.wait(days=1).amend(id, "乙")
    remembered.keep(id, before)  # as the process stands that recorded only the first

    known = loaded(id)

    remembered.forget()
    assert known.bodies == loaded(id).bodies
    assert known.tip == loaded(id).tip


def test_a_chain_that_is_not_the_one_in_the_ledger_is_read_from_its_beginning() -> None:
    desk = Desk()
    id = desk.enter("甲").matter
    known = remembered.chain(id)
    assert known is not None
    for other in (replace(known, tip="0" * 64), replace(known, bodies=[*known.bodies] * 3)):
        remembered.keep(id, other)

        assert [body["n"] for body in loaded(id).bodies] == [0]


def test_the_same_submission_is_known_again_from_memory() -> None:
    desk = Desk()
    id = desk.enter("甲").matter
    first = desk.wait(days=1).amend(id, "乙", idem="form-1")

    again = desk.amend(id, "乙", idem="form-1")

    assert (again.repeated, again.n, again.seq, again.hash) == (
        True,
        first.n,
        first.seq,
        first.hash,
    )


def test_what_is_done_to_a_found_marking_stays_with_who_found_it() -> None:
    desk = Desk()
    matter = filed(desk)
    first = found(matter, desk.hand.law)
    assert first is not None
    before = state(first.copy())

    first.advance(desk.now + timedelta(days=400))
    first.ex = 0

    again = found(matter, desk.hand.law)
    assert again is not None
    assert state(again) == before


def test_another_chain_or_another_law_is_folded_anew() -> None:
    desk = Desk()
    matter = filed(desk)

    assert found(replace(matter, tip="0" * 64), desk.hand.law) is None
    assert found(matter, LawView(seed_calendar())) is None


def test_a_matter_whose_marking_cannot_be_kept_is_forgotten_rather_than_known_as_it_was() -> None:
    desk = Desk()
    id = desk.enter("甲").matter
    assert remembered.chain(id) is not None

    desk.wait(days=2).amend(id, "乙", at=desk.now - timedelta(days=1))
    desk.amend(id, "丙", at=desk.now - timedelta(hours=30))  # late: folded anew, in another order

    assert remembered.chain(id) is None
    assert [body["n"] for body in loaded(id).bodies] == [0, 1, 2]


def test_only_so_many_entries_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk()
    marking = found(filed(desk), desk.hand.law)
    assert marking is not None
    remembered.forget()
    monkeypatch.setattr(remembered, "MOST", 3)
    one = remembered.Chain("a", [{"n": 0}], {}, [], None, marking)

    for id in ("a", "b", "c", "b", "d"):
        remembered.keep(id, one)

    assert [id for id in "abcd" if remembered.chain(id)] == ["b", "c", "d"]
    remembered.keep("e", replace(one, bodies=one.bodies * 9))
    assert [id for id in "abcde" if remembered.chain(id)] == ["e"]
    remembered.forget()


def test_everything_can_be_forgotten() -> None:
    desk = Desk()
    matter = filed(desk)

    remembered.forget()

    assert found(matter, desk.hand.law) is None
