"""法律依据摘录: articles that were collected while reading, or that a matter rests on, to choose from and to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.http import Http404
from django.urls import reverse

from fadu.faces.desk.article_page import ArticleOf
from fadu.faces.desk.citing import article_url
from fadu.faces.desk.finding_law import find_article
from fadu.faces.desk.law_page import badges_of
from fadu.faces.desk.matter_page import Dossier
from fadu.faces.desk.naming import name_of
from fadu.kernel.zone import day_of
from fadu.law import instruments
from fadu.law.penalties.reading import cited
from fadu.law.texts.article import Article
from fadu.law.texts.marks import caption
from fadu.law.vocabulary.instrument import Ref
from fadu.matters.models import Matter
from fadu.matters.selectors import Line
from fadu.statutes.texts import selectors
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb

BASKET = "excerpt"  # in the session: it ends with it, and nobody else sees it
MOST = 100
"""Articles in a basket or on a sheet; more is no excerpt."""


@dataclass(frozen=True)
class Excerpt:
    """One article as it stands in an excerpt, whether or not its text is here."""

    found: ArticleOf
    today: date

    @property
    def place(self) -> str:
        """How it is named in a basket and in the address of a sheet: APL-2021/63."""
        return place_of(self.found.chosen.code, self.found.number, self.found.bis)

    @property
    def title(self) -> str:
        """《行政处罚法》第六十三条."""
        return f"《{self.found.chosen.version.short}》{caption(self.found.number, self.found.bis)}"

    @property
    def url(self) -> str:
        """The page of the article."""
        return article_url(self.found.chosen.code, self.found.number, self.found.bis)

    @cached_property
    def article(self) -> Article | None:
        """Its words; None where the text is not here."""
        text = self.found.chosen.text
        return selectors.article_of(text, self.found.number, self.found.bis) if text else None

    @property
    def badges(self) -> Any:
        """How far the registry's facts are verified, and whether the version applies."""
        return badges_of(self.found.chosen.version, self.today)

    @property
    def version(self) -> str:
        """Which version of which instrument, since when, and where its text was taken from."""
        version, text = self.found.chosen.version, self.found.chosen.text
        day = f"{long_day(version.day)}版本" if version.day else "版本日期未注明"
        source = f"文本来源：{text.origin}" if text else "原文未导入"
        return f"{version.title}（{day}；{self._validity()}；{source}）"

    def _validity(self) -> str:
        version = self.found.chosen.version
        if version.since is None:
            return "施行日期未登记"
        begun = f"{long_day(version.since)}起施行"
        if version.until:
            return f"{begun}，至{long_day(version.until)}"
        return begun if version.in_force(self.today) else f"{begun}，尚未施行"


def place_of(code: str, number: int, bis: int = 0) -> str:
    """An article as one word."""
    return f"{code}/{number}-{bis}" if bis else f"{code}/{number}"


def read(viewer: Any, places: Iterable[str]) -> list[ArticleOf]:
    """The articles that the words name, each once; 404 where one names none."""
    given = list(dict.fromkeys(places))[:MOST]
    return [find_article(viewer, *_split(place)) for place in given]


def _split(place: str) -> tuple[str, str]:
    code, slash, number = place.rpartition("/")
    if not slash:
        raise Http404("没有这一条")
    return code, number


def basket(request: Any) -> list[str]:
    """The places collected so far, in the order in which they were."""
    return [place for place in request.session.get(BASKET, []) if isinstance(place, str)]


def collect(request: Any, place: str) -> bool:
    """Put an article into the basket; False where it is full. One that is there already stays where it is."""
    read(request.viewer, [place])
    held = basket(request)
    if place not in held and len(held) >= MOST:
        return False
    request.session[BASKET] = list(dict.fromkeys([*held, place]))
    return True


def drop(request: Any, place: str) -> None:
    """Take an article out of the basket, or all of them for no place."""
    request.session[BASKET] = [one for one in basket(request) if place and one != place]


