"""What is refused changes not a byte: random lawful beginnings of a case, and what the law refuses in them.

The walks are those that were planned for the two doors; chance draws how far one goes, and what is then tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from django.db.models import BigIntegerField
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fadu.demo.acting import chance_of
from fadu.demo.bureau import Bureau
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derivable, derive
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Actor, Blocked, Record
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.vocabulary.fact import Kind
from fadu.matters.deeds import Deed
from fadu.matters.folds import Recorded, folding_of
from fadu.matters.lines import Line
from fadu.matters.refolding import changes_of
from fadu.matters.scope import Place
from fadu.matters.services import perform
from fadu.rooms.penalty.owing import owing
from fadu.statutes.selectors import law_view
from tests.proofs.casting import planned
from tests.proofs.doors import ServiceDoor
from tests.proofs.unlawful import WAYS, Everything, everything, refused_now
from tests.proofs.walking import Cast, Move

PROCEDURES = (SIMPLE_PENALTY, ORDINARY_PENALTY, SEIZURE, POWER_CUT, CLOSURE)
FIRST_MOVES = 24  # of a walk: what follows them is walked by the two doors
# A shorter example of a walk that fails says no more than the first, and takes minutes to find.
WALKED: Mapping[str, Any] = {
    "deadline": None, "phases": (Phase.reuse, Phase.generate),
    "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
}  # fmt: skip
_RUNS = count()

pytestmark = (
    pytest.mark.once
)  # refused before a statement that writes: no database can change the answer


@pytest.fixture(autouse=True)
def own_store(settings: Any, tmp_path: Path) -> None:
    """Files of this test alone: other workers store theirs meanwhile."""
    settings.FILES = tmp_path


@settings(max_examples=20, **WALKED)
@given(data=st.data())
def test_what_is_refused_changes_not_a_byte_and_says_under_which_article_and_what_to_do(
    data: Any, demo_bureau: Bureau, cast: Cast
) -> None:
    procedure = one_of(data, PROCEDURES)
    walks = planned(procedure, cast)
    walk = one_of(data, walks)[:FIRST_MOVES]
    stops = data.draw(st.sets(st.integers(0, len(walk) - 1), min_size=1, max_size=3))
    door = ServiceDoor(demo_bureau, procedure, chance_of(f"unlawful/{next(_RUNS)}"))

    for place, move in enumerate(walk):
        if place in stops:
            before = everything()
            for deeds in unlawful(data, door, move, [m for w in walks for m in w]):
                refuse(deeds, before)
        door.do(move)


def one_of(data: Any, things: Iterable[Any]) -> Any:
    """One of several by its place: what stands there is nothing to draw shorter."""
    found = list(things)
    return found[data.draw(st.integers(0, len(found) - 1))]


def unlawful(
    data: Any, door: ServiceDoor, move: Move, others: Sequence[Move]
) -> Iterator[list[Deed]]:
    """What may not be recorded where the move may: alone, after a lawful deed of the same flow, or out of turn."""
    lawful = door.deed(move)
    for number in data.draw(st.lists(st.integers(0, len(WAYS) - 1), min_size=2, max_size=4)):
        deed = WAYS[number](lawful, partial(one_of, data))
        if deed is not None:
            yield [lawful, deed] if data.draw(st.booleans()) else [deed]
    out_of_turn = door.deed(replace(one_of(data, others), at=move.at))
    if refused_now(out_of_turn):
        yield [out_of_turn]


def refuse(deeds: list[Deed], before: Everything) -> None:
    """The one door refuses the deeds, says why and what to do, and nothing has changed."""
    with pytest.raises((Refused, BadInput)) as refusal:
        perform(deeds)

    said = refusal.value
    assert said.message
    assert said.todo, (deeds[-1].act.code, said.message)
    # What was filled in wrongly has a next step and no article.
    bare = isinstance(said, Blocked) and all(r.kind == "facts" for r in said.reasons)
    if isinstance(said, Refused) and not bare:
        assert "条" in said.basis, (deeds[-1].act.code, said.message)
    assert everything() == before


def first_with(walks: Iterable[Sequence[Move]], wanted: Callable[[Move], bool]) -> Sequence[Move]:
    """The first walk that has such a move, up to it."""
    walk = next(w for w in walks if any(map(wanted, w)))
    return walk[: next(n for n, move in enumerate(walk) if wanted(move)) + 1]


def test_every_way_of_being_unlawful_is_refused_somewhere_in_one_case_or_where_a_day_is_set(
    demo_bureau: Bureau, cast: Cast
) -> None:
    simple = planned(SIMPLE_PENALTY, cast)
    walks = (
        (SIMPLE_PENALTY, max(simple, key=len)),
        (SIMPLE_PENALTY, first_with(simple, lambda m: m.act.code == "pay_fine")),
        (SIMPLE_PENALTY, first_with(simple, lambda m: m.act.code == "court_executed")),
        (SEIZURE, first_with(planned(SEIZURE, cast), lambda m: "test_until" in m.facts)),
        (
            ORDINARY_PENALTY,
            first_with(planned(ORDINARY_PENALTY, cast), lambda m: "fined_until" in m.facts),
        ),
    )
    doors = [
        (ServiceDoor(demo_bureau, of, chance_of(f"unlawful/{of.code}/{n}")), walk)
        for n, (of, walk) in enumerate(walks)
    ]
    left = list(WAYS)

    for door, move in ((door, move) for door, walk in doors for move in walk):
        lawful = door.deed(move)
        made = {
            way: deed for way in left if (deed := way(lawful, lambda things: next(iter(things))))
        }
        before = everything() if made else None
        for deed in made.values():
            assert before is not None
            refuse([deed], before)
        left = [way for way in left if way not in made]
        door.do(move)

    assert left == []


@settings(max_examples=30, **WALKED)
@given(data=st.data())
def test_money_is_whole_fen_and_never_negative_however_a_fine_is_executed(
    data: Any, cast: Cast
) -> None:
    procedure = one_of(data, (SIMPLE_PENALTY, ORDINARY_PENALTY))
    walk, law = one_of(data, planned(procedure, cast)), law_view()
    marking, entries, lines = Marking(procedure, law), list[Recorded](), list[Line]()
    part = data.draw(st.integers(1, 99)) if procedure is ORDINARY_PENALTY else 100

    for n, move in enumerate(walk):
        facts = settled(marking, move, part, data.draw(st.integers(0, 10**9)))
        if (
            facts is None
        ):  # a smaller fine needs no hearing of a unit, and one of a citizen: the walk ends there
            break
        who = tuple(Actor(p, "") for p in move.people)
        marking.advance(move.at)
        marking.apply(Record(move.act.code, move.at, move.key, facts, who, n))
        entries.append(entry(n, move, facts))
        lines.append(line(n, move, facts))
        money = [facts[f.code] for f in move.act.stated if f.kind is Kind.MONEY and f.code in facts]
        day = day_of(move.at) + timedelta(days=data.draw(st.integers(0, 400)))
        for owed in owing(lines, move.key, law.calendar, day):
            sums = (owed.fine, owed.paid, owed.left, owed.base, owed.surcharge, owed.surcharge_left)
            assert owed.surcharge <= owed.base <= owed.fine
            assert owed.paid + owed.left == owed.fine
            money += sums
        assert [m for m in money if type(m) is not int or m < 0] == []
    for change in changes_of(entries, folding_of(procedure.code)):
        columns = [
            f.attname for f in change.model._meta.concrete_fields if isinstance(f, BigIntegerField)
        ]
        kept = [change.fields[c] for c in columns if c in change.fields]
        assert [m for m in kept if type(m) is not int or m < 0] == []


def settled(marking: Marking, move: Move, part: int, paid: int) -> Mapping[str, Any] | None:
    """What the move states, every fine in parts per hundred and what is paid as drawn, where the law lets it be;
    nothing where the law refuses it with these sums and with the planned ones.
    """
    money = [
        f for f in move.act.stated
        if f.kind is Kind.MONEY and not f.derived and f.code in move.facts
    ]  # fmt: skip
    fines = {f.code: move.facts[f.code] * part // 100 for f in money if f.code != "amount"}
    drawn = fines | {f.code: paid for f in money if f.code == "amount"}
    said, day = marking.as_of(move.at).recalled(move.key), day_of(move.at)
    collected = said.get("collect.amount", said.get("collect_fine.amount"))
    handed = {"amount": collected}  # as much as was collected
    known = derivable(move.act, {}, marking.law, day, said)
    owed = {
        "amount": known.get("surcharge_due", known.get("left"))
    }  # all of it, where all must be paid
    for sums in (drawn, fines, owed, handed, {}):
        with suppress(Refused):
            return derive(move.act, {**move.facts, **sums}, marking.law, day, said)
    return None


def entry(n: int, move: Move, facts: Mapping[str, Any]) -> Recorded:
    """The move as a fold sees it."""
    place = Place("P", "C", "X")
    return Recorded("M", place, n, move.act.code, move.key, move.at, move.at, facts, move.people)


def line(n: int, move: Move, facts: Mapping[str, Any]) -> Line:
    """The move as the matter page reads it."""
    act, at = move.act, move.at
    return Line(
        n, n, "", act.code, act.title, move.key, at, False, at, dict(facts), (), (), "", None, "", False, "", "",
    )  # fmt: skip
