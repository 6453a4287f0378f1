"""An order of variables that keeps those that act together near one another (FORCE heuristic)."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

_TRIES, _ROUNDS = 6, 120


def together(names: Sequence[str], groups: Iterable[frozenset[str]]) -> list[str]:
    """The names in an order in which the groups span little; the same input, the same order.

    Each name moves to the centre of the groups it belongs to, over and over, from several starts.
    """
    edges = sorted({tuple(sorted(g)) for g in groups if len(g) > 1})
    chance = random.Random(20210715)  # any constant: the result only has to be the same each time
    best = list(names)
    least = _span(best, edges)
    for attempt in range(_TRIES):
        order = list(names)
        if attempt:
            chance.shuffle(order)
        for _ in range(_ROUNDS):
            before, order = order, _settle(order, edges)
            span = _span(order, edges)
            if span < least:
                best, least = order, span
            if order == before:
                break
    return best


def _settle(order: list[str], edges: list[tuple[str, ...]]) -> list[str]:
    place = {name: i for i, name in enumerate(order)}
    pull: dict[str, list[float]] = {name: [] for name in order}
    for edge in edges:
        centre = sum(place[name] for name in edge) / len(edge)
        for name in edge:
            pull[name].append(centre)
    return sorted(order, key=lambda n: (_mean(pull[n], place[n]), place[n]))


def _mean(values: list[float], default: float) -> float:
    return sum(values) / len(values) if values else default


def _span(order: list[str], edges: list[tuple[str, ...]]) -> int:
    place = {name: i for i, name in enumerate(order)}
    return sum(
        max(place[name] for name in edge) - min(place[name] for name in edge) for edge in edges
    )
