"""投诉与评价 as the legal office sees them: complaints one by one, ratings of one unit and quarter."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from fadu.accounts.models import Person
from fadu.accounts.selectors import agency_names, colleagues, names
from fadu.accounts.viewer import Viewer
from fadu.law.procedures import registers
from fadu.law.procedures.registers.complaints import answer, complaint, contact
from fadu.matters.selectors import marking_of
from fadu.publication import selectors
from fadu.publication.forms import AnswerForm, TakeUpForm
from fadu.publication.models import Complaint, ComplaintState
from fadu.publication.questions import QUESTIONS, quarter_of
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import Fact
from fadu.ui.formats import long_day, moment
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Empty, Row, Table

TONES = {
    ComplaintState.LODGED: Tone.BAD,
    ComplaintState.TAKEN_UP: Tone.WARN,
    ComplaintState.ANSWERED: Tone.GOOD,
}
_COLUMNS = (
    Column("回执号"), Column("登记时间", "date"), Column("单位"), Column("途径"), Column("承办人"),
    Column("状态"),
)  # fmt: skip
QUARTERS = 8


def list_page(viewer: Viewer, state: str) -> dict[str, Any]:
    """The complaints within reach, by state, without those about the viewer."""
    found = selectors.complaints(viewer, state)
    here = reverse("publication:complaint_list")
    tabs = [Tab("全部", here, state not in ComplaintState.values)]
    tabs += [Tab(s.label, f"{here}?state={s.value}", s.value == state) for s in ComplaintState]
    return {"tabs": tabs, "table": _table(found), "crumbs": (Crumb("检查投诉"),)}


def detail_page(
    request: Any, found: Complaint, form: Any = None, refusal: Any = None
) -> dict[str, Any]:
    """One complaint: what was said, who handles it, what was answered, and the form of what comes next."""
    given = {"expected": found.n, "idem": request.chance(12).hex()}
    taken = found.state == ComplaintState.TAKEN_UP
    blank: Any = None
    if found.state == ComplaintState.LODGED:
        blank = form or TakeUpForm(handlers(request.viewer, found), initial=given)
    elif taken:
        blank = form or AnswerForm(initial=given)
    act = "close_complaint" if taken else "take_up_complaint"
    return {
        "record": found,
        "state": badge(found),
        "facts": facts(request.viewer, found),
        "form": blank,
        "refusal": refusal,
        "action": reverse(f"publication:{act}", args=[found.pk]),
        "submit": "答复" if taken else "受理",
        "due": due_of(request, found),
        "crumbs": (Crumb("检查投诉", reverse("publication:complaint_list")), Crumb(found.number)),
    }


def handlers(viewer: Viewer, found: Complaint) -> list[Person]:
    """Who may handle it: the legal office and the head of the viewer's agency, without whom it concerns."""
    able = colleagues(viewer, registers.close_complaint, viewer.day)
    return [p for p in able if not found.concerns(p.id)]


def facts(viewer: Viewer, found: Complaint) -> tuple[Fact, ...]:
    """What was said and answered, as opened from the entries."""
    stated: dict[str, Any] = {}
    for line in selectors.entries_of(viewer.scope, found):
        stated |= line.facts
    people = names([found.handler] if found.handler else [])
    told = [
        ("回执号", found.number),
        ("登记时间", moment(found.lodged)),
        ("途径", found.way),
        ("投诉内容", _text(stated.get(complaint.code))),
        ("联系方式", _text(stated.get(contact.code))),
        ("承办人", people.get(found.handler, "")),
        ("处理结果", found.finding),
        ("答复内容", _text(stated.get(answer.code))),
        ("答复日期", long_day(found.answered) if found.answered else ""),
    ]
    return tuple(Fact(name, text) for name, text in told if text)


def due_of(request: Any, found: Complaint) -> str:
    """The last day of the answer where the bureau has fixed a term; otherwise that none is known."""
    if found.state == ComplaintState.ANSWERED:
        return ""
    matter = selectors.matter_of(request.viewer.scope, found)
    owed = marking_of(matter, request.law, request.now).owed() if matter else []
    ends = [one.ends[0][0] for one in owed if one.ends]
    day = getattr(ends[0], "due", None) if ends else None
    return f"应于{long_day(day)}前答复。" if day else "法律没有规定答复的日数，本局没有填写。"


def badge(found: Complaint) -> Badge:
    """Where a complaint stands."""
    state = ComplaintState(found.state)
    return Badge(str(state.label), TONES[state])


def ratings_page(viewer: Viewer, hidden: bool, unit: str, quarter: str) -> dict[str, Any]:
    """The ratings of one unit in one quarter that is over; nothing is added up over units or set in an order."""
    units = agency_names(a.id for a in selectors.units(viewer.scope))
    unit = unit if unit in units else viewer.place.county
    quarters = past_quarters(viewer.day)
    quarter = quarter if quarter in quarters else quarters[0]
    own = hidden and unit == viewer.place.county
    rated = None if own else selectors.rated(viewer.scope, unit, quarter, viewer.day)
    rows = tuple(
        Row(
            (
                Cell(q.words),
                Cell(" · ".join(f"{c} {n}份" for c, n in zip(q.choices, chosen, strict=True))),
            )
        )
        for q, chosen in zip(QUESTIONS, rated.chosen if rated else (), strict=False)
    )
    return {
        "units": sorted(units.items(), key=lambda one: one[1]),
        "unit": unit,
        "quarters": [(q, f"{q[:4]}年第{q[-1]}季度") for q in quarters],
        "quarter": quarter,
        "own_hidden": own,
        "rated": rated,
        "table": Table("企业评价", (Column("问题"), Column("回答")), rows),
        "crumbs": (Crumb("企业评价"),),
    }


def past_quarters(today: date) -> list[str]:
    """The quarters that are over, the newest first."""
    year, number = int(quarter_of(today)[:4]), int(quarter_of(today)[-1])
    found = []
    for _ in range(QUARTERS):
        year, number = (year - 1, 4) if number == 1 else (year, number - 1)
        found.append(f"{year}Q{number}")
    return found


def _table(found: list[Complaint]) -> Table:
    units = agency_names(one.county for one in found)
    people = names({one.handler for one in found} - {""})
    rows = tuple(
        Row(
            (
                Cell(one.number, reverse("publication:complaint_detail", args=[one.pk])),
                Cell(moment(one.lodged)),
                Cell(units.get(one.county, "")),
                Cell(one.way),
                Cell(people.get(one.handler, "—")),
                Cell(badges=(badge(one),)),
            )
        )
        for one in found
    )
    nothing = Empty(
        "没有检查投诉", "企业在检查码页面或者短信链接里投诉的，列在这里；被投诉的人员看不到。"
    )
    return Table("检查投诉", _COLUMNS, rows, empty=nothing)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else "（内容已删除）" if value else ""
