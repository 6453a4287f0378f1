"""A procedure (程序): acts and cited rules, one dated version, checked whole when it is built."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.rule import Rule

Stated = Mapping[str, Mapping[str, Any]]  # act code -> fact code -> value
RuleTable = Mapping[Citation, Sequence[tuple[Rule, ...]]]


@dataclass(frozen=True)
class Transition:
    """What happens to matters running under the former version (过渡): keep it, or move over."""

    keep: bool
    cite: Citation
    on: date | None = None  # from when running matters follow the new version
    mapping: tuple[tuple[str, str], ...] = ()  # former act code -> new act code


@dataclass(frozen=True)
class Gate:
    """A pair for the lawyer's first list: `before` must truly precede and have seen `after`.

    `looks_at` names the acts the gate must have looked at: done earlier, it must be done again.
    `facts` says what certain acts state in the cases meant (act code -> fact code -> value).
    `against` is a result of `before` that bars `after` until `before` turns out otherwise.
    `moot` names the acts after which there is nothing left to look at, e.g. a plan once all is paid.
    """

    before: Act
    after: Act
    looks_at: tuple[Act, ...] = ()
    facts: Stated = field(default_factory=dict, hash=False)
    against: Mapping[str, Any] = field(default_factory=dict, hash=False)
    moot: tuple[Act, ...] = ()


@dataclass(frozen=True)
class Lawful:
    """An act for the lawyer's second list: the law permits it in this state, so it may not be refused.

    after: act codes walked in order before it, `code:key` for a keyed act. key: the copy of `act`
    itself. why: the law's reason in one sentence. facts: what the acts state in the case meant (act
    code -> fact code -> value); those of `act` itself are also put to its derivations, while every
    parameter stands as shipped.
    """

    act: Act
    after: tuple[str, ...]
    why: str
    cite: Citation
    key: str = ""
    facts: Stated = field(default_factory=dict, hash=False)


@dataclass(frozen=True, eq=False)
class Procedure:
    """One dated version. Matters pin (code, digest) and are always folded over that version.

    kinds: kinds of keys (party, hazard, batch) -> Chinese title.
    register: a register of trivial acts (登记), whose basis is the platform's own rule.
    bases: act code -> the article the act itself rests on (依据), where the first rule that names it is about
      something else; it is signed with the sentences, and moves no matter. officers: the article on how many
      officers act, and with which certificates, where it is one for all acts.
    """

    code: str
    title: str
    since: date
    closing: Act | None
    acts: tuple[Act, ...]
    table: RuleTable
    kinds: Mapping[str, str] = field(default_factory=dict)
    until: date | None = None
    register: bool = False
    transition: Transition | None = None
    subject: str = ""  # what one matter is about, for titles: 案由, 决策事项
    bases: Mapping[str, Citation] = field(default_factory=dict)
    officers: Citation | None = None
    rules: tuple[Rule, ...] = field(init=False)

    def __post_init__(self) -> None:
        cited = (r.under(c) for c, groups in self.table.items() for g in groups for r in g)
        object.__setattr__(self, "rules", tuple(cited))

    def act(self, code: str) -> Act:
        """The act with this code; KeyError if there is none."""
        return self.by_code[code]

    def basis(self, act: Act) -> Citation | None:
        """The article an act rests on: its own, else that of the first rule that names it."""
        return self.bases.get(act.code) or next(
            (r.cite for r in self.rules if r.cite and act.code in (r.first.code, r.then.code)), None
        )

    @cached_property
    def by_code(self) -> dict[str, Act]:
        """Acts by code."""
        return {a.code: a for a in self.acts}

    def __repr__(self) -> str:
        return f"<Procedure {self.code} since {self.since}>"
