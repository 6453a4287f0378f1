"""The definition of a figure as data, and its digest: what was meant when a value was frozen."""

from __future__ import annotations

from collections.abc import Iterable

from fadu.figures.grammar import Count, Figure
from fadu.ledger.canonical import Plain, canonical
from fadu.ledger.crypto import sha256


def definition(figure: Figure) -> dict[str, Plain]:
    """Everything that settles what the figure counts; titles of offices are not part of it."""
    form = figure.form if isinstance(figure, Count) else getattr(figure, "form", "")
    return {
        "code": figure.code,
        "title": figure.title,
        "kind": type(figure).__name__.lower(),
        "unit": figure.unit,
        "form": str(form),
        "meaning": figure.meaning,
        "extent": str(figure.extent),
        "origin": figure.origin.name.lower(),
        "cut_off": figure.cut_off.name.lower(),
        "version": figure.version,
        "rule": figure.rule,
        "parts": [digest(part) for part in figure.parts],
    }


def digest(figure: Figure) -> str:
    """SHA-256 (hex) over the canonical text of the definition."""
    return sha256(canonical(definition(figure)).encode()).hex()


def with_parts(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures and all they are computed from, parts first, each once; one code, one figure."""
    found: dict[str, Figure] = {}

    def take(figure: Figure) -> None:
        for part in figure.parts:
            take(part)
        if found.setdefault(figure.code, figure) is not figure:
            raise ValueError(f"two figures are called {figure.code}")

    for figure in figures:
        take(figure)
    return tuple(found.values())
