"""The law in texts: the list of instruments, and one with its versions, sources and every article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from fadu.faces.desk.citing import article_url
from fadu.kernel.zone import day_of
from fadu.law import usage
from fadu.law.texts.article import Article
from fadu.law.vocabulary.role import Role
from fadu.statutes.models import LawBody, LawText
from fadu.statutes.texts import selectors
from fadu.statutes.texts.selectors import Version
from fadu.ui.badges import Badge, Tone, status_badge
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Empty, Row, Table

KINDS = {"": "法律名录", "all": "全部文本"}
ABSENT = Badge("原文未导入", Tone.WARN, "alert", "本系统还没有这一版本的文本")
UNDATED = Badge("施行日期未登记", Tone.WARN, "clock", "法律名录里没有，法规科也还没有登记")
CHANGED = Badge("与登记的摘要不符", Tone.BAD, "alert", "文本在导入以后被改动过，请重新导入后核对")
COLUMNS = (
    Column("名称"), Column("版本", "date"), Column("施行", "date"), Column("依据状态", "narrow"), Column("文本", "narrow"),
    Column("引用", "number"),
)  # fmt: skip


@dataclass(frozen=True)
class Chosen:
    """A version with the text of it that is looked at."""

    version: Version
    text: LawText | None

    @property
    def code(self) -> str:
        """How the version is addressed: its key, or the id of its text."""
        return code_of(self.version)


@dataclass(frozen=True)
class Block:
    """Articles under one heading; `headings` are those that begin here."""

    headings: tuple[tuple[int, str], ...]
    articles: tuple[tuple[Article, str, int], ...]  # article, address, how often cited
    anchor: str


def code_of(version: Version) -> str:
    """The registry's key; for a text nobody has registered, its id."""
    return version.key or (version.text.id if version.text else "")


def listing(request: Any) -> dict[str, Any]:
    """The instruments: the registry's, or every text, narrowed by words of the title."""
    kind = request.GET.get("kind", "")
    words = request.GET.get("q", "").strip()[:40]
    found = [v for v in selectors.versions() if (v.key or kind == "all") and _has(v, words)]
    base = reverse("laws")
    return {
        "table": Table("法律法规", COLUMNS, tuple(Row(_cells(v)) for v in found), empty=_nothing()),
        "tabs": tuple(
            Tab(title, f"{base}?kind={code}" if code else base, code == kind)
            for code, title in KINDS.items()
        ),
        "kind": kind,
        "words": words,
        "keeps": request.viewer.holds(Role.LEGAL_OFFICE),
        "absent": sum(not v.texts for v in found),
    }


def context(request: Any, chosen: Chosen) -> dict[str, Any]:
    """One version: facts, other versions, the sources of its text, and the text."""
    version, text = chosen.version, chosen.text
    body = selectors.body_of(text) if text else None
    articles = selectors.articles_of(text) if text else []
    keeps = request.viewer.holds(Role.LEGAL_OFFICE)
    return {
        "version": version,
        "text": text,
        "code": chosen.code,
        "badges": badges_of(version, day_of(request.now)),
        "facts": _facts(version, text, len(articles)),
        "warnings": _warnings(text, body, articles),
        "others": _others(version),
        "sources": _sources(chosen) if len(version.texts) > 1 else None,
        "blocks": blocks(chosen.code, version, articles),
        "plain": body.content if body and not articles else "",
        "keeps": keeps,
        "may_date": bool(keeps and text and not version.key),
        "crumbs": (Crumb("法律法规", reverse("laws")), Crumb(version.short)),
    }


def badges_of(version: Version, today: date) -> tuple[Badge, ...]:
    """How far the registry's facts are verified, whether the version applies today, whether a text is here."""
    found = [status_badge(version.instrument.status.value)] if version.instrument else []
    applies = version.in_force(today)
    if applies is None:
        found.append(UNDATED)
    elif version.since and today < version.since:
        found.append(Badge("尚未施行", Tone.INFO, "clock", f"{long_day(version.since)}起施行"))
    elif not applies:
        found.append(Badge("已失效", Tone.QUIET, "history"))
    return (*found, *(() if version.texts else (ABSENT,)))


def blocks(code: str, version: Version, articles: Sequence[Article]) -> tuple[Block, ...]:
    """The articles under their headings, a block for each change of heading."""
    cited = usage.cited(version.key) if version.key else {}
    found: list[Block] = []
    held: list[tuple[Article, str, int]] = []
    path: tuple[str, ...] = ()
    begun: tuple[tuple[int, str], ...] = ()
    for article in articles:
        if article.path != path:
            if held:
                found.append(Block(begun, tuple(held), f"b{len(found)}"))
            begun, path, held = _begun(path, article.path), article.path, []
        url = article_url(code, article.number, article.bis)
        held.append((article, url, cited.get((article.number, article.bis), 0)))
    return (*found, Block(begun, tuple(held), f"b{len(found)}")) if held else tuple(found)


