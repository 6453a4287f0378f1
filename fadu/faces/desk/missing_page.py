"""缺项清单: what nobody has filled in, what waits for it, who fills it, and who has signed the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.permissions import may_set_parameters, may_sign_missing
from fadu.faces.desk.parameter_page import subject
from fadu.faces.desk.registering import marks
from fadu.kernel.zone import day_of
from fadu.law.readers import FILLER, of
from fadu.law.vocabulary.parameter import Parameter
from fadu.matters.moving import SHOWN_FOR
from fadu.statutes.parameters import selectors
from fadu.statutes.parameters.models import MissingList
from fadu.ui.badges import Badge, Tone
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

HOLDS = Badge("影响办理", Tone.BAD, "alert", "读取它的环节没有值不能办理")
WAITS = Badge("不计期限", Tone.WARN, "clock", "没有值的，不计算期限或者不作判断")
LATER = Badge("尚未启用", Tone.QUIET, "settings", "读取它的功能尚未启用，可以先填")
NONE = Empty("没有未填写的参数", icon="check")
USES = 4  # readers a line names
OFFICE = FILLER.partition("（")[0]


def context(request: Any) -> dict[str, Any]:
    """The page: the list, and the heads' signatures under it."""
    viewer, listed = request.viewer, _missing(request)
    lists = selectors.signed_lists(viewer.scope, viewer.place)
    names = accounts.names(one.signed_by for one in lists)
    codes = [p.code for p in listed]
    return {
        "parts": parts(listed, keeps=may_set_parameters(viewer, None)),
        "none": NONE,
        "count": len(listed),
        "holding": sum(selectors.demanded(code) for code in codes),
        "shown": "\n".join(codes),
        "signed": said(selectors.signed_for(codes, lists), names),
        "signings": signings(lists, codes, names),
        "signs": bool(listed) and may_sign_missing(viewer, None),
        "marks": marks(request),
        "crumbs": (Crumb("参数", reverse("parameters")), Crumb("缺项清单")),
    }


@dataclass(frozen=True)
class Told:
    """What the legal office is told of the newest signed list: who signed it, and what is left of it."""

    signed: str
    filled: int
    left: int


def on_desk(request: Any) -> Told | None:
    """For the legal office whose head has signed a list lately, until everything on it is filled in."""
    viewer = request.viewer
    if not may_set_parameters(viewer, None):
        return None
    one = next(iter(selectors.signed_lists(viewer.scope, viewer.place)), None)
    if one is None or one.signed_on <= day_of(request.now - SHOWN_FOR):
        return None
    left = len({p.code for p in _missing(request)} & set(one.codes))
    signed = said(one, accounts.names([one.signed_by]))
    return Told(signed, len(one.codes) - left, left) if left else None


def sheet(request: Any) -> dict[str, Any]:
    """The same list to print on A4: blanks for value and source, lines for the head's signature."""
    listed, viewer = _missing(request), request.viewer
    lists = selectors.signed_lists(viewer.scope, viewer.place)
    names = accounts.names(one.signed_by for one in lists)
    columns = (
        Column("参数"), Column("单位", "narrow"), Column("法律的规定和留白"), Column("依据"), Column("用在哪里、由谁填写"),
        Column("拟填数值", "blank"), Column("来源", "blank"),
    )  # fmt: skip
    rows = tuple(
        Row((
            Cell(p.title), Cell(p.unit or "—"), Cell(p.why), Cell(str(p.cite)), Cell(used(p), sub=OFFICE),
            Cell(), Cell(),
        ))
        for p in listed
    )  # fmt: skip
    return {
        "table": Table("未填写的参数", columns, rows, empty=NONE),
        "title": "缺项清单",
        "agency": viewer.agency_name,
        "period": f"截至{long_day(day_of(request.now))}",
        "printed_at": request.now,
        "printed_by": viewer.name,
        "signed": said(selectors.signed_for((p.code for p in listed), lists), names),
        "back_url": reverse("missing_parameters"),
    }


@dataclass(frozen=True)
class Part:
    """The missing parameters of one subject, folded away unless it is the first and holds work up."""

    title: str
    table: Table
    holding: int  # how many of them an act is refused without
    open: bool


def parts(listed: Iterable[Parameter], *, keeps: bool) -> tuple[Part, ...]:
    """The list by subject, what holds work up first, so that a page of many is read on a phone, too."""
    found: dict[str, list[Parameter]] = {}
    for one in listed:
        found.setdefault(subject(one), []).append(one)
    held = {t: sum(selectors.demanded(p.code) for p in rows) for t, rows in found.items()}
    order = sorted(found, key=lambda title: not held[title])
    return tuple(
        Part(title, table(found[title], keeps=keeps), held[title], n == 0 and held[title] > 0)
        for n, title in enumerate(order)
    )


def table(listed: Iterable[Parameter], *, keeps: bool) -> Table:
    """One line a parameter; what holds work up stands first."""
    columns = (
        Column("参数"), Column("影响", "narrow"), Column("用在哪里"), Column("依据"), Column("由谁填写", "narrow"),
        *((Column("操作", "narrow"),) if keeps else ()),
    )  # fmt: skip
    return Table("缺项清单", columns, tuple(Row(_cells(p, keeps)) for p in listed), empty=NONE)


def used(parameter: Parameter) -> str:
    """The first readers of a parameter, and how many more there are."""
    found = [str(reader) for reader in of(parameter.code)]
    if not found:
        return "尚未启用的功能"
    more = f"等{len(found)}处" if len(found) > USES else ""
    return "、".join(found[:USES]) + more


def said(signed: MissingList | None, names: dict[str, str]) -> str:
    """Who signed exactly this list, and when; "" where nobody has."""
    if signed is None:
        return ""
    return f"{names.get(signed.signed_by, '—')}于{long_day(signed.signed_on)}签署（{len(signed.codes)}项，截至{long_day(signed.listed_on)}）"


def signings(lists: Iterable[MissingList], codes: list[str], names: dict[str, str]) -> Table:
    """Every signed list, the newest first: what it listed, and what has been filled in since."""
    columns = (
        Column("签署日期", "date"), Column("签署人"), Column("清单截至", "date"), Column("项数", "number"),
        Column("此后已填", "number"),
    )  # fmt: skip
    now = set(codes)
    rows = tuple(
        Row((
            Cell(long_day(one.signed_on)), Cell(names.get(one.signed_by, "—")), Cell(long_day(one.listed_on)),
            Cell(str(len(one.codes))), Cell(str(sum(code not in now for code in one.codes))),
        ))
        for one in lists
    )  # fmt: skip
    return Table("签署记录", columns, rows, empty=Empty("还没有签署过", icon="edit"))


def _missing(request: Any) -> list[Parameter]:
    return selectors.missing(request.law, day_of(request.now))


def _cells(parameter: Parameter, keeps: bool) -> tuple[Cell, ...]:
    code = parameter.code
    url = reverse("parameter", kwargs={"code": code})
    fill = Cell("填写", reverse("set_parameter", kwargs={"code": code}))
    effect = HOLDS if selectors.demanded(code) else WAITS if of(code) else LATER
    return (
        Cell(parameter.title, url, parameter.why), Cell("", badges=(effect,)), Cell(used(parameter)),
        Cell(str(parameter.cite)), Cell(OFFICE), *((fill,) if keeps else ()),
    )  # fmt: skip
