"""The libraries on screen: the entries of a day, one entry with its history and uses, a sheet taken in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.permissions import may_keep_libraries, may_use_lists
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.slicing import sliced
from fadu.kernel.zone import day_of
from fadu.law.libraries.columns import Column as LibraryColumn
from fadu.law.libraries.columns import Library, unpack
from fadu.law.libraries.entries import Entry, matching, natural
from fadu.law.libraries.kinds import CRITERION, LIBRARIES, STANDARD
from fadu.law.libraries.shipped import shipped
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.vocabulary.fact import Kind
from fadu.matters import selectors as matters
from fadu.matters.scope import Scope
from fadu.statutes.library import selectors
from fadu.statutes.library.models import LibraryRow, LibraryUse
from fadu.statutes.library.services import Taken
from fadu.ui.badges import Badge, Tone, status_badge
from fadu.ui.casefile import Fact
from fadu.ui.filters import FilterBar, chips_of
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Empty, Row, Table

SHOWN = 4  # columns of a list before the days
CUT = 60  # characters of a long text in a list
UNDATED = Badge("施行日期未核实", Tone.WARN, "alert", "按原文填写施行日期以后才能登记")
APPLIES = ("penalty.ordinary", "hazard.major")
MATTERS = 100


def tabs(current: Library) -> tuple[Tab, ...]:
    """The libraries side by side."""
    return tuple(
        Tab(one.title, reverse("library", kwargs={"code": one.code}), one is current)
        for one in LIBRARIES
    )


def context(request: Any, library: Library, form: Any) -> dict[str, Any]:
    """The entries of the filter."""
    typed = form.cleaned_data if form.is_bound and form.is_valid() else {}
    on = typed.get("on") or day_of(request.now)
    found = matching(selectors.entries(library.code, on), typed.get("q", ""))
    page = sliced(found, request.GET.get("page", ""))
    return {
        "library": library,
        "tabs": tabs(library),
        "filters": FilterBar(form, chips_of(form, request.GET)),
        "page": page,
        "table": table(library, page.items),
        "count": len(found),
        "samples": sum(e.shipped for e in found),
        "on": on,
        "keeps": may_keep_libraries(request.viewer, None),
    }


def table(library: Library, entries: Iterable[Entry], *, without: str = "") -> Table:
    """One line an entry; `without` leaves out a column that all of them share."""
    shown = [c for c in library.columns[:SHOWN] if c.code != without]
    uses = (Column("已适用", "number"),) if library.uses else ()
    columns = (
        *(Column(c.title, _width(c.code)) for c in shown),
        Column("施行", "narrow"),
        Column("核实程度", "narrow"),
    )
    rows = tuple(Row(_cells(library, e, shown)) for e in entries)
    empty = Empty(f"没有施行中的{library.title}", "由法规科登记，或者从电子表格导入。", icon="book")
    return Table(library.title, (*columns, *uses), rows, empty=empty)


def entry_context(request: Any, library: Library, name: str) -> dict[str, Any]:
    """One entry: what holds today, every version, every use."""
    today = day_of(request.now)
    held = selectors.entry(library.code, name, today)
    rows, uses = selectors.versions(library.code, name), selectors.uses_of(library.code, name)
    names = accounts.names([r.kept_by for r in rows] + [u.used_by for u in uses])
    viewer = request.viewer
    return {
        "library": library,
        "name": name,
        "heading": (library.headline_of(held.content) if held else "") or name,
        "held": held,
        "facts": facts_of(library, held) if held else (),
        "badges": badges_of(held) if held else (),
        "history": history(library, rows, names),
        "uses": uses_table(viewer.scope, uses, names) if library.uses else None,
        "count": len(uses),
        "keeps": may_keep_libraries(viewer, None),
        "ours": bool(rows),
        "applies": library.uses and bool(held) and may_use_lists(viewer, None),
        "penalty": (held["conduct"] if held else name) if "conduct" in _codes(library) else "",
        "items": items_of(library, name, today),
        "crumbs": (Crumb(library.title, reverse("library", kwargs={"code": library.code})), Crumb(name)),
    }  # fmt: skip


def facts_of(library: Library, held: Entry) -> tuple[Fact, ...]:
    """The columns of an entry as it holds today."""
    own = tuple(Fact(c.title, c.shown(held[c.code]) or "—") for c in library.columns)
    since = f"{long_day(held.since)}起" if held.since else "未核实"
    until = f"，至{long_day(held.until)}" if held.until else ""
    return (*own, Fact("施行", f"{since}{until}"), Fact("来源", held.source or "—"))


def history(library: Library, rows: Iterable[LibraryRow], names: dict[str, str]) -> Table:
    """The dated versions, the newest first."""
    columns = (
        Column("施行日期", "date"),
        Column("内容"),
        Column("核实程度", "narrow"),
        Column("来源"),
        Column("登记人"),
    )
    lines = tuple(
        Row((
            Cell(long_day(r.since)), Cell(_version(library, r)),
            Cell("", badges=_marks(r.status, r.demo)), Cell(r.source), Cell(names.get(r.kept_by, "—")),
        ))
        for r in rows
    )  # fmt: skip
    empty = Empty("本机关没有登记过", "现在显示的是随系统提供的示范内容。", icon="book")
    return Table("历次版本", columns, lines, empty=empty)


def uses_table(scope: Scope, uses: Iterable[LibraryUse], names: dict[str, str]) -> Table:
    """In which matters an entry was applied; those out of reach are counted, not named."""
    columns = (Column("适用日期", "date"), Column("事项"), Column("登记人"))
    found = list(uses)
    known = {m.id: m for m in matters.matters(scope).filter(id__in=[u.used_in for u in found])}
    rows = tuple(
        Row(
            (
                Cell(long_day(u.used_on)),
                _matter(known.get(u.used_in)),
                Cell(names.get(u.used_by, "—")),
            )
        )
        for u in found
    )
    return Table("适用情况", columns, rows, empty=Empty("还没有适用过", icon="list"))


def items_of(library: Library, name: str, today: date) -> Table | None:
    """The items of a standard, under it."""
    if library is not STANDARD:
        return None
    found = [e for e in selectors.entries(CRITERION.code, today) if e["standard"] == name]
    return table(CRITERION, found, without="standard")


def choices(scope: Scope, text: str) -> list[tuple[str, str]]:
    """The running matters in which a list may be applied, the newest first."""
    rows = matters.matters(scope).filter(procedure__in=APPLIES).order_by("-serial")
    if text.strip():
        rows = rows.filter(title__icontains=text.strip())
    return [(m.id, name_of(m)) for m in rows[:MATTERS]]


def import_context(library: Library, form: Any, taken: Taken | None, done: bool) -> dict[str, Any]:
    """The page of a sheet: what it would change or has changed, and what is wrong with it."""
    columns = (Column("行", "number"), Column("问题"))
    rows = tuple(Row((Cell(str(n)), Cell(why))) for n, why in (taken.wrong if taken else ()))
    back = reverse("library", kwargs={"code": library.code})
    return {
        "library": library,
        "form": form,
        "taken": taken,
        "done": done,
        "wrong": Table("有误的行", columns, rows),
        "back": back,
        "crumbs": (Crumb(library.title, back), Crumb("导入")),
    }


def exported(library: Library, on: date) -> tuple[Entry, ...]:
    """What a sheet carries: the entries of a day, and those that came along without one."""
    held = selectors.entries(library.code, on)
    names = {e.name for e in held}
    later = [
        e
        for e in shipped(library.code)
        if e.name not in names and not selectors.versions(library.code, e.name)
    ]
    return tuple(sorted((*held, *later), key=lambda e: natural(e.name)))


def badges_of(held: Entry) -> tuple[Badge, ...]:
    """How far an entry is verified, and whether it is a sample."""
    undated = (UNDATED,) if held.since is None else ()
    return (*_marks(held.status.value, held.demo), *undated)


def _marks(status: str, demo: bool) -> tuple[Badge, ...]:
    return (status_badge(status), *((status_badge("sample"),) if demo else ()))


def _cells(library: Library, entry: Entry, shown: Iterable[LibraryColumn]) -> tuple[Cell, ...]:
    url = reverse("entry", kwargs={"code": library.code, "id": entry.name})
    head = library.headline or library.key[0]
    own = (
        Cell(
            _cut(c.shown(entry[c.code])) or "—",
            url if c.code == head else "",
            _beside(entry) if c.code == "conduct" else "",
        )
        for c in shown
    )
    since = f"{long_day(entry.since)}起" if entry.since else "未核实"
    uses = (Cell(f"{entry.uses}次"),) if library.uses else ()
    return (*own, Cell(since), Cell("", badges=_marks(entry.status.value, entry.demo)), *uses)


def _width(code: str) -> str:
    """Columns of short codes and numbers keep to one line."""
    return "narrow" if code in ("number", "item", "list", "sector", "stage") else "text"


def _beside(entry: Entry) -> str:
    """What a code of the catalogue means."""
    row = BY_CODE.get(entry["conduct"])
    return row.words if row else ""


def _version(library: Library, row: LibraryRow) -> str:
    """A version in one line: its long texts cut, or that it ended."""
    if row.withdrawn:
        return "停用"
    content = unpack(row.content)
    own = [c for c in library.columns if c.code not in library.key and content.get(c.code)]
    long = [c for c in own if c.kind is Kind.LONG_TEXT] or own
    return _cut("；".join(c.shown(content[c.code]) for c in long[:2]))


def _matter(matter: Any) -> Cell:
    if matter is None:
        return Cell("不在您的查看范围内")
    return Cell(name_of(matter), reverse("matter", kwargs={"id": matter.id}))


def _cut(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= CUT else f"{plain[:CUT]}…"


def _codes(library: Library) -> set[str]:
    return {c.code for c in library.columns}
