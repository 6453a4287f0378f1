"""Two versions of one instrument, article by article: what was added, removed, changed, renumbered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from fadu.law.texts.article import Article

_ALIKE = 0.5


class How(StrEnum):
    """What became of an article."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"  # the same words under another number
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Change:
    """One article of either version, or the pair of them."""

    how: How
    before: Article | None
    after: Article | None


@dataclass(frozen=True)
class Run:
    """A stretch of words that stays, goes or comes."""

    how: str  # same, del, ins
    text: str


def compare(before: Sequence[Article], after: Sequence[Article]) -> list[Change]:
    """Pair the articles of two versions in order: equal words first, then the same number, then likeness."""
    matcher = SequenceMatcher(
        None, [_said(a) for a in before], [_said(a) for a in after], autojunk=False
    )
    found: list[Change] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            pairs = zip(before[i1:i2], after[j1:j2], strict=True)
            found += [_same(old, new) for old, new in pairs]
        else:
            found += _between(before[i1:i2], after[j1:j2])
    return found


def runs(before: str, after: str) -> list[Run]:
    """The words of two articles side by side, as stretches that stay, go or come."""
    found = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Run("same", before[i1:i2]))
            continue
        if i2 > i1:
            found.append(Run("del", before[i1:i2]))
        if j2 > j1:
            found.append(Run("ins", after[j1:j2]))
    return found


def _same(old: Article, new: Article) -> Change:
    stays = (old.number, old.bis) == (new.number, new.bis)
    return Change(How.SAME if stays else How.MOVED, old, new)


def _between(before: Sequence[Article], after: Sequence[Article]) -> Iterator[Change]:
    """The articles of a stretch where the versions part: each new one with the likeliest old one behind the last."""
    waiting = list(before)
    for new in after:
        partner = next((n for n, old in enumerate(waiting) if _akin(old, new)), None)
        if partner is None:
            yield Change(How.ADDED, None, new)
            continue
        yield from (Change(How.REMOVED, old, None) for old in waiting[:partner])
        yield Change(How.CHANGED, waiting[partner], new)
        del waiting[: partner + 1]
    yield from (Change(How.REMOVED, old, None) for old in waiting)


def _akin(old: Article, new: Article) -> bool:
    matcher = SequenceMatcher(None, _said(old), _said(new), autojunk=False)
    least = 0.3 if (old.number, old.bis) == (new.number, new.bis) else _ALIKE
    return matcher.real_quick_ratio() >= least and matcher.ratio() >= least


def _said(article: Article) -> str:
    """The words without the signs in which copies differ."""
    return re.sub(r"[\s“”\"‘’'「」]", "", article.words)
