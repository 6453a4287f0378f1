"""The catalogue of penalties on screen: rows by words and day, one row whole, a case reckoned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from fadu.faces.desk.forms.penalties import CaseForm, LadderForm
from fadu.faces.desk.slicing import sliced
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import day_of
from fadu.law.libraries.entries import Entry
from fadu.law.libraries.kinds import PHRASE
from fadu.law.penalties.catalogue import BY_CODE, matching
from fadu.law.penalties.choice import by_date, highest, predecessors, successors
from fadu.law.penalties.facts import Line, Outcome, Span
from fadu.law.penalties.ladder import judge
from fadu.law.penalties.reckoning import condition_of, rule_of, said
from fadu.law.penalties.telling import general, measure_line, measure_said, referred
from fadu.law.penalties.terms import Conduct, Fine, Stage
from fadu.law.penalties.tiers import Tier, applied
from fadu.law.vocabulary.role import Role
from fadu.statutes.library import selectors
from fadu.ui.badges import Badge, Tone, status_badge
from fadu.ui.casefile import Fact
from fadu.ui.filters import FilterBar, chips_of
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

COLUMNS = (
    Column("违法行为"),
    Column("依据"),
    Column("首次发现"),
    Column("逾期未改正、拒不改正"),
    Column("代码", "narrow"),
)
ENDED = Badge("已不施行", Tone.QUIET, "history")
COAL = Badge("煤矿", Tone.QUIET, "info", "只在本机关承担煤矿安全监管时适用")


@dataclass(frozen=True)
class Reckoned:
    """A case's range as the page shows it."""

    outcome: Outcome
    shown: str
    lines: tuple[Line, ...]


def context(request: Any, form: Any) -> dict[str, Any]:
    """The rows of the filter."""
    typed = form.cleaned_data if form.is_bound and form.is_valid() else {}
    today = day_of(request.now)
    on = typed.get("on") or today
    found = matching(typed.get("q", ""), on)
    rows = [r for r in found if typed.get("law", "") in ("", r.instrument.key)]
    page = sliced(rows, request.GET.get("page", ""))
    return {
        "filters": FilterBar(form, chips_of(form, request.GET)),
        "page": page,
        "table": table(page.items),
        "count": len(rows),
        "on": on,
    }


def table(rows: Iterable[Conduct]) -> Table:
    """One line a conduct."""
    lines = tuple(Row(_cells(r)) for r in rows)
    empty = Empty("没有符合条件的违法行为", "换一个词，或者清空日期和法律。", icon="scale")
    return Table("处罚目录", COLUMNS, lines, empty=empty)


def sanctions_said(row: Conduct, stage: Stage) -> str:
    """What a stage brings: its fines, payer by payer, and what else is ordered or imposed."""
    fines = [f"{f.payer.title}：{_rule(f)}" for f in row.fined_at(stage)]
    measures = [measure_said(c) for c in row.consequences if c.stage is stage]
    return "；".join([*fines, *measures]) or "—"


def penalty_context(request: Any, row: Conduct) -> dict[str, Any]:
    """One row with its phrases, tiers, lists, and the range of the case that was asked."""
    today = day_of(request.now)
    tiers = selectors.tiers_of(row.code, today)
    asked = "acted" in request.GET
    names = tuple(dict.fromkeys(t.name for t in tiers))
    initial = {"acted": today, "stage": Stage.FIRST.value}
    form = CaseForm(row, names, request.GET if asked else None, initial=initial)
    answer = reckoned(row, form, tiers, today) if asked and form.is_valid() else None
    phrase = selectors.entry(PHRASE.code, row.code, today)
    return {
        "row": row,
        "facts": facts_of(row),
        "badges": badges_of(row, today),
        "fines": fines_table(row),
        "form": form,
        "answer": answer,
        "phrase": phrase,
        "parts": parts_of(row, phrase),
        "phrase_badges": phrase_badges(phrase),
        "tiers": tiers_table(tiers),
        "lists": [(one, reverse("entry", kwargs={"code": "leniency", "id": f"{one.kind.value}·{one.number}"}))
                  for one in selectors.lists_of(row.code, today)],
        "related": related(row),
        "keeps": request.viewer.holds(Role.LEGAL_OFFICE),
        "crumbs": (Crumb("处罚目录", reverse("penalties")), Crumb(row.code)),
    }  # fmt: skip


def reckoned(row: Conduct, form: CaseForm, tiers: Iterable[Tier], today: date) -> Reckoned:
    """The range of a case, beside the higher one of a norm that the same act may break."""
    case = form.case()
    outcome = by_date(row, case)
    others = [BY_CODE[code] for code in row.also if BY_CODE[code].in_force(case.act_date)]
    if others and outcome.decided:
        outcome = highest([outcome, *(by_date(other, case) for other in others)])
    name = form.cleaned_data.get("tier") or ""
    lines: tuple[Line, ...] = ()
    if name and outcome.decided:
        try:
            outcome = applied(outcome, tiers, name, form.cleaned_data.get("decided") or today)
        except BadInput as refusal:
            lines = (Line(f"{refusal.message}。{refusal.todo}"),)
    shown = said(outcome.span) if outcome.span and outcome.decided else "不能确定"
    return Reckoned(outcome, shown, (*outcome.explanation, *lines))


