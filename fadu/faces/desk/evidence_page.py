"""The page of one item of evidence: what is registered, what it lacks, its file, custody and redacted copies."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.documents.kinds import ALL
from fadu.documents.models import StoredFile
from fadu.documents.previews.cache import WIDTHS, NoPicture, kind_of_type, pages_of
from fadu.documents.secrecy import LOOKED_AT
from fadu.evidence.catalogue.models import Evidence
from fadu.evidence.catalogue.selectors import Item, types_of
from fadu.faces.desk.evidence_finding import Found
from fadu.faces.desk.evidence_tab import badges_of, verdict_of
from fadu.faces.desk.naming import name_of
from fadu.kernel.errors import Refused
from fadu.law.procedures import registers
from fadu.law.procedures.registers.evidence import EVIDENCE_REGISTER
from fadu.law.vocabulary.act import Act
from fadu.matters.models import Matter
from fadu.ui.casefile import Fact
from fadu.ui.formats import clock, long_day
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Row, Table

MOVED = (Column("时间", "date"), Column("移交人"), Column("接收人"), Column("状况、存放"), Column("事由"))  # fmt: skip
COPIES = (Column("制作", "date"), Column("用途"), Column("遮盖"), Column("理由"), Column("文件"))


def crumbs_of(matter: Matter, *more: Crumb) -> tuple[Crumb, ...]:
    """The way back to the catalogue."""
    page = reverse("matter", kwargs={"id": matter.pk})
    tab = Crumb("证据", f"{page}?tab=evidence")
    return (Crumb("事项", reverse("matters")), Crumb(name_of(matter), page), tab, *more)


def address(found: Found, name: str = "evidence_item", **more: Any) -> str:
    """An address under the item's."""
    return reverse(name, kwargs={"id": found.matter.pk, "item": found.item.row.pk, **more})


def titled(row: Evidence) -> str:
    """What an item is called."""
    return f"证据{row.number} {row.name or '（已删除）'}"


def context(request: Any, found: Found) -> dict[str, Any]:
    """Everything that the page shows."""
    row = found.item.row
    people = [row.first_taker, row.second_taker, row.verified_by, row.entered_by]
    people += [copy.made_by for copy in found.item.copies]
    names = accounts.names(p for p in people if p)
    return {
        "found": found, "row": row, "title": titled(row), "crumbs": crumbs_of(found.matter, Crumb(titled(row))),
        "facts": facts_of(row, names), "lacks": found.item.lacks, "badges": (verdict_of(found.item), *badges_of(found.item)),
        "acts": [(act, _address_of(found, act)) for act in offered(request.viewer, found)],
        "file": file_of(found), "moves": moves(found.item), "copies": copies(found, names),
    }  # fmt: skip


def _address_of(found: Found, act: Act) -> str:
    if act is registers.redact_evidence:
        return address(found, "redact_evidence")
    return address(found, "evidence_act", act=act.code)


def facts_of(row: Evidence, names: Any) -> list[Fact]:
    """The entry in words."""
    takers = "、".join(names.get(p, "") for p in (row.first_taker, row.second_taker) if p)
    shown = [
        ("证据种类", row.kind), ("证明对象", row.proves or "（已删除）"), ("取得方式", row.way),
        ("证据来源", row.origin or "（已删除）"), ("收集人", takers), ("取得日期", long_day(row.taken_on)),
        ("取得地点", row.taken_at or "（已删除）"), ("原件或者复制件", row.form),
        ("页数", f"{row.pages}页" if row.pages else ""), ("当事人确认情况", row.confirmation),
        ("存放地点", row.storage or ""), ("查证人", names.get(row.verified_by, "")),
        ("登记", f"{names.get(row.entered_by, '')}，{long_day(row.entered)}"),
    ]  # fmt: skip
    return [Fact(title, text) for title, text in shown if text]


def offered(viewer: Viewer, found: Found) -> list[Act]:
    """What the viewer may do with the item as it stands."""
    row, act = found.item.row, EVIDENCE_REGISTER.act
    file = bool(row.sha256) and not row.erased
    states = {
        "amend_evidence": True, "verify_evidence": True, "exclude_evidence": not row.excluded,
        "restore_evidence": row.excluded, "hand_over_evidence": not row.disposal, "release_evidence": not row.disposal,
        "redact_evidence": file, "hold_evidence": file and not row.held, "lift_hold": row.held,
        "ask_erasure": file and not row.erasure_asked, "erase_evidence": row.erasure_asked and not row.held,
    }  # fmt: skip
    own = found.county == viewer.place.county and viewer.staff
    return [act(code) for code, holds in states.items() if own and holds and viewer.fits(act(code))]


