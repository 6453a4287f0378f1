"""Which local pieces bind a matter: adopted by its agency, or by one above it for those below, on its day.

Every version that can come about so is found again by its digest, which a matter pins for good.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from fadu.kernel.validity import holds
from fadu.law import registry
from fadu.law.overlays.composing import Composed, compose
from fadu.law.overlays.pieces import Piece
from fadu.law.overlays.premises import objections
from fadu.law.vocabulary.procedure import Procedure


@dataclass(frozen=True)
class Adopted:
    """A piece that was adopted: upon which procedure, for whom and when.

    agencies: the agency that adopted it, with those above it, the highest first. lower: it binds the
    agencies below as well. until: the first day on which it does not hold any more. known: when it
    was adopted.
    """

    piece: Piece
    procedure: str
    agencies: tuple[str, ...]
    lower: bool
    since: date
    known: datetime
    until: date | None = None

    def holds(self, on: date) -> bool:
        """Whether it is in force on a day."""
        return holds(on, self.since, end=self.until)

    def binds(self, agencies: Sequence[str]) -> bool:
        """Whether it binds what the last of these agencies does."""
        own = self.agencies[-1]
        return own == agencies[-1] or (self.lower and own in agencies)


@dataclass(frozen=True)
class Overlays:
    """Everything that was adopted, in the order of its adoption."""

    adopted: tuple[Adopted, ...] = ()

    def standing(self, base: Procedure, agencies: Sequence[str], on: date) -> Procedure:
        """The procedure with the local pieces that bind a matter begun on a day."""
        base = base.base or base if isinstance(base, Composed) else base
        held = (a for a in self.adopted if a.binds(agencies) and a.holds(on))
        return upon(base, [a.piece for a in held if a.procedure == base.code])

    def version(self, code: str, digest: str) -> Procedure | None:
        """The version of this digest, of those that have come about; nothing if there is none."""
        return _versions(self, code).get(digest)

    def ever(self, code: str) -> Iterator[Procedure]:
        """Every version of a procedure that a matter may have begun under."""
        own = tuple(a for a in self.adopted if a.procedure == code)
        days = sorted({d for a in own for d in (a.since, a.until) if d is not None})
        seen = set[tuple[Piece, ...]]()
        for base in (p for p in registry.PROCEDURES if p.code == code):
            for agencies in {a.agencies + below for a in own for below in ((), ("",))}:
                for number in range(1, len(own) + 1):
                    held = [a for a in own[:number] if a.binds(agencies)]
                    for day in days:
                        pieces = tuple(a.piece for a in held if a.holds(day))
                        if pieces and pieces not in seen:
                            seen.add(pieces)
                            yield upon(base, pieces)
            seen.clear()


@lru_cache(maxsize=64)
def _versions(overlays: Overlays, code: str) -> dict[str, Procedure]:
    return {registry.digest_of(p): p for p in overlays.ever(code)}


def upon(base: Procedure, pieces: Sequence[Piece]) -> Procedure:
    """A version with those pieces that may stand upon it: an amended law may have dropped an act."""
    return compose(base, tuple(p for p in pieces if fits(base, p)))


@lru_cache(maxsize=4096)
def fits(base: Procedure, piece: Piece) -> bool:
    """Whether a piece may stand upon this version of a procedure."""
    return not objections(base, (piece,))
