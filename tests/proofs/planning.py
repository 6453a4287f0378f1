"""Plans of walks that together do every act of a procedure, and no more than that takes."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from datetime import datetime

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
    return needed(walks)


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
