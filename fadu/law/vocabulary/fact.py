"""What is recorded with an act (事实): one declaration gives field, ledger value, guard, variable."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fadu.kernel.periods import Span
    from fadu.law.vocabulary.instrument import Citation


class Kind(StrEnum):
    """The type of a fact's value as it stands in the ledger."""

    TEXT = "text"  # str
    LONG_TEXT = "long_text"  # str, several lines
    CHOICE = "choice"  # str, one of `choices`
    BOOL = "bool"
    NUMBER = "number"  # int
    MONEY = "money"  # int, fen
    DATE = "date"  # "YYYY-MM-DD"
    INSTANT = "instant"  # RFC 3339, UTC
    PERSON = "person"  # opaque person id
    PARTY = "party"  # opaque id of a registered party
    KEYS = "keys"  # list of opaque ids named by the act
    FILE = "file"  # sha256 of a stored file


EACH = "*"  # behind a recalled code: each time, not the newest alone
PERSONAL_BY_DEFAULT = frozenset({Kind.TEXT, Kind.LONG_TEXT})


@dataclass(frozen=True)
class Derivation:
    """A cited function that settles a fact at recording from other facts and parameters.

    `function(facts, parameter)` returns the value; `parameter(code)` resolves a dated parameter
    and refuses when it is empty. The result is copied into the entry. dated: the function also
    takes the day of the act, where the law differs by date. optional: those of the parameters without which it
    still answers; one that is empty is read as None. alone: it reads nothing that the act itself states, so that what it
    refuses is told before anything is typed. recalls: codes of facts that earlier acts
    of the matter state; the function takes their newest values, a mapping, as its last argument. counted: it takes
    the calendar of working days, after the day of the act. `act.fact`
    is what that act stated, `act.` whether it was done (True); with a star behind, what it was each time, in
    order, as pairs of the instant and the value: of an act that repeats, all of it counts.
    """

    function: Callable[..., Any]
    cite: Citation
    parameters: tuple[str, ...] = ()
    dated: bool = False
    recalls: tuple[str, ...] = ()
    counted: bool = False
    optional: tuple[str, ...] = ()
    alone: bool = False


@dataclass(frozen=True)
class Ahead:
    """Where a day that an act sets must lie: not before the act itself, or only once `after` has run in full from it.

    An act that sets another day is refused under `cite`: nobody can keep a day that is over.
    """

    cite: Citation
    after: Span | None = None


@dataclass(frozen=True)
class Fact:
    """One thing an act must or may state. `code` is the ledger key, `title` the form label."""

    code: str
    title: str
    kind: Kind
    choices: tuple[str, ...] = ()
    required: bool = True
    personal: bool | None = None  # None: text is personal, all else is not
    derived: Derivation | None = None
    help: str = ""
    denied: str = ""  # of a yes-or-no: its opposite in a sentence, where 不属于… reads badly
    ahead: Ahead | None = None  # of a day that the act sets: where it must lie
    past: bool = False  # a day of what has happened: never after the act that states it
    unless: When | None = None  # required, but not where another fact of the act says so

    def __post_init__(self) -> None:
        if self.unless and (self.derived or not self.required or self.unless.op != "=="):
            raise ValueError(f"{self.code}: only what has to be typed is spared, by one choice")

    @property
    def is_personal(self) -> bool:
        """Whether the ledger keeps only a salted commitment of the value."""
        return self.kind in PERSONAL_BY_DEFAULT if self.personal is None else self.personal

    def is_spared(self, facts: Mapping[str, Any]) -> bool:
        """Whether what else the act states makes it needless to state this."""
        spares = self.unless
        return spares is not None and bool(facts.get(spares.fact.code)) and spares(facts)


@dataclass(frozen=True)
class When:
    """A guard over a recorded fact, as data: printable, hashable, diffable."""

    fact: Fact
    op: str  # "==", "!=", ">=", "<=", ">", "<", "in"
    value: Any

    def __call__(self, facts: Mapping[str, Any]) -> bool:
        """Whether the guard holds; a record that lacks the fact is refused before this is asked."""
        return OPERATORS[self.op](facts[self.fact.code], self.value)


OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    ">=": lambda a, b: a >= b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    "<": lambda a, b: a < b,
    "in": lambda a, b: a in b,
}
