"""What the page of a party shows beyond its entry: class and tier, sites, licences, hazard sources, burden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.faces.desk.burden import Burden, Inroad, burden
from fadu.kernel.errors import Refused
from fadu.kernel.phones import mask_phone
from fadu.kernel.zone import day_of
from fadu.law.engine.view import LawView
from fadu.registry.models import HazardSource, Licence, Party, Site, SupervisedObject, TierGrade
from fadu.registry.objects.selectors import known, soon
from fadu.registry.selectors import joined
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import Fact
from fadu.ui.formats import NOTHING, long_day
from fadu.ui.tables import Cell, Column, Row, Table

CAP = "inspection.frequency_cap"
TIER_TONES = {
    "重大风险": Tone.BAD,
    "较大风险": Tone.WARN,
    "一般风险": Tone.INFO,
    "低风险": Tone.QUIET,
}
PHONE_FREE = Badge(
    "禁止携带手机", Tone.WARN, "alert", "进入前将手机留在区域以外，以纸质检查表或者防爆设备记录"
)
COUNTED = Badge("计入频次", Tone.INFO, "check", "占年度检查频次上限")
SITES = (Column("场所"), Column("区划代码", "narrow"), Column("现场联系人", "narrow"))
LICENCES = (Column("证照"), Column("发证机关"), Column("有效期"), Column("状态", "narrow"))
SOURCES = (Column("危险源"), Column("名称和数量"))
GRADES = (
    Column("评定日期", "date"),
    Column("等级", "narrow"),
    Column("依据"),
    Column("登记人", "narrow"),
)
INROADS = (Column("日期", "date"), Column("方式", "narrow"), Column("入企单位"), Column("事由"), Column("频次", "narrow"))  # fmt: skip


def context(request: Any, party: Party, keeps: bool) -> dict[str, Any]:
    """The sections of one party; `keeps`: whether the reader may change them."""
    today, found = day_of(request.now), known(party.id)
    year = _year(request.GET.get("year", ""), today)
    year_of = burden(
        request.viewer.scope, [party.id, *joined(party)], year, cap(request.law, today)
    )
    return {
        "held": found.held,
        "class_facts": class_facts(found.held, found.grades),
        "sites": sites(party, found.sites, keeps),
        "licences": licences(party, found.licences, today, keeps),
        "sources": sources(party, found.sources, keeps),
        "grades": grades(found.grades),
        "burden": year_of,
        "inroads": inroads(year_of, keeps),
        "years": list(range(today.year, today.year - 3, -1)),
    }


def cap(law: LawView, on: date) -> int | None:
    """The yearly cap on inspections of one firm, where the legal office has filled it in."""
    try:
        value = law.demand(CAP, on)
    except Refused:
        return None
    return int(value) if value is not None else None


def class_facts(held: SupervisedObject | None, graded: Sequence[TierGrade]) -> tuple[Fact, ...]:
    """Class and tier of an object as its page lists them."""
    if held is None:
        return ()
    basis = graded[-1].basis if graded else ""
    tier = Fact("风险等级", NOTHING)
    if held.tier:
        on = f"{long_day(held.graded_on)}评定，{basis or '（依据已删除）'}"
        tier = Fact("风险等级", on, badges=(tier_badge(held.tier),))
    return (
        Fact("监管行业", held.sector),
        Fact("国民经济行业", held.industry_code or NOTHING),
        Fact("监管层级", held.level),
        tier,
        Fact("列入日期", long_day(held.since)),
        *([Fact("移出日期", long_day(held.ended_on))] if held.ended_on else []),
    )


def tier_badge(tier: str) -> Badge:
    """A tier with the colour that goes with it."""
    return Badge(tier, TIER_TONES.get(tier, Tone.QUIET), "flag")


def sites(party: Party, rows: Iterable[Site], keeps: bool) -> Table:
    """The sites that stand; the name leads to the form that changes it."""
    lines = (
        Row((
            Cell(str(s), _url("set_site", party, s.id, keeps), s.address or "", (PHONE_FREE,) if s.phone_free else ()),
            Cell(s.division),
            Cell(s.contact or NOTHING, sub=mask_phone(s.phone) if s.phone else ""),
        ))
        for s in rows
    )  # fmt: skip
    return Table("场所", SITES, tuple(lines))


def licences(party: Party, rows: Iterable[Licence], today: date, keeps: bool) -> Table:
    """The licences held, those about to end or ended marked."""
    lines = []
    for one in rows:
        url = _url("set_licence", party, one.id, keeps)
        until = long_day(one.valid_until) if one.valid_until else "长期"
        badge = expiry(one.valid_until, today)
        tone = "bad" if badge.tone is Tone.BAD else ""
        term = Cell(f"{long_day(one.valid_from)}至{until}")
        named = Cell(one.kind, url, one.number or "（已删除）")
        lines.append(Row((named, Cell(one.issuer), term, Cell("", badges=(badge,))), tone=tone))
    return Table("所持证照", LICENCES, tuple(lines))


def expiry(until: date | None, today: date) -> Badge:
    """How near the end of a licence is. Its last day still counts."""
    if until is None:
        return Badge("长期有效", Tone.QUIET)
    if until < today:
        return Badge("已过期", Tone.BAD, "alert", f"有效期至{long_day(until)}")
    if until <= soon(today):
        return Badge(f"还有{(until - today) // timedelta(days=1)}天", Tone.WARN, "clock", f"有效期至{long_day(until)}")  # fmt: skip
    return Badge("有效", Tone.GOOD, "check")


def sources(party: Party, rows: Iterable[HazardSource], keeps: bool) -> Table:
    """The sources of hazard."""
    lines = (
        Row(
            (
                Cell(str(s), _url("set_source", party, s.id, keeps)),
                Cell(s.described or "（已删除）"),
            )
        )
        for s in rows
    )
    return Table("危险源", SOURCES, tuple(lines))


def grades(rows: Sequence[TierGrade]) -> Table:
    """Every grading, the newest first."""
    names = accounts.names([g.graded_by for g in rows])
    lines = (
        Row((
            Cell(long_day(g.graded_on)), Cell("", badges=(tier_badge(g.tier),)),
            Cell(g.basis or "（已删除）"), Cell(names.get(g.graded_by, NOTHING)),
        ))
        for g in reversed(rows)
    )  # fmt: skip
    return Table("风险等级评定", GRADES, tuple(lines))


def inroads(year: Burden, keeps: bool) -> Table:
    """Every entry into the firm in the year."""
    return Table("入企记录", INROADS, tuple(Row(_inroad(one, keeps)) for one in year.inroads))


def _inroad(one: Inroad, keeps: bool) -> tuple[Cell, ...]:
    url = ""
    if one.matter:
        url = reverse("matter", kwargs={"id": one.matter})
    elif one.call and keeps:
        url = reverse("cancel_call", kwargs={"id": one.party, "thing": one.call})
    chosen = f"选取原因：{one.chosen_for}" if one.chosen_for else ""
    return (
        Cell(long_day(one.on)), Cell(one.mode), Cell(one.unit), Cell(one.purpose, url, chosen),
        Cell("", badges=(COUNTED,)) if one.counted else Cell("不计入"),
    )  # fmt: skip


def _url(name: str, party: Party, thing: str, keeps: bool) -> str:
    return reverse(name, kwargs={"id": party.id, "thing": thing}) if keeps else ""


def _year(text: str, today: date) -> int:
    """The year asked for, within the last three."""
    asked = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else today.year
    return asked if today.year - 2 <= asked <= today.year else today.year
