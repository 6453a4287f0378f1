"""Parameters as the legal office keeps them: value in force, source, status, history, what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import day_of
from fadu.law.parameters import PARAMETERS
from fadu.law.readers import of
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter, ParameterValue
from fadu.law.vocabulary.role import Role
from fadu.statutes import selectors
from fadu.statutes.models import ParameterRow
from fadu.statutes.parameters.selectors import demanded
from fadu.ui.badges import Badge, Tone, status_badge
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Empty, Row, Table

GROUPS = {
    "penalty": "行政处罚",
    "hazard": "重大事故隐患",
    "decision": "重大行政决策",
    "enforcement": "行政执法",
    "inspection": "行政检查",
    "norm": "规范性文件、顾问和合同",
    "licence": "行政许可和备案",
    "publicity": "公开、普法和专项行动",
    "deadline": "期限单位",
}
OTHER = "通用"
EMPTY = Badge("未填写", Tone.WARN, "alert", "没有值；读取本参数的环节不能办理，或者不计算期限")
DEFAULT = Badge("默认值", Tone.QUIET, "settings", "没有填写，按默认值执行")
COLUMNS = (
    Column("参数"),
    Column("现行值", "narrow"),
    Column("核实程度", "narrow"),
    Column("来源"),
    Column("依据"),
)


@dataclass(frozen=True)
class Held:
    """A parameter with the value in force on a day, if any."""

    parameter: Parameter
    value: ParameterValue | None

    @property
    def shown(self) -> str:
        """The value in words."""
        return words(self.parameter, self.value.value) if self.value else "—"


def context(request: Any) -> dict[str, Any]:
    """Every declared parameter under its subject."""
    held, chosen = in_force(request), request.GET.get("group", "")
    groups = grouped(held)
    return {
        "groups": [(t, table(t, rows)) for t, rows in groups if chosen in ("", t)],
        "tabs": tabs([title for title, _ in groups], chosen),
        "missing": [h for h in held if h.value is None],
        "holding": sum(h.value is None and demanded(h.parameter.code) for h in held),
        "keeps": request.viewer.holds(Role.LEGAL_OFFICE),
    }


def tabs(titles: Iterable[str], chosen: str) -> tuple[Tab, ...]:
    """All subjects, or one of them."""
    base = reverse("parameters")
    own = (Tab(t, f"{base}?{urlencode({'group': t})}", t == chosen) for t in titles)
    return (Tab("全部", base, not chosen), *own)


def in_force(request: Any) -> list[Held]:
    """Every parameter with the value in force today."""
    today, register = day_of(request.now), request.law.parameters
    return [Held(p, register.find(p.code, today)) for p in PARAMETERS]


def grouped(held: Iterable[Held]) -> list[tuple[str, list[Held]]]:
    """Under the subject that the first part of the code names."""
    found: dict[str, list[Held]] = {}
    for one in held:
        found.setdefault(subject(one.parameter), []).append(one)
    return list(found.items())


def subject(parameter: Parameter) -> str:
    """The subject under which a parameter stands: the one that the first part of its code names."""
    return GROUPS.get(parameter.code.partition(".")[0], OTHER)


def table(title: str, rows: Iterable[Held]) -> Table:
    """One subject's parameters."""
    return Table(f"{title}参数", COLUMNS, tuple(Row(_cells(h)) for h in rows))


def parameter_context(request: Any, parameter: Parameter) -> dict[str, Any]:
    """The page of one parameter: why it is open, what it is now, every dated value."""
    rows = selectors.parameter_rows(parameter.code)
    names = accounts.names(r.confirmed_by for r in rows)
    held = Held(parameter, request.law.parameters.find(parameter.code, day_of(request.now)))
    return {
        "parameter": parameter,
        "held": held,
        "badges": badges_of(held),
        "readers": of(parameter.code),
        "history": history(parameter, rows, names),
        "keeps": request.viewer.holds(Role.LEGAL_OFFICE),
        "crumbs": (Crumb("参数", reverse("parameters")), Crumb(parameter.title)),
    }


def history(parameter: Parameter, rows: Iterable[ParameterRow], names: dict[str, str]) -> Table:
    """The dated values, the newest first; former ones stay for the acts of their time."""
    columns = (
        Column("施行日期", "date"),
        Column("值"),
        Column("核实程度", "narrow"),
        Column("来源"),
        Column("填写人"),
    )
    lines = tuple(
        Row((
            Cell(long_day(r.since)), Cell(words(parameter, selectors.typed(parameter, r.value))),
            Cell("", badges=_marks(r.status, r.demo)), Cell(r.source), Cell(names.get(r.confirmed_by, "—")),
        ))
        for r in rows
    )  # fmt: skip
    return Table(
        f"{parameter.title}的历次取值", columns, lines, empty=Empty("还没有填写过", icon="settings")
    )


def words(parameter: Parameter, value: Any) -> str:
    """A typed value with its unit, as people read it."""
    if parameter.kind is Kind.BOOL:
        return "是" if value else "否"
    if parameter.kind is Kind.MONEY:
        return in_yuan(value)
    return f"{value}{parameter.unit}"


def badges_of(held: Held) -> tuple[Badge, ...]:
    """How far the value in force is verified, whether it is a default or a demonstration value."""
    if held.value is None:
        return (EMPTY,)
    if held.value.since == date.min:
        return (
            (DEFAULT,)
            if held.value.status.value == "P"
            else (DEFAULT, status_badge(held.value.status))
        )
    return _marks(held.value.status.value, held.value.demo)


def _marks(status: str, demo: bool) -> tuple[Badge, ...]:
    return (status_badge(status), *((status_badge("sample"),) if demo else ()))


def _cells(held: Held) -> tuple[Cell, ...]:
    parameter, value = held.parameter, held.value
    dated = value is not None and value.since != date.min
    url = reverse("parameter", kwargs={"code": parameter.code})
    return (
        Cell(parameter.title, url, parameter.why),
        Cell(held.shown, sub=f"{long_day(value.since)}起" if value and dated else ""),
        Cell("", badges=badges_of(held)),
        Cell(value.source if value and dated else "—"),
        Cell(str(parameter.cite)),
    )