def about(request: Any, found: ArticleOf) -> dict[str, Any]:
    """What the page of an article says of the basket."""
    held = basket(request)
    numbered = {
        "code": found.chosen.code,
        "number": f"{found.number}-{found.bis}" if found.bis else found.number,
    }
    return {
        "collected": place_of(found.chosen.code, found.number, found.bis) in held,
        "basket": len(held),
        "collect_url": reverse("collect", kwargs=numbered),
    }


def collected(request: Any) -> dict[str, Any]:
    """The page of the basket. An article that is gone with its text is left out."""
    found = list(_still_here(request.viewer, basket(request)))
    return {
        "excerpts": _excerpts(request, found),
        "basket": True,
        "crumbs": (Crumb("法律法规", reverse("laws")), Crumb("法律依据摘录")),
    }


def of_matter(
    request: Any, matter: Matter, dossier: Dossier, lines: Sequence[Line]
) -> dict[str, Any]:
    """The page of what a matter rests on: what it states as its basis, then what its steps rest on."""
    refs = dict.fromkeys([*stated(lines), *rested_on(dossier, lines)])
    places = dict.fromkeys(place_of(r.instrument, r.article, r.bis) for r in refs)
    found = list(_still_here(request.viewer, places))
    back = reverse("matter", kwargs={"id": matter.id})
    return {
        "excerpts": _excerpts(request, found),
        "matter": matter,
        "crumbs": (
            Crumb("事项", reverse("matters")),
            Crumb(name_of(matter), back),
            Crumb("法律依据摘录"),
        ),
    }


def stated(lines: Iterable[Line]) -> Iterator[Ref]:
    """The places that the matter's own records name as their basis."""
    for line in lines:
        text = line.facts.get("legal_basis")
        if isinstance(text, str) and not line.corrected:
            yield from (Ref(r.instrument, r.article, r.bis) for r in cited(text))


def rested_on(dossier: Dossier, lines: Iterable[Line]) -> Iterator[Ref]:
    """What the rules cite about every act that was done, is owed or may be done now."""
    marking = dossier.marking
    acts = {line.act for line in lines} | {o.act for o in marking.owed()}
    acts |= {act for act, _ in marking.enabled(dossier.now)}
    for rule in dossier.procedure.rules:
        if rule.cite and rule.then.code in acts:
            yield from (
                Ref(r.instrument, r.article, r.bis)
                for r in rule.cite.refs
                if r.instrument != instruments.HOUSE.key
            )


def sheet(request: Any, matter: Matter | None) -> dict[str, Any]:
    """The chosen articles on A4; 404 for none."""
    found = read(request.viewer, request.GET.getlist("a"))
    if not found:
        raise Http404("没有选择要摘录的条文")
    back = reverse("matter_excerpt", kwargs={"id": matter.id}) if matter else reverse("excerpt")
    excerpts = _excerpts(request, found)
    return {
        "excerpts": excerpts,
        "changed": [e.title for e in excerpts if not genuine(e)],
        "title": "法律依据摘录",
        "agency": request.viewer.agency_name,
        "period": f"截至{long_day(day_of(request.now))}",
        "about": f"{name_of(matter)}{f'（{matter.number}）' if matter.number else ''}"
        if matter
        else "",
        "rows": True,
        "upright": True,
        "printed_at": request.now,
        "printed_by": request.viewer.name,
        "back_url": back,
    }


def genuine(excerpt: Excerpt) -> bool:
    """Whether the article still stands in a document that has the digest of the register."""
    text = excerpt.found.chosen.text
    body = selectors.body_of(text) if text else None
    if text is None or body is None:
        return True
    return selectors.intact(text, body, [excerpt.article] if excerpt.article else [])


def _excerpts(request: Any, found: Iterable[ArticleOf]) -> list[Excerpt]:
    return [Excerpt(one, day_of(request.now)) for one in found]


def _still_here(viewer: Any, places: Iterable[str]) -> Iterator[ArticleOf]:
    for place in places:
        try:
            yield find_article(viewer, *_split(place))
        except Http404:
            continue
