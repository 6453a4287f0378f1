"""Texts that are not at hand: the legal office's first list, each with where it is used and a way to upload it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from fadu.kernel.zone import day_of
from fadu.law.vocabulary.role import Role
from fadu.law.wanted import WANTED, Wanted
from fadu.statutes.texts import selectors
from fadu.ui.badges import Badge, Tone, status_badge
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

HERE = Badge("已导入", Tone.GOOD, "check", "请核对内容，并告知维护方更新规则")
ABSENT = Badge("缺原文", Tone.WARN, "alert")
COLUMNS = (
    Column("文本"),
    Column("要解决的问题"),
    Column("用在"),
    Column("状态", "narrow"),
    Column("操作", "narrow"),
)


def context(request: Any) -> dict[str, Any]:
    """The list on the screen."""
    keeps, held = request.viewer.holds(Role.LEGAL_OFFICE), selectors.titles_held()
    rows = tuple(Row(_cells(w, held, keeps=keeps)) for w in WANTED)
    return {
        "table": Table("缺原文清单", COLUMNS, rows, empty=Empty("没有缺的原文")),
        "open": sum(not here(w, held) for w in WANTED),
        "keeps": keeps,
        "crumbs": (Crumb("法律法规", reverse("laws")), Crumb("缺原文清单")),
    }


def sheet(request: Any) -> dict[str, Any]:
    """The same list to print and take along: what is still absent."""
    held = selectors.titles_held()
    columns = (
        Column("文本"),
        Column("制定机关"),
        Column("要解决的问题"),
        Column("用在"),
        Column("取得方式、经办人"),
    )
    rows = tuple(
        Row((Cell(name_of(w)), Cell(w.maker), Cell(w.settles), Cell(w.used), Cell("")))
        for w in WANTED
        if not here(w, held)
    )  # fmt: skip
    return {
        "table": Table("缺原文清单", columns, rows, empty=Empty("没有缺的原文")),
        "title": "缺原文清单",
        "agency": request.viewer.agency_name,
        "period": f"截至{long_day(day_of(request.now))}",
        "printed_at": request.now,
        "printed_by": request.viewer.name,
        "back_url": reverse("missing_texts"),
    }


def name_of(wanted: Wanted) -> str:
    """The registered title, or the one known."""
    return wanted.instrument.title if wanted.instrument else wanted.title


def here(wanted: Wanted, held: set[str]) -> bool:
    """Whether a text of this title, or one that answers it, was imported."""
    names = {wanted.title, name_of(wanted)}
    return bool(names & held) or any(title.startswith(wanted.title) for title in held)


def _cells(wanted: Wanted, held: set[str], *, keeps: bool) -> tuple[Cell, ...]:
    known = wanted.instrument
    url = reverse("law", kwargs={"code": wanted.key}) if wanted.key else ""
    upload = f"{reverse('enter_text')}?{urlencode({'answers': wanted.title})}"
    found = here(wanted, held)
    status = (status_badge(known.status.value),) if known and not found else ()
    return (
        Cell(name_of(wanted), url, wanted.maker),
        Cell(wanted.settles),
        Cell(wanted.used),
        Cell("", badges=(HERE if found else ABSENT, *status)),
        Cell("上传" if keeps and not found else "", upload if keeps and not found else ""),
    )
