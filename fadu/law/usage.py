"""Every citation that the product's own law makes: which rule, fact or parameter stands under which place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from fadu.law import registry
from fadu.law.deadlines.table import LIMITS
from fadu.law.lawyers import LISTS
from fadu.law.libraries.kinds import CRITERION, LENIENCY, PHRASE
from fadu.law.libraries.shipped import shipped
from fadu.law.libraries.standards import CITED
from fadu.law.parameters import PARAMETERS
from fadu.law.penalties.catalogue import BY_CODE, CATALOGUE
from fadu.law.penalties.choice import CHOOSING
from fadu.law.penalties.ladder import RUNGS
from fadu.law.penalties.lists import ListKind
from fadu.law.penalties.reckoning import provided
from fadu.law.penalties.telling import GENERAL
from fadu.law.penalties.terms import Conduct
from fadu.law.visit_rights import DUTIES, RIGHTS
from fadu.law.vocabulary.instrument import Citation, Ref
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.sentences import sentence


class UserKind(StrEnum):
    """What cites."""

    RULE = "rule"
    BASIS = "basis"  # what an act rests on
    TRANSITION = "transition"
    FACT = "fact"
    PARAMETER = "parameter"
    CHECK = "check"  # 不得拒绝
    PERIOD = "period"  # a row of the table of periods
    PENALTY = "penalty"  # a row of the catalogue of penalties
    WEIGHING = "weighing"  # 不予、从轻、减轻, which norm applies, and what holds for every conduct
    LIST = "list"  # 四张清单
    PHRASE = "phrase"  # sample phrases
    CRITERION = "criterion"  # an item of a standard for major hazards
    RIGHT = "right"  # what an enterprise is told behind the visit code


CATALOGUE_CODE = "catalogue"  # of what holds for every conduct (通则)
VISIT = "inspection.visit"  # whose enterprise is told its rights


@dataclass(frozen=True)
class Use:
    """One citation: by what, in which procedure, in which words; the period that stands under it, if one does."""

    kind: UserKind
    code: str  # of the procedure, parameter, period, conduct, library or its entry
    title: str
    words: str
    cite: Citation
    term: Period | None = None


@cache
def uses() -> tuple[Use, ...]:
    """All of them, in the order of the procedures."""
    made = (
        _parameters,
        _checks,
        _periods,
        _penalties,
        _weighing,
        _lists,
        _phrases,
        _criteria,
        _rights,
    )
    return (
        *(use for procedure in registry.PROCEDURES for use in _procedure(procedure)),
        *(use for make in made for use in make()),
    )


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
    for act in procedure.acts:
        if cite := procedure.bases.get(act.code):
            told = f"“{act.title}”的依据"
            yield Use(UserKind.BASIS, procedure.code, procedure.title, told, cite)
    if procedure.transition:
        told = f"{procedure.title}新旧版本的过渡"
        cite = procedure.transition.cite
        yield Use(UserKind.TRANSITION, procedure.code, procedure.title, told, cite)
    for act in procedure.acts:
        for fact in act.facts:
            told = f"“{act.title}”的“{fact.title}”"
            if fact.derived:
                yield Use(UserKind.FACT, procedure.code, procedure.title, told, fact.derived.cite)
            if fact.ahead:
                yield Use(UserKind.FACT, procedure.code, procedure.title, told, fact.ahead.cite)


def _parameters() -> Iterator[Use]:
    for one in PARAMETERS:
        yield Use(UserKind.PARAMETER, one.code, one.title, one.why, one.cite)


def _checks() -> Iterator[Use]:
    """The lawyer's second list: what may not be refused."""
    for code, (_, lawful) in LISTS.items():
        title = registry.procedure(code).title
        for one in lawful:
            yield Use(UserKind.CHECK, code, title, f"“{one.act.title}”：{one.why}", one.cite)


def _periods() -> Iterator[Use]:
    """Every period; of those that the text itself does not print the number is not looked up."""
    for limit in LIMITS:
        if isinstance(limit.cite, Citation):
            printed = isinstance(limit.term, Period) and limit.term.count
            term = limit.term if printed and isinstance(limit.term, Period) else None
            told = f"自{limit.anchor}起：{limit.duty}，{limit.length}"
            yield Use(UserKind.PERIOD, limit.key, limit.title, told, limit.cite, term)


def _penalties() -> Iterator[Use]:
    """Every conduct: where it is punished, which duty it breaks, and where its amounts stand."""
    for row in CATALOGUE:
        for cite, told in _places(row):
            yield Use(UserKind.PENALTY, row.code, row.words, told, cite)


def _places(row: Conduct) -> Iterator[tuple[Citation, str]]:
    yield row.cite, "；".join(provided(row))
    if row.violates:
        yield row.violates, "所违反的规定"
    if row.refers:
        yield row.refers, "转引的处罚规定"
    if row.refers_before:
        since, former = row.refers_before
        yield former, f"转引的处罚规定（违法行为发生在{since}之前的）"
    own = {(r.instrument, r.article, r.bis) for r in row.cite.refs}
    for cite in dict.fromkeys(f.cite for f in row.fines if f.cite):
        if own.isdisjoint((r.instrument, r.article, r.bis) for r in cite.refs):
            yield cite, "罚款幅度"


def _weighing() -> Iterator[Use]:
    for line in (*RUNGS, *CHOOSING):
        if line.cite:
            yield Use(
                UserKind.WEIGHING, "ladder", "不予、从轻、减轻和适用规定", line.text, line.cite
            )
    for line in GENERAL:
        if line.cite:
            yield Use(UserKind.WEIGHING, CATALOGUE_CODE, "处罚目录通则", line.text, line.cite)


def _lists() -> Iterator[Use]:
    for kind in ListKind:
        told = f"{kind.value}清单在本条范围以内登记"
        yield Use(UserKind.LIST, LENIENCY.code, LENIENCY.title, told, kind.cite)


def _phrases() -> Iterator[Use]:
    for entry in shipped(PHRASE.code):
        row = BY_CODE[entry["conduct"]]
        yield Use(
            UserKind.PHRASE, entry.name, row.words, "违法事实、责令改正、证据和询问要点", row.cite
        )


def _criteria() -> Iterator[Use]:
    for entry in shipped(CRITERION.code):
        cite = CITED.get(entry.name)
        if cite:
            told = f"{entry['standard']} {entry['item']}"
            yield Use(UserKind.CRITERION, entry.name, entry["label"], told, cite)


def _rights() -> Iterator[Use]:
    """What an enterprise that is visited may ask for and owes."""
    title = registry.procedure(VISIT).title
    for one in (*RIGHTS, *DUTIES):
        yield Use(UserKind.RIGHT, VISIT, title, f"“{one.title}”：{one.words}", one.cite)