def ladder_context(request: Any) -> dict[str, Any]:
    """Whether a party is spared or mitigated, by what was found."""
    form = LadderForm(request.GET if "asked" in request.GET else None)
    judged = judge(form.circumstances()) if form.is_bound and form.is_valid() else None
    effect = judged.effect if judged else None
    return {
        "form": form,
        "judged": judged,
        "shown": effect.title if effect else "尚不能确定",
        "crumbs": (Crumb("处罚目录", reverse("penalties")), Crumb("不予、从轻、减轻")),
    }


def facts_of(row: Conduct) -> tuple[Fact, ...]:
    """What stands at the head of a row."""
    until = f"，至{long_day(row.until)}" if row.until else ""
    measures = "；".join(measure_line(row, c) for c in row.consequences)
    return (
        Fact("依据", str(row.cite)),
        Fact(
            "违反", str(row.violates) if row.violates else "目录没有写明，由法规科在文书用语中补充"
        ),
        Fact("对象", row.subject),
        Fact("决定机关", row.decider.value),
        Fact("施行", f"{long_day(row.since)}起{until}"),
        Fact("其他处罚和措施", measures or "—"),
        *((Fact("转引", referred(row)),) if row.refers else ()),
        *((Fact("说明", row.note),) if row.note else ()),
        *((Fact("通则", "；".join(map(str, general(row)))),) if general(row) else ()),
    )


def fines_table(row: Conduct) -> Table:
    """Every fine with its stage, payer, condition and place."""
    columns = (
        Column("阶段"),
        Column("缴纳人"),
        Column("条件"),
        Column("幅度"),
        Column("数额所在条款"),
    )
    rows = tuple(
        Row((
            Cell(row.stage_said(f.stage) or "—"), Cell(f.payer.title), Cell(condition(f) or "—"),
            Cell(rule_of(f), sub=f"{f.duty.title}{f.joined.title}"), Cell(str(row.basis_of(f))),
        ))
        for f in row.fines
    )  # fmt: skip
    return Table("罚款", columns, rows, empty=Empty("本条没有罚款", icon="scale"))


def condition(fine: Fine) -> str:
    """For which gravity, gains or goods a fine stands."""
    return "，".join(t for t in (fine.gravity.value, condition_of(fine)) if t)


def parts_of(row: Conduct, phrase: Entry | None) -> list[tuple[str, str]]:
    """The phrases of a document, each under its heading, with the citations of the catalogue."""
    if phrase is None:
        return []
    violates = phrase["violates"] or (str(row.violates) if row.violates else "")
    named = [
        ("违法事实", phrase["fact"]),
        ("违反的规定", violates),
        ("处罚依据", str(row.cite)),
        ("责令改正", phrase["order"]),
        ("证据清单", phrase["evidence"]),
        ("询问要点", phrase["questions"]),
    ]
    return [(title, text) for title, text in named if text]


def phrase_badges(phrase: Entry | None) -> tuple[Badge, ...]:
    """How far the phrases are the bureau's own."""
    if phrase is None:
        return ()
    sample = (status_badge("sample"),) if phrase.demo else ()
    return (status_badge(phrase.status), *sample)


def tiers_table(tiers: Iterable[Tier]) -> Table:
    """The bureau's tiers."""
    columns = (Column("阶次"), Column("阶段"), Column("缴纳人"), Column("适用条件"), Column("数额"))
    rows = tuple(
        Row((
            Cell(t.name), Cell(t.stage.title), Cell(t.payer.title), Cell(t.condition),
            Cell(said(Span(t.low, t.high)), sub=t.source),
        ))
        for t in tiers
    )  # fmt: skip
    return Table("裁量阶次", columns, rows, empty=Empty("没有登记裁量阶次，不按阶次计算"))


def related(row: Conduct) -> list[tuple[str, Conduct]]:
    """Former and later norms, those that apply instead, and those the same act may break."""
    found = [("此前的规定", r) for r in predecessors(row)]
    found += [("此后的规定", r) for r in successors(row)]
    found += [("优先适用", BY_CODE[code]) for code in row.overtaken_by]
    return found + [("同一行为还可能违反", BY_CODE[code]) for code in row.also]


def badges_of(row: Conduct, today: date) -> tuple[Badge, ...]:
    """How far the row is verified, and whether it still applies."""
    ended = (ENDED,) if row.until is not None and row.until < today else ()
    return (status_badge(row.status), *ended, *((COAL,) if row.coal else ()))


def _cells(row: Conduct) -> tuple[Cell, ...]:
    url = reverse("penalty", kwargs={"code": row.code})
    second = sanctions_said(row, Stage.OVERDUE)
    return (
        Cell(row.words, url, sub=row.subject),
        Cell(str(row.cite)),
        Cell(f"转引{referred(row)}" if row.refers else sanctions_said(row, Stage.FIRST)),
        Cell(second),
        Cell(row.code, badges=(COAL,) if row.coal else ()),
    )


def _rule(fine: Fine) -> str:
    may = "可以处" if fine.duty.value == "may" else ""
    under = condition(fine)
    return f"{may}{rule_of(fine)}" + (f"（{under}）" if under else "")
