"""裁量: the page of a matter on which an amount is reckoned, kept, looked at again and compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.faces.desk import amount_differences
from fadu.faces.desk.amount_facts import PROCEDURES, filled, norms_of, parties_of
from fadu.faces.desk.amount_like import like_table
from fadu.faces.desk.amount_reckoning import tier_names
from fadu.faces.desk.finding import find_matter
from fadu.faces.desk.forms.amounts import AmountForm, NormsForm
from fadu.faces.desk.matter_page import Dossier
from fadu.faces.desk.matter_tabs import tabs
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.preparing import dossier_of
from fadu.faces.desk.registering import marks
from fadu.kernel.money import in_wan
from fadu.kernel.zone import day_of
from fadu.law.penalties.accounting import Reckoning
from fadu.law.penalties.facts import Outcome, Span
from fadu.law.penalties.reckoning import said
from fadu.law.procedures.registers.discretion import record_reckoning, second_opinion
from fadu.law.vocabulary.status import Status
from fadu.matters import selectors as matters
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.rooms.penalty import selectors
from fadu.rooms.penalty.models import Reckoning as Row
from fadu.ui.badges import Badge, Tone, status_badge
from fadu.ui.casefile import Fact
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Table
from fadu.ui.tables import Row as TableRow

GOVERNS = Badge("适用", Tone.GOOD, "check")
GIVES_WAY = Badge("让位", Tone.QUIET, "info")
OPEN = Badge("未定", Tone.WARN, "alert")
DECIDED = (
    "penalize", "penalize_without_fine", "no_penalty", "dismiss", "decide", "spare",
)  # fmt: skip
COLUMNS = (Column("规定"), Column("违法行为"), Column("法定幅度"), Column("结论"))


@dataclass(frozen=True)
class Asked:
    """The matter and the party whose amount is asked for, with the entries and both forms."""

    dossier: Dossier
    lines: Sequence[Line]
    parties: Sequence[tuple[str, str]]
    chooser: NormsForm
    form: AmountForm | None

    @property
    def key(self) -> str:
        """The party chosen, or the only one."""
        return str(self.chooser.data.get("key") or (self.parties[0][0] if self.parties else ""))


def find_amount(viewer: Viewer, id: str) -> Matter:
    """A penalty matter, or 404."""
    found = find_matter(viewer, id)
    if found.procedure not in PROCEDURES:
        raise Http404("本事项的程序没有裁量")
    return found


def may_reckon(viewer: Viewer, matter: Matter) -> bool:
    """裁量由办理本事项的机关的执法人员登记。"""
    own = viewer.staff and matter.county == viewer.place.county
    return own and viewer.fits(record_reckoning)


def asked(request: Any, matter: Matter) -> Asked:
    """Both forms as sent, or filled from the entries."""
    dossier, today = dossier_of(request, matter), day_of(request.now)
    lines = matters.history(matter)
    parties = parties_of(dossier, lines)
    sent = request.POST if request.method == "POST" else request.GET
    key = sent.get("key") or (parties[0][0] if parties else "")
    row = selectors.reckonings_of(request.viewer.scope, matter).get(key)
    compared = row.norms if row else norms_of(lines)
    given = {"key": key, "norms": sent.get("norms") or compared}
    named = "norms" in sent or bool(given["norms"])
    chooser = NormsForm(parties, today, given if named else None, initial=given)
    if not named or not chooser.is_valid():
        return Asked(dossier, lines, parties, chooser, None)
    known = filled(lines, given["key"])
    typed = request.POST if request.method == "POST" else None
    initial = (
        marks(request, of=row.pk if row else "")
        | {"decided": decided_on(matter, lines, given["key"], today), "asked": "1"}
        | {name: one.value for name, one in known.items()}
    )
    tiers = tier_names(chooser.rows, today)
    form = AmountForm(chooser.rows, tiers, known, typed, initial=initial)
    return Asked(dossier, lines, parties, chooser, form)


def decided_on(matter: Matter, lines: Sequence[Line], key: str, today: date) -> date | None:
    """The day of the decision on a party that stands; without one, today for a case that is still open."""
    made = [
        day_of(x.at) for x in lines if x.act in DECIDED and not x.corrected and x.key in ("", key)
    ]
    return max(made, default=None if matter.closed else today)


def context(request: Any, matter: Matter, one: Asked, made: Reckoning | None) -> dict[str, Any]:
    """Everything on the page."""
    rows = selectors.reckonings_of(request.viewer.scope, matter)
    row = rows.get(one.key)
    name = dict(one.parties).get(one.key, "")
    return {
        "matter": matter, "dossier": one.dossier, "tabs": tabs(matter, "amount"), "chooser": one.chooser,
        "form": one.form, "made": made, "row": row, "party": name, "against": made.found.against if made else (),
        "minded": [(x, _badges(x.status)) for x in made.found.minded] if made else [],
        "shown": shown_of(made) if made else "", "norms": norms_table(made) if made else None,
        "kept": kept_facts(request, row, one) if row else (),
        "said": last_said(request, row) if row else None,
        "opines": bool(row and may_opine(request.viewer, matter, row)),
        "like": like_table(request, matter, row, made, few=True),
        "may": may_reckon(request.viewer, matter),
        "crumbs": (
            Crumb("事项", reverse("matters")),
            Crumb(name_of(matter), reverse("matter", kwargs={"id": matter.id})), Crumb("裁量"),
        ),
    }  # fmt: skip


def shown_of(made: Reckoning) -> str:
    """The heading of the answer: the amount, or the range that is left."""
    if made.found.span is None:
        return "法定幅度不能确定"
    amount = made.one.amount
    course = made.one.course.value
    if made.found.against:
        return f"{course}：不能按此提出"
    if amount is None:
        return f"{course}：可以在{span_said(made.found.span)}提出"
    return f"{course}：{f'罚款{in_wan(amount)}' if amount else '不罚款'}"


def span_said(span: Span) -> str:
    """A range of amounts to propose within."""
    if span.low == span.high:
        return in_wan(span.high)
    return f"{in_wan(span.low)}以上{in_wan(span.high)}以下"


def norms_table(made: Reckoning) -> Table:
    """Each norm that fits with its range, and which one governs."""
    return Table("规定和幅度", COLUMNS, tuple(_norm(o, made) for o in made.weighed.outcomes))


def _norm(outcome: Outcome, made: Reckoning) -> TableRow:
    row, best = outcome.row, made.best
    away = any(row.cite == line.cite for line in made.weighed.passed_over)
    why = "；".join(x.text for x in outcome.open) or (row.note if away else "")
    if row is best.row or (
        best.row.code in {r.row.code for r in made.weighed.outcomes} and row.code == best.row.code
    ):
        badge = GOVERNS if best.decided else OPEN
        why = "；".join(x.text for x in best.open) or why or "罚款数额高的规定"
    else:
        badge = GIVES_WAY if away or outcome.decided else OPEN
    url = reverse("penalty", kwargs={"code": row.code})
    span = said(outcome.span) if outcome.span and outcome.decided else "未定"
    return TableRow((
        Cell(str(row.cite), url, sub=row.code), Cell(row.words), Cell(span),
        Cell("", sub=why if made.weighed.several else "", badges=(badge, *_badges(row.status))),
    ))  # fmt: skip


def _badges(status: Status) -> tuple[Badge, ...]:
    return () if status is Status.V else (status_badge(status),)


def kept_facts(request: Any, row: Row, one: Asked) -> tuple[Fact, ...]:
    """The reckoning that is kept, and every difference of what came after it."""
    who = accounts.names([p for p in (row.reckoned_by, row.opined_by) if p])
    found = [
        Fact("裁量结论", f"{row.course}，{f'罚款{in_wan(row.amount)}' if row.amount else '不罚款'}"),
        Fact("适用的规定", row.conduct, reverse("penalty", kwargs={"code": row.conduct})),
        Fact("法定幅度", said(Span(row.low, row.high))), Fact("裁量阶次", row.tier or "没有选用"),
        Fact("登记", f"{who.get(row.reckoned_by, '')} {long_day(row.reckoned_on)}"),
    ]  # fmt: skip
    if row.several:
        said_by = f"{who.get(row.opined_by, '')} {long_day(row.opined_on)}"
        badge = {
            "同意": Badge("同意", Tone.GOOD, "check"),
            "不同意": Badge("不同意", Tone.BAD, "alert"),
        }
        waits = Badge("尚未复核", Tone.WARN, "clock")
        found.append(
            Fact("适用规定的复核", said_by if row.opinion else "", basis="《行政处罚法》第二十九条",
                 badges=(badge.get(row.opinion, waits),))
        )  # fmt: skip
    defence = amount_differences.defence(row, one.lines, one.key)
    found += [defence] if defence else []
    return (*found, *amount_differences.compared(row, one.lines, one.key))


def last_said(request: Any, row: Row) -> dict[str, str]:
    """The reasons that were kept last, and the opinion on them, in words."""
    lines = selectors.said_in(request.viewer.scope, row)
    kept = next((x for x in reversed(lines) if x.act == record_reckoning.code), None)
    opinion = next((x for x in reversed(lines) if x.act == second_opinion.code), None)
    later = opinion and kept and opinion.n > kept.n
    return {
        "account": str(kept.facts.get("account") or "") if kept else "",
        "pinned": str(kept.facts.get("pinned") or "") if kept else "",
        "grounds": str(opinion.facts.get("grounds") or "") if later and opinion else "",
        "rather": str(opinion.facts.get("rather") or "") if later and opinion else "",
    }


def may_opine(viewer: Viewer, matter: Matter, row: Row) -> bool:
    """复核由本机关的法制人员办理，登记裁量的人不复核；只有几个规定都可以适用的才复核。"""
    own = viewer.staff and matter.county == viewer.place.county
    fits = own and viewer.fits(second_opinion) and viewer.person != row.reckoned_by
    return fits and row.several and not row.opinion
