"""Two texts of one instrument side by side, article by article: versions, or sources of one version."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.urls import reverse

from fadu.faces.desk.law_page import Chosen
from fadu.law.texts.article import Article
from fadu.law.texts.comparing import Change, How, Run, compare, runs
from fadu.statutes.models import LawText
from fadu.statutes.texts import selectors
from fadu.ui.badges import Badge, Tone
from fadu.ui.shell import Crumb, Tab

WORDS = {
    How.CHANGED: Badge("修改", Tone.WARN, "edit"),
    How.ADDED: Badge("新增", Tone.GOOD, "plus"),
    How.REMOVED: Badge("删去", Tone.BAD, "trash"),
    How.MOVED: Badge("条号变动", Tone.INFO, "refresh"),
    How.SAME: Badge("相同", Tone.QUIET, "check"),
}


@dataclass(frozen=True)
class Line:
    """One article, or a pair: how it fared, its captions, and the words with what changed."""

    badge: Badge
    before: str
    after: str
    left: tuple[Run, ...]
    right: tuple[Run, ...]


def context(request: Any, chosen: Chosen) -> dict[str, Any]:
    """The comparison of the chosen text with the one of `?with=`; `?all=1` shows what stayed too."""
    new, old = chosen.text, _other(request, chosen)
    if new is None:
        raise Http404("没有可以对照的文本")
    changes = compare(selectors.articles_of(old), selectors.articles_of(new))
    everything = request.GET.get("all") == "1"
    base = f"{reverse('compare_texts', kwargs={'code': chosen.code})}?with={old.id}"
    return {
        "version": chosen.version,
        "old": old,
        "new": new,
        "counts": _counts(changes),
        "lines": [line(c) for c in changes if everything or c.how is not How.SAME],
        "tabs": (Tab("有变动的", base, not everything), Tab("全部", f"{base}&all=1", everything)),
        "crumbs": (
            Crumb("法律法规", reverse("laws")),
            Crumb(chosen.version.short, reverse("law", kwargs={"code": chosen.code})),
            Crumb("逐条对照"),
        ),
    }


def line(change: Change) -> Line:
    """A change in words; of a changed article both sides show what goes and what comes."""
    before, after = _words(change.before), _words(change.after)
    found = runs(before, after) if change.how is How.CHANGED else []
    left = tuple(r for r in found if r.how != "ins") or (Run("same", before),)
    right = tuple(r for r in found if r.how != "del") or (Run("same", after),)
    return Line(WORDS[change.how], _caption(change.before), _caption(change.after), left, right)


def _other(request: Any, chosen: Chosen) -> LawText:
    """The other text: of the same instrument, whatever its version."""
    found = selectors.text_by_id(request.GET.get("with", ""))
    if found is None or found.title != chosen.version.title:
        raise Http404("没有可以对照的文本")
    return found


def _counts(changes: list[Change]) -> list[tuple[Badge, int]]:
    counted = Counter(c.how for c in changes)
    return [(badge, counted[how]) for how, badge in WORDS.items() if counted[how]]


def _words(article: Article | None) -> str:
    if article is None:
        return ""
    return "\n".join(
        line
        for p in article.paragraphs
        for line in [p.text, *p.rows, *(w for i in p.items for w in (i.text, *i.points))]
    )


def _caption(article: Article | None) -> str:
    return article.caption if article else "—"