def _begun(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """The headings that are new, with their depth."""
    same = 0
    while same < min(len(before), len(now)) and before[same] == now[same]:
        same += 1
    return tuple((depth, title) for depth, title in enumerate(now) if depth >= same)


def _has(version: Version, words: str) -> bool:
    instrument = version.instrument
    names = (instrument.key, *instrument.aliases) if instrument else ()
    return words in version.title or any(words.upper() == name.upper() for name in names)


def _cells(version: Version) -> tuple[Cell, ...]:
    text, instrument = version.text, version.instrument
    names = "、".join((instrument.key, *instrument.aliases)) if instrument else "未列入法律名录"
    held = f"{text.articles}条 · {text.origin}" if text else ""
    more = f"另有{len(version.texts) - 1}个来源" if len(version.texts) > 1 else ""
    cited = sum(usage.cited(version.key).values()) if version.key else 0
    return (
        Cell(version.short, reverse("law", kwargs={"code": code_of(version)}), names),
        Cell(long_day(version.day) if version.day else "未注明"),
        Cell(long_day(version.since) if version.since else "", badges=() if version.since else (UNDATED,)),
        Cell("", badges=(status_badge(instrument.status.value),) if instrument else ()),
        Cell(held, sub=more, badges=() if text else (ABSENT,)),
        Cell(str(cited) if cited else "—"),
    )  # fmt: skip


def _nothing() -> Empty:
    return Empty("没有这一名称的法律法规", "可以换一个词，或者在“全部文本”里找", icon="scale")


def _facts(version: Version, text: LawText | None, count: int) -> list[tuple[str, str]]:
    instrument = version.instrument
    return [
        ("全称", version.title),
        ("名录代号", "、".join((instrument.key, *instrument.aliases)) if instrument else "未列入"),
        ("版本日期", long_day(version.day) if version.day else "未注明"),
        ("施行日期", long_day(version.since) if version.since else "未登记"),
        ("失效日期", long_day(version.until) if version.until else "—"),
        ("条数", str(count) if count else "—"),
        ("文本来源", f"{text.origin}：{text.source}" if text else "—"),
        ("摘要（SHA-256）", text.digest[:16] if text else "—"),
        *([("说明", instrument.note)] if instrument and instrument.note else []),
    ]


def _warnings(text: LawText | None, body: LawBody | None, articles: Sequence[Article]) -> list[str]:
    """What was found in the document, and whether it is still the one that was registered."""
    if text is None:
        return []
    if body is None:
        return ["登记簿里有这一文本，但是文本本身不在数据库里：请重新导入，登记不会重复。"]
    changed = [] if selectors.intact(text, body, articles) else [CHANGED.title]
    return [*changed, *(f["message"] for f in body.findings)]


def _others(version: Version) -> Table | None:
    """Every version of the instrument, the newest first; None where there is only this one."""
    found = selectors.versions_of(version.title)
    if len(found) < 2:
        return None
    columns = (Column("版本", "date"), Column("施行", "date"), Column("文本"), Column("对照"))
    rows = tuple(Row(_other(v, version)) for v in found)
    return Table(f"{version.short}的各版本", columns, rows)


def _other(one: Version, shown: Version) -> tuple[Cell, ...]:
    code, here = code_of(one), one.day == shown.day
    url = "" if here or not code else reverse("law", kwargs={"code": code})
    pair = bool(one.text and shown.text and not here)
    compare = reverse("compare_texts", kwargs={"code": code_of(shown)}) if pair else ""
    return (
        Cell(long_day(one.day) if one.day else "未注明", url, "本页" if here else ""),
        Cell(long_day(one.since) if one.since else "未登记"),
        Cell(f"{one.text.articles}条 · {one.text.origin}" if one.text else "", badges=() if one.text else (ABSENT,)),
        Cell("逐条对照" if pair else "—", f"{compare}?with={one.text.id}" if pair and one.text else ""),
    )  # fmt: skip


def _sources(chosen: Chosen) -> Table:
    """The texts of one version from several sources."""
    base = reverse("law", kwargs={"code": chosen.code})
    columns = (Column("来源"), Column("条数", "number"), Column("摘要"), Column("对照"))
    rows = []
    for one in chosen.version.texts:
        here = chosen.text is not None and one.id == chosen.text.id
        against = f"{reverse('compare_texts', kwargs={'code': chosen.code})}?with={one.id}"
        rows.append(Row((
            Cell(one.origin, "" if here else f"{base}?text={one.id}", "本页" if here else one.source),
            Cell(str(one.articles)), Cell(one.digest[:16]),
            Cell("—" if here else "逐条对照", "" if here else against),
        )))  # fmt: skip
    return Table("同一版本的各来源文本", columns, tuple(rows))
