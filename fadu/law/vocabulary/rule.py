"""One relation between two acts, with the citation under which it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from fadu.law.vocabulary.fact import Fact, When
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.period import Term

if TYPE_CHECKING:
    from fadu.law.vocabulary.act import Act


class Verb(StrEnum):
    """The ten verbs. NEEDS, WAITS, DIFFERS block; the others are effects of the first act."""

    NEEDS = "needs"
    WAITS = "waits"
    DIFFERS = "differs"
    OPENS = "opens"
    CLOSES = "closes"
    OBLIGES = "obliges"
    RELEASES = "releases"
    PAUSES = "pauses"
    RESUMES = "resumes"
    EXTENDS = "extends"


BLOCKING = (Verb.NEEDS, Verb.WAITS, Verb.DIFFERS)


@dataclass(frozen=True)
class Rule:
    """`first` is the cause or condition, `then` the act concerned.

    For NEEDS, WAITS and DIFFERS `then` is the act that is held back by `first`.
    For the effects `first` is the act done and `then` the act affected.
    units: for DIFFERS, the facts of `first` and of `then` that name units (单位): it is these that
    must differ, not the persons; with `when`, only where a record of `first` stated so.
    """

    verb: Verb
    first: Act
    then: Act
    term: Term | None = None
    when: When | None = None
    soft: bool = False  # 一般、原则上: may be departed from with a recorded reason
    units: tuple[Fact, Fact] | None = None
    restart: bool = False  # a second trigger starts the period anew, where the law says so
    cite: Citation | None = None

    @property
    def binds(self) -> bool:
        """Whether what it asks for may hold back other acts: a practice or an open text only reminds."""
        return self.cite is None or self.cite.status.may_gate

    def under(self, cite: Citation) -> Rule:
        """The same rule with its citation."""
        return replace(self, cite=cite)
