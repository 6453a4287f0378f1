"""A procedure as people read it: its sentences in the law's order, its acts, its picture."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from fadu.law import registry
from fadu.law.overlays import drawing
from fadu.law.overlays.composing import Composed, is_local
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.sentences import Sentence
from fadu.law.vocabulary.status import Status
from fadu.ui.badges import Badge, status_badge
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb, Tab
from fadu.ui.strip import ActState, ActView, picture
from fadu.ui.tables import Cell, Column, Row, Table

TABS = {"rules": "规则", "acts": "环节", "picture": "流程图"}


def listing() -> Table:
    """The procedures in force."""
    columns = (
        Column("程序"), Column("施行日期", "date"), Column("环节", "number"), Column("规则", "number"),
        Column("待核实", "number"),
    )  # fmt: skip
    rows = tuple(Row(_cells(p)) for p in registry.PROCEDURES if not p.register)
    return Table("程序", columns, rows)


def context(procedure: Procedure, tab: str, words: str = "") -> dict[str, Any]:
    """One procedure behind one of its tabs."""
    base = reverse("procedure", kwargs={"code": procedure.code})
    rules = registry.sentences_of(procedure)
    return {
        "procedure": procedure,
        "digest": registry.digest_of(procedure),
        "tabs": tuple(
            Tab(title, base if code == "rules" else f"{base}?tab={code}", code == tab)
            for code, title in TABS.items()
        ),
        "local": len(procedure.pieces) if isinstance(procedure, Composed) else 0,
        "tab": tab,
        "words": words,
        "articles": by_article(rules, words) if tab == "rules" else (),
        "table": acts_table(procedure) if tab == "acts" else None,
        "strip": strip_of(procedure) if tab == "picture" else None,
        "crumbs": (Crumb("程序", reverse("procedures")), Crumb(procedure.title)),
    }


def by_article(
    rules: Iterable[Sentence], words: str = ""
) -> list[tuple[str, list[tuple[str, Badge | None]]]]:
    """The rules that contain the words, under their article, each with its badge unless verified.

    What an act asks of those who do it has no article of its own and stands with the acts.
    """
    found: dict[str, list[tuple[str, Badge | None]]] = {}
    for line in rules:
        if line.cite and (words in line.text or words in line.cite):
            found.setdefault(line.cite, []).append((line.text, _badge(line.status)))
    return list(found.items())


def acts_table(procedure: Procedure) -> Table:
    """Every act: who does it, which document it makes, how often, what it rests on."""
    based = procedure.bases
    columns = (Column("环节"), Column("办理人员"), Column("文书"), Column("次数", "narrow"))
    shown = (*columns, Column("依据")) if based else columns
    cells = (
        (a.title, _who(a), a.document or "—", _often(procedure, a), str(based.get(a.code) or "—"))
        for a in procedure.acts
    )
    rows = tuple(Row(tuple(map(Cell, row[: len(shown)]))) for row in cells)
    return Table(f"{procedure.title}的环节", shown, rows)


def strip_of(procedure: Procedure, part: str = "") -> Any:
    """The picture without a matter, or the part around an act; None where none is shipped."""
    layout = drawing.layout(procedure)
    if layout is None:
        return None
    if part:
        layout = drawing.around(layout, part)
    views = {a.code: ActView(a.title, ActState.BLOCKED, local=is_local(a)) for a in procedure.acts}
    return picture(procedure.title, layout, views)


def _badge(status: Status | None) -> Badge | None:
    return None if status in (None, Status.V) else status_badge(status)


def _who(act: Act) -> str:
    if act.lapse:
        return "期限届满自动发生"
    who = "、".join(r.title for r in act.by) or "本机关人员"
    return f"{who}（不少于{act.officers}人）" if act.officers > 1 else who


def _often(procedure: Procedure, act: Act) -> str:
    each = f"每{procedure.kinds[act.each]}" if act.each else ""
    return f"{each}可多次" if act.repeats else f"{each}一次"


def _cells(procedure: Procedure) -> tuple[Cell, ...]:
    url = reverse("procedure", kwargs={"code": procedure.code})
    rules = [s for s in registry.sentences_of(procedure) if s.cite and not s.act]
    open_ones = sum(s.status not in (None, Status.V) for s in rules)
    numbers = (len(procedure.acts), len(rules), open_ones)
    return (
        Cell(procedure.title, url),
        Cell(long_day(procedure.since)),
        *(Cell(str(n)) for n in numbers),
    )
