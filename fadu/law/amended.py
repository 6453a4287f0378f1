"""Two versions of a procedure compared sentence by sentence: which rules were added, taken away or changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum

from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.sentences import Sentence, sentences

_AKIN = 0.6
"""How alike two sentences without a rule behind them must be to be one that was changed."""


class Fate(StrEnum):
    """What became of a sentence."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Amendment:
    """One sentence that the versions do not have in common, with its words on both sides."""

    fate: Fate
    before: Sentence | None
    after: Sentence | None


@dataclass(frozen=True)
class Stretch:
    """One version of a procedure with the days on which it is the law."""

    procedure: Procedure
    since: date
    until: date | None


def amendments(before: Procedure, after: Procedure) -> tuple[Amendment, ...]:
    """Every difference in the order of the later version, each removed sentence behind those before it.

    A rule is the same one if it has the same verb between the same acts; of several such rules, and of
    sentences about acts, those are paired that are most alike. Order alone is no difference.
    """
    old, new = sentences(before), sentences(after)
    gone, come = _without(old, new), _without(new, old)
    pairs, places = _paired(gone, come), _places(old, new)
    found = [(places[a], 0, Amendment(Fate.REMOVED, a, None)) for a in gone if a not in pairs]
    partners = {b: a for a, b in pairs.items()}
    for one in come:
        place = new.index(one)
        if one in partners:
            found.append((place, 1, Amendment(Fate.CHANGED, partners[one], one)))
        else:
            found.append((place, 1, Amendment(Fate.ADDED, None, one)))
    return tuple(change for _, _, change in sorted(found, key=lambda f: f[:2]))


def stretches(versions: Iterable[Procedure]) -> tuple[Stretch, ...]:
    """The versions of one procedure in the order of their days, each until the day before the next."""
    ordered = sorted(versions, key=lambda p: p.since)
    nexts = [*(p.since for p in ordered[1:]), None]
    return tuple(Stretch(p, p.since, _last(p, n)) for p, n in zip(ordered, nexts, strict=True))


def _last(procedure: Procedure, following: date | None) -> date | None:
    day = date.fromordinal(following.toordinal() - 1) if following else None
    return min((d for d in (procedure.until, day) if d), default=None)


def _without(these: Sequence[Sentence], those: Sequence[Sentence]) -> list[Sentence]:
    known = {_said(s) for s in those}
    return list(dict.fromkeys(s for s in these if _said(s) not in known))


def _said(one: Sentence) -> tuple[str, str, str]:
    return one.cite, one.text, one.status.value if one.status else ""


def _paired(gone: Sequence[Sentence], come: Sequence[Sentence]) -> dict[Sentence, Sentence]:
    """Each removed sentence with the added one that it became, the likest pairs first."""
    likely = [
        (_likeness(a, b), -i, -j, a, b)
        for i, a in enumerate(gone)
        for j, b in enumerate(come)
        if _akin(a, b)
    ]
    found: dict[Sentence, Sentence] = {}
    taken: set[Sentence] = set()
    for _, _, _, a, b in sorted(likely, key=lambda one: one[:3], reverse=True):
        if a not in found and b not in taken:
            found[a] = b
            taken.add(b)
    return found


def _akin(one: Sentence, other: Sentence) -> bool:
    if one.act or other.act:
        return one.act is not None and other.act is not None and one.act.code == other.act.code
    if one.rule is None or other.rule is None:
        return one.rule is other.rule and _likeness(one, other) >= _AKIN
    a, b = one.rule, other.rule
    return (a.verb, a.first.code, a.then.code) == (b.verb, b.first.code, b.then.code)


def _likeness(one: Sentence, other: Sentence) -> float:
    return SequenceMatcher(None, str(one), str(other), autojunk=False).ratio()


def _places(old: Sequence[Sentence], new: Sequence[Sentence]) -> dict[Sentence, int]:
    """Where each removed sentence stood: behind the last before it that stayed."""
    stays = {_said(s): n for n, s in enumerate(new)}
    found: dict[Sentence, int] = {}
    behind = 0
    for one in old:
        place = stays.get(_said(one))
        if place is None:
            found.setdefault(one, behind)
        else:
            behind = place + 1
    return found