def file_of(found: Found) -> dict[str, Any] | None:
    """The item's file: size, digest, where it is seen and fetched; None where there is none any more."""
    row = found.item.row
    stored = types_of([row.sha256]).get(row.sha256) if row.sha256 and not row.erased else None
    return None if stored is None else addresses(found, stored)


def addresses(found: Found, stored: StoredFile) -> dict[str, Any]:
    """Where a file of an item is seen and fetched."""
    seen = address(found, "view_evidence", sha256=stored.sha256)
    try:
        kind_of_type(stored.type)
    except NoPicture as no:
        return _addressed(found, stored, "", f"{no.message}，请下载后查看。")
    return _addressed(found, stored, seen, "")


def _addressed(found: Found, stored: StoredFile, seen: str, why: str) -> dict[str, Any]:
    fetched = address(found, "evidence_file", sha256=stored.sha256)
    family = next((kind.family for kind in ALL if kind.type == stored.type), None)
    looked = LOOKED_AT.get(family, "") if family else ""
    return {"stored": stored, "view": seen, "why_not": why, "fetch": fetched, "looked": looked}


def moves(item: Item) -> Table:
    """The chain of custody."""
    rows = tuple(
        Row((
            Cell(long_day(one.at), sub=clock(one.at)), Cell(one.giver or ("——" if one.disposal else "（已删除）")),
            Cell(one.taker or "（已删除）"), Cell(one.condition or "", sub=one.storage or ""),
            Cell(one.disposal or "交接", sub=one.reason or ""),
        ))
        for one in item.handovers
    )  # fmt: skip
    return Table("保管和交接", MOVED, rows)


def copies(found: Found, names: Any) -> Table:
    """The redacted copies, each with the way to see it."""
    stored = types_of(copy.sha256 for copy in found.item.copies)
    rows = []
    for copy in found.item.copies:
        file = stored.get(copy.sha256)
        gone = copy.erased or file is None
        seen = "" if gone else address(found, "view_evidence", sha256=copy.sha256)
        rows.append(Row((
            Cell(long_day(copy.made), sub=names.get(copy.made_by, "")), Cell(copy.purpose), Cell(f"{copy.boxes}处"),
            Cell(copy.reason or "（已删除）"), Cell("已销毁" if gone else "查看", seen, f"校验值{copy.sha256[:8]}"),
        )))  # fmt: skip
    return Table("遮盖件", COPIES, tuple(rows))


def viewed(request: Any, found: Found, turned: str = "") -> dict[str, Any]:
    """A page of a file, with the pages before and behind it and three sizes; what cannot be drawn is said. turned: the page
    to which a form turned, else the address names one.
    """
    assert found.file is not None
    number, size = _whole(turned or request.GET.get("page"), 1), _whole(request.GET.get("size"), 0)
    size, sha256 = min(size, len(WIDTHS) - 1), found.file.sha256
    held: dict[str, Any] = {
        "number": number,
        "size": size,
        "sizes": ("适合", "放大", "最大"),
        "refusal": None,
    }
    try:
        held["pages"] = pages_of(sha256, found.file.type)
        number = held["number"] = min(number, held["pages"])
        held["image"] = address(found, "evidence_page", sha256=sha256, page=number, width=WIDTHS[size])  # fmt: skip
    except Refused as no:
        held |= {"pages": 0, "refusal": no}
    except FileNotFoundError:
        held |= {"pages": 0, "refusal": Refused("文件不在存储中", todo="请告知系统管理员")}
    title = titled(found.item.row)
    way = crumbs_of(found.matter, Crumb(title, address(found)), Crumb("查看"))
    word = "证据文件" if found.original else "遮盖件"
    return {**held, **addresses(found, found.file), "found": found, "title": title, "word": word, "crumbs": way}  # fmt: skip


def _whole(text: str | None, least: int) -> int:
    return max(least, int(text)) if text and text.isascii() and text.isdigit() and len(text) < 6 else least  # fmt: skip
