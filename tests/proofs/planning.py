"""Plans of walks that together do every act of a procedure, and no more than that takes."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import takewhile

from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Actor, Record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.procedure import Procedure
from tests.proofs.walking import LENGTH, START, Cast, Move, Walker

NEAR = 8  # further acts a walk may take to do one more act that is not done yet
TRIES = 40  # walks towards one act


def plan(
    procedure: Procedure,
    law: LawView,
    cast: Cast,
    seed: int,
    starts: Sequence[datetime] = (START,),
    *,
    former: Iterable[Sequence[Move]] = (),
) -> list[list[Move]]:
    """Walks that together do every act somebody can do; what no walk reached is simply not in them.

    An act that cannot be reached from the first start is tried from the next one: parameters are dated. former: walks of
    an earlier version, which count as far as they are still lawful, so that only what they do not do is searched for.
    """
    chance, fresh = random.Random(seed), Marking(procedure, law)
    walks = [walk for held in former if (walk := lawful_part(held, fresh, cast))]
    done = covered(walks)
    targets = [a.code for a in procedure.acts if not a.lapse]
    for start in starts:
        for target in reversed(targets):
            begun = Walker(procedure, law, cast, chance, start)
            for walker in beginnings(begun, target, walks) if target not in done else ():
                if walker.head_for(target, done):
                    walks.append(extended(walker, targets, done))
                    done |= covered(walks[-1:])
                    break
    return shortened(needed(walks), fresh, cast)


def beginnings(fresh: Walker, target: str, walks: Sequence[Sequence[Move]]) -> Iterator[Walker]:
    """Where walks towards an act may begin: behind what brings it into play in each walk that there is, then at the start."""
    openers = bringing(fresh, target)
    for walk in walks:
        behind = max((n for n, move in enumerate(walk, 1) if move.act.code in openers), default=0)
        for _ in range(NEAR if behind else 0):
            walker = fresh.fork()
            for move in walk[:behind]:
                _did(walker.marking, move, walker.cast)
                walker.moves.append(move)
                walker.now = move.at
            yield walker
    for _ in range(TRIES):
        yield fresh.fork()


def bringing(walker: Walker, target: str) -> set[str]:
    """The acts that bring an act into play, at once or by a period that runs out."""
    found, left = set[str](), [target]
    while left:
        for act in walker.openers.get(left.pop(), ()):
            if act.lapse and act.code not in found:
                left.append(act.code)
            found.add(act.code)
    return found


def lawful_part(walk: Sequence[Move], start: Marking, cast: Cast) -> list[Move]:
    """A walk up to the first move that is not lawful."""
    marking = start.copy()
    return list(takewhile(lambda move: _did(marking, move, cast), walk))


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
