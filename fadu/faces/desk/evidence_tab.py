"""证据: the catalogue of a matter, what its items lack, and what is preserved by registration (先行登记保存)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.evidence.catalogue import selectors
from fadu.evidence.catalogue.selectors import Item
from fadu.evidence.selectors import recordings_of
from fadu.faces.desk.matter_page import Dossier
from fadu.law.procedures import registers
from fadu.law.procedures.registers.evidence import REGISTERED, TRUE
from fadu.matters.scope import Scope
from fadu.ui.badges import Badge, Tone
from fadu.ui.formats import long_day
from fadu.ui.tables import Cell, Column, Empty, Row, Table

COLUMNS = (
    Column("序号", "narrow"),
    Column("种类", "narrow"),
    Column("证据"),
    Column("取得"),
    Column("形式"),
    Column("查证"),
    Column("不足"),
)
EMPTY = Empty(
    "还没有登记证据",
    "取得的书证、物证、笔录、照片等逐件登记后，列在这里；办理环节的附件可以直接登记为证据。",
    icon="clipboard",
)
REGISTERING, DISPOSING = "register_evidence", "dispose_evidence"
"""Acts of a penalty case on evidence preserved by registration (行政处罚法 56)."""
DECISIVE = (
    "conclude_investigation", "propose", "propose_daily", "legal_review", "discuss", "penalize", "penalize_without_fine", "no_penalty",
    "daily_fine", "alter_decision",
)  # fmt: skip
"""Acts that rest on evidence: their forms name what may not be relied on."""


def tab(request: Any, dossier: Dossier) -> dict[str, Any]:
    """The catalogue by kind, what may not be relied on, and what is preserved."""
    items = selectors.of_matter(request.viewer.scope, dossier.matter.pk)
    names = accounts.names(p for i in items for p in (i.row.first_taker, i.row.second_taker) if p)
    return {
        "table": Table("证据目录", COLUMNS, tuple(_row(i, names) for i in items), empty=EMPTY),
        "warnings": warnings(items),
        "preserved": preserved(dossier, items),
        "recordings": len(recordings_of(request.viewer.scope, dossier.matter.pk)),
        "enters": dossier.own and request.viewer.fits(registers.enter_evidence),
    }


def warnings(items: list[Item]) -> list[tuple[str, str]]:
    """Sentences on items that no fact may rest on, each with its article."""
    grave: dict[tuple[str, str], list[int]] = {}
    for item in items:
        for lack in item.lacks:
            if lack.grave:
                grave.setdefault((lack.text, str(lack.cite)), []).append(item.row.number)
    return [
        (f"证据{'、'.join(map(str, sorted(numbers)))}{text}", cite)
        for (text, cite), numbers in grave.items()
    ]


def of_decision(scope: Scope, matter: str, act: str = "") -> list[str]:
    """The same for the matter's own page, and for whoever prepares, reviews or makes its decision."""
    if act and act not in DECISIVE:
        return []
    return [f"{said}（{cite}）" for said, cite in warnings(selectors.of_matter(scope, matter))]


def preserved(dossier: Dossier, items: list[Item]) -> list[str]:
    """What the case's own acts say of evidence preserved by registration: until when it must be dealt with."""
    if REGISTERING not in dossier.procedure.by_code:
        return []
    said = []
    for owed in dossier.marking.owed():
        if owed.act == DISPOSING:
            last = next((badge for badge, _, _ in dossier.deadlines(owed.act, owed.key)), None)
            until = f"，{long_day(last.due)}以前" if last else ""
            said.append(f"先行登记保存的证据{until}应当作出处理决定（《行政处罚法》第五十六条）")
    done = any(dossier.marking.done(REGISTERING, k) for k in dossier.marking.keys("batch"))
    kept = [str(i.row.number) for i in items if i.row.way == REGISTERED and not i.row.excluded]
    if kept and not done:
        said.append(f"证据{'、'.join(kept)}取得方式为先行登记保存，本案没有先行登记保存的记录")
    return said


def _row(item: Item, names: Mapping[str, str]) -> Row:
    row = item.row
    url = reverse("evidence_item", kwargs={"id": row.matter, "item": row.pk})
    takers = "、".join(names.get(p, "") for p in (row.first_taker, row.second_taker) if p)
    pages = f"{row.pages}页" if row.pages else ""
    cells = (
        Cell(str(row.number)),
        Cell(row.kind),
        Cell(row.name or "（已删除）", url, row.proves or "", badges_of(item)),
        Cell(long_day(row.taken_on), sub=f"{row.way} {takers}".strip()),
        Cell(row.form, sub="，".join(filter(None, (pages, row.confirmation)))),
        Cell(badges=(verdict_of(item),)),
        Cell("；".join(lack.text.partition("，")[0] for lack in item.lacks) or "无"),
    )
    return Row(cells, tone="bad" if item.grave else "")


def verdict_of(item: Item) -> Badge:
    """How the verification stands, as a badge."""
    row = item.row
    if row.verified == TRUE:
        unlawful = row.lawful is False
        return Badge("非法取得", Tone.BAD, "alert") if unlawful else Badge(TRUE, Tone.GOOD, "check")
    return Badge(row.verified or "尚未查证", Tone.BAD if row.verified else Tone.WARN, "clock")


def badges_of(item: Item) -> tuple[Badge, ...]:
    """What else marks an item: excluded, returned, held, erased."""
    row = item.row
    marks = (
        (row.excluded, Badge("已排除", Tone.QUIET, "x")),
        (bool(row.disposal), Badge(f"已{row.disposal}", Tone.QUIET, "archive")),
        (row.held, Badge("停止销毁", Tone.INFO, "lock")),
        (row.erasure_asked, Badge("已提请销毁文件", Tone.WARN, "clock")),
        (row.erased, Badge("文件已销毁", Tone.QUIET, "trash")),
    )
    return tuple(badge for holds, badge in marks if holds)
