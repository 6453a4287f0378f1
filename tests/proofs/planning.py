"""Plans of walks that together do every act of a procedure, and no more than that takes."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Actor, Record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.procedure import Procedure
from tests.proofs.walking import LENGTH, START, Cast, Move, Walker

NEAR = 8  # further acts a walk may take to do one more act that is not done yet
TRIES = 40  # walks towards one act


def plan(
    procedure: Procedure, law: LawView, cast: Cast, seed: int, starts: Sequence[datetime] = (START,)
) -> list[list[Move]]:
    """Walks that together do every act somebody can do; what no walk reached is simply not in them.

    An act that cannot be reached from the first start is tried from the next one: parameters are dated.
    """
    chance, done = random.Random(seed), frozenset[str]()
    walks: list[list[Move]] = []
    targets = [a.code for a in procedure.acts if not a.lapse]
    for start in starts:
        for target in reversed(targets):
            for _ in range(TRIES if target not in done else 0):
                walker = Walker(procedure, law, cast, chance, start)
                if walker.head_for(target, done):
                    walks.append(extended(walker, targets, done))
                    done |= covered(walks[-1:])
                    break
    return shortened(needed(walks), Marking(procedure, law), cast)


def extended(walker: Walker, targets: Sequence[str], done: frozenset[str]) -> list[Move]:
    """The walk, gone on with for as long as an act that nobody has done is near."""
    done |= covered([walker.moves])
    for target in targets:
        if target not in done and len(walker.moves) < LENGTH:
            twin = walker.fork()
            if twin.head_for(target, done, min(LENGTH, len(walker.moves) + NEAR), patience=2):
                walker = twin
                done |= covered([walker.moves])
    return walker.moves


def covered(walks: Iterable[Sequence[Move]]) -> frozenset[str]:
    """The acts that walks do."""
    return frozenset(move.act.code for walk in walks for move in walk)


def needed(walks: list[list[Move]]) -> list[list[Move]]:
    """The walks without what others do anyway: each ends with the last act that it alone does."""
    kept = sorted(walks, key=len)
    for number in reversed(range(len(kept))):
        rest = covered([*kept[:number], *kept[number + 1 :]])
        own = [i for i, move in enumerate(kept[number]) if move.act.code not in rest]
        kept[number] = kept[number][: own[-1] + 1] if own else []
    return [walk for walk in kept if walk]


def shortened(walks: list[list[Move]], start: Marking, cast: Cast) -> list[list[Move]]:
    """The walks without the moves that nothing asks for: no later move, and no act that would not be done at all."""
    times = Counter(move.act.code for walk in walks for move in walk)
    found = [list(walk) for walk in walks]
    while True:
        before = sum(map(len, found))
        for number in reversed(range(len(found))):  # the longest have the most to lose
            place = len(found[number]) - 1
            while place > 0:
                found[number] = _without(found[number], place, start, cast, times)
                place = min(place, len(found[number])) - 1
        if sum(map(len, found)) == before:
            return needed(found)


def _without(
    walk: list[Move], place: int, start: Marking, cast: Cast, times: Counter[str]
) -> list[Move]:
    """The walk without one move and the later ones that only it made lawful, if others do the acts of all these."""
    left, kept = times.copy(), walk[:place]
    left[walk[place].act.code] -= 1
    marking = start.copy()
    if not left[walk[place].act.code] or not all(_did(marking, move, cast) for move in kept):
        return walk
    for move in walk[place + 1 :]:
        if _did(marking, move, cast):
            kept.append(move)
        elif left[move.act.code] > 1:
            left[move.act.code] -= 1
        else:
            return walk
    times.clear()
    times.update(left)
    return kept


def _did(marking: Marking, move: Move, cast: Cast) -> bool:
    """Do the move if it is lawful where the marking stands; whether it was."""
    who = tuple(cast.actor(person, move.act) for person in move.people)
    if not who and move.act.by:
        who = (Actor(move.key or "outside", move.act.by[0].value),)
    record = Record(move.act.code, move.at, move.key, move.facts, who)
    marking.advance(move.at)
    if not _known(marking, move) or marking.why(record):
        return False
    marking.apply(record)
    return True


def _known(marking: Marking, move: Move) -> bool:
    """Whether the key is one that stands by then, and new keys are numbered as a form numbers them."""
    act = move.act
    if act.names and act.names != "party" and act.keys_fact is not None:
        given, known = move.facts[act.keys_fact.code], len(marking.keys(act.names))
        if given != [f"{act.names}-{known + n}" for n in range(1, len(given) + 1)]:
            return False
    return not move.key or move.key in marking.keys(act.each)
