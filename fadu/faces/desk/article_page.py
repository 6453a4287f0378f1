"""One article: its words, what in the product cites it, and the same article of other versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.urls import reverse

from fadu.faces.desk.citing import article_url
from fadu.faces.desk.law_page import Chosen, badges_of, code_of
from fadu.faces.desk.resting import FEW, resting
from fadu.kernel.zone import day_of
from fadu.law import usage
from fadu.law.libraries.kinds import CRITERION, PHRASE
from fadu.law.texts.article import Article
from fadu.law.texts.marks import caption
from fadu.law.usage import Use, UserKind
from fadu.law.vocabulary.role import Role
from fadu.statutes.texts import selectors
from fadu.ui.shell import Crumb

KINDS = {
    UserKind.RULE: "程序规则",
    UserKind.BASIS: "环节的依据",
    UserKind.TRANSITION: "新旧版本过渡",
    UserKind.FACT: "由系统判断的事项",
    UserKind.PARAMETER: "参数",
    UserKind.CHECK: "不得拒绝办理的情形",
    UserKind.PERIOD: "法定期限",
    UserKind.PENALTY: "处罚目录",
    UserKind.WEIGHING: "处罚裁量",
    UserKind.LIST: "裁量清单",
    UserKind.PHRASE: "示范用语",
    UserKind.CRITERION: "重大事故隐患判定",
    UserKind.RIGHT: "告知被检查单位的权利和义务",
}
# Where each kind is opened, by its code; the rest are procedures.
PAGES = {
    UserKind.PARAMETER: "parameter",
    UserKind.PERIOD: "limit",
    UserKind.PENALTY: "penalty",
    UserKind.LIST: "library",
}
ENTRIES = {UserKind.PHRASE: PHRASE.code, UserKind.CRITERION: CRITERION.code}
ROWS = (UserKind.PERIOD, UserKind.PENALTY, *ENTRIES)


@dataclass(frozen=True)
class ArticleOf:
    """An article of a version as it is addressed, whether or not its text is here."""

    chosen: Chosen
    number: int
    bis: int


@dataclass(frozen=True)
class Line:
    """One sentence under a citation; with what it is said of, where many stand under one heading."""

    words: str
    title: str = ""
    url: str = ""


@dataclass(frozen=True)
class Citing:
    """What of one kind cites an article, in one procedure or parameter; rows of a table are one heading."""

    kind: str
    title: str  # "" for the rows of a table
    url: str
    places: tuple[tuple[str, tuple[Line, ...]], ...]  # citation, what stands under it

    @property
    def count(self) -> int:
        """How many sentences."""
        return sum(len(lines) for _, lines in self.places)

    @property
    def open(self) -> bool:
        """Whether they are few enough to be read at once."""
        return self.count <= FEW


def context(request: Any, found: ArticleOf) -> dict[str, Any]:
    """The page of an article."""
    version, text = found.chosen.version, found.chosen.text
    article = selectors.article_of(text, found.number, found.bis) if text else None
    body = selectors.body_of(text) if text else None
    named, today = caption(found.number, found.bis), day_of(request.now)
    kinds = resting(version.key, (found.number, found.bis), f"《{version.short}》{named}", today)
    uses = usage.citing(version.key, found.number, found.bis) if version.key else ()
    cited, code = citing(uses), found.chosen.code
    return {
        "version": version,
        "text": text,
        "article": article,
        "caption": named,
        "badges": badges_of(version, today),
        "changed": bool(text and body and not selectors.intact(text, body, [article] if article else [])),
        "citing": cited,
        "kinds": kinds,
        "count": sum(one.count for one in cited) + sum(len(kind.things) for kind in kinds),
        "beside": beside(found),
        "elsewhere": elsewhere(found),
        "keeps": request.viewer.holds(Role.LEGAL_OFFICE),
        "law_url": reverse("law", kwargs={"code": code}),
        "crumbs": (
            Crumb("法律法规", reverse("laws")), Crumb(version.short, reverse("law", kwargs={"code": code})), Crumb(named),
        ),
    }  # fmt: skip


def citing(uses: Iterable[Use]) -> tuple[Citing, ...]:
    """The uses by kind and procedure, then by the place cited; each sentence once."""
    ordered = sorted(uses, key=lambda u: (list(UserKind).index(u.kind), _heading(u)))
    return tuple(
        Citing(KINDS[kind], title, _url(kind, code) if code else "", _by_place(group))
        for (kind, (title, code)), group in groupby(ordered, key=lambda u: (u.kind, _heading(u)))
    )


def beside(found: ArticleOf) -> dict[str, tuple[str, str]]:
    """The article before and the one behind, in the order of the text."""
    text = found.chosen.text
    order = selectors.numbers_of(text) if text else []
    place = (found.number, found.bis)
    if place not in order:
        return {}
    here = order.index(place)
    near = {"before": here - 1, "after": here + 1}
    return {
        name: (caption(*order[n]), article_url(found.chosen.code, *order[n]))
        for name, n in near.items()
        if 0 <= n < len(order)
    }


def elsewhere(found: ArticleOf) -> list[tuple[str, Article, str]]:
    """The article of the same number in other versions: which version, its words, its address."""
    version = found.chosen.version
    others = [v for v in selectors.versions_of(version.title) if v.day != version.day and v.text]
    held = ((v, selectors.article_of(v.text, found.number, found.bis)) for v in others if v.text)
    return [
        (f"{v.day or '未注明日期的'}版本", article, article_url(code_of(v), found.number, found.bis))
        for v, article in held
        if article
    ]  # fmt: skip


def _heading(use: Use) -> tuple[str, str]:
    """Title and code under which a use stands; none where the rows of a table stand together."""
    return ("", "") if use.kind in ROWS else (use.title, use.code)


def _by_place(uses: Iterable[Use]) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    found: dict[str, dict[Line, None]] = {}
    for use in uses:
        row = (use.title, _url(use.kind, use.code)) if use.kind in ROWS else ()
        found.setdefault(str(use.cite), {})[Line(use.words, *row)] = None
    return tuple((cite, tuple(lines)) for cite, lines in found.items())


def _url(kind: UserKind, code: str) -> str:
    if kind is UserKind.WEIGHING:
        return reverse("penalties" if code == usage.CATALOGUE_CODE else "penalty_ladder")
    if kind in ENTRIES:
        return reverse("entry", kwargs={"code": ENTRIES[kind], "id": code})
    register = code.startswith("register.")
    return "" if register else reverse(PAGES.get(kind, "procedure"), kwargs={"code": code})
