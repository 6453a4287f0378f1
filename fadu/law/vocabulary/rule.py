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
    when: for an effect, what the record of `first` states; for NEEDS and WAITS, what the record of
    `then` states, so that the condition is for acts done in that way alone.
    standing: for NEEDS with `when`: `first` must have been done and stand, neither owed again nor out
    of play; an ordinary condition falls away with an act that is out of play.
    units: for DIFFERS, the facts of `first` and of `then` that name units (单位): it is these that
    must differ, not the persons; with `when`, only where a record of `first` stated so.
    """

    verb: Verb
    first: Act
    then: Act
    term: Term | None = None
    when: When | None = None
    soft: bool = False  # 一般、原则上: may be departed from with a recorded reason
    standing: bool = False
    units: tuple[Fact, Fact] | None = None
    restart: bool = False  # a second trigger starts the period anew, where the law says so
    cite: Citation | None = None
    said: str = (
        ""  # the whole sentence, where the one made of the verb would say what the law does not
    )

    @property
    def stating(self) -> Act:
        """The act whose record `when` reads."""
        return self.then if self.verb in (Verb.NEEDS, Verb.WAITS) else self.first

    @property
    def binds(self) -> bool:
        """Whether what it asks for may hold back other acts: a practice or an open text only reminds."""
        return self.cite is None or self.cite.status.may_gate

    def under(self, cite: Citation) -> Rule:
        """The same rule with its citation."""
        return replace(self, cite=cite)
