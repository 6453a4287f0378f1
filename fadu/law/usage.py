"""Every citation that the product's own law makes: which rule, fact or parameter stands under which place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from fadu.law import registry
from fadu.law.parameters import PARAMETERS
from fadu.law.lawyers import LISTS
from fadu.law.vocabulary.instrument import Citation, Ref
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.sentences import sentence


class UserKind(StrEnum):
    """What cites."""

    RULE = "rule"
    TRANSITION = "transition"
    FACT = "fact"
    PARAMETER = "parameter"
    CHECK = "check"  # 不得拒绝


@dataclass(frozen=True)
class Use:
    """One citation: by what, in which procedure, in which words; the period that stands under it, if one does."""

    kind: UserKind
    code: str  # procedure or parameter
    title: str
    words: str
    cite: Citation
    term: Period | None = None


@cache
def uses() -> tuple[Use, ...]:
    """All of them, in the order of the procedures."""
    return (*(u for p in registry.PROCEDURES for u in _procedure(p)), *_parameters(), *_checks())


@cache
def _by_article() -> dict[tuple[str, int, int], tuple[Use, ...]]:
    found: dict[tuple[str, int, int], list[Use]] = {}
    for use in uses():
        for ref in dict.fromkeys((r.instrument, r.article, r.bis) for r in use.cite.refs):
            found.setdefault(ref, []).append(use)
    return {place: tuple(users) for place, users in found.items()}


def citing(key: str, article: int, bis: int = 0) -> tuple[Use, ...]:
    """What cites an article of an instrument, whichever paragraph or item."""
    return _by_article().get((key, article, bis), ())


def cited(key: str) -> dict[tuple[int, int], int]:
    """How many times each article of an instrument is cited."""
    return {(n, bis): len(found) for (k, n, bis), found in _by_article().items() if k == key}


def refs() -> frozenset[Ref]:
    """Every place that is cited anywhere."""
    return frozenset(ref for use in uses() for ref in use.cite.refs)


def _procedure(procedure: Procedure) -> Iterator[Use]:
    for rule in procedure.rules:
        if rule.cite:
            term = rule.term if isinstance(rule.term, Period) else None
            yield Use(
                UserKind.RULE, procedure.code, procedure.title, sentence(rule), rule.cite, term
            )
    if procedure.transition:
        told = f"{procedure.title}新旧版本的过渡"
        cite = procedure.transition.cite
        yield Use(UserKind.TRANSITION, procedure.code, procedure.title, told, cite)
    for act in procedure.acts:
        for fact in act.facts:
            if fact.derived:
                told = f"“{act.title}”的“{fact.title}”"
                yield Use(UserKind.FACT, procedure.code, procedure.title, told, fact.derived.cite)


def _parameters() -> Iterator[Use]:
    for one in PARAMETERS:
        yield Use(UserKind.PARAMETER, one.code, one.title, one.why, one.cite)


def _checks() -> Iterator[Use]:
    """The lawyer's second list: what may not be refused."""
    for code, (_, lawful) in LISTS.items():
        title = registry.procedure(code).title
        for one in lawful:
            yield Use(UserKind.CHECK, code, title, f"“{one.act.title}”：{one.why}", one.cite)
