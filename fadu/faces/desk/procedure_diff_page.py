"""程序逐句对照: the sentences that two dated versions of a procedure do not have in common."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.urls import reverse

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.law.amended import Amendment, Fate, Stretch, amendments, stretches
from fadu.law.parameters.titles import titled
from fadu.law.texts.comparing import Run, runs
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.sentences import Sentence
from fadu.ui.badges import Badge, Tone
from fadu.ui.fields import DayField
from fadu.ui.shell import Crumb

FATES = {
    Fate.CHANGED: Badge("修改", Tone.WARN, "edit"),
    Fate.ADDED: Badge("新增", Tone.GOOD, "plus"),
    Fate.REMOVED: Badge("删去", Tone.BAD, "trash"),
}


class DaysForm(forms.Form):
    """Two days, sent by GET, so that a comparison has an address."""

    since = DayField(label="较早的日期", help_text="这一天施行的版本")
    to = DayField(label="较晚的日期", help_text="这一天施行的版本")

    def clean(self) -> dict[str, Any]:
        """The days in their order."""
        given = super().clean() or {}
        first, last = given.get("since"), given.get("to")
        if first and last and last < first:
            self.add_error("to", "不能早于较早的日期。")
        return given


@dataclass(frozen=True)
class Line:
    """One sentence that differs: its fate, both citations, the words on either side."""

    badge: Badge
    cite_before: str
    cite_after: str
    left: tuple[Run, ...]
    right: tuple[Run, ...]


def context(request: Any, procedure: Procedure) -> tuple[dict[str, Any], int]:
    """The page and its status: the versions, the two days, and what differs between them."""
    held = stretches(p for p in registry.PROCEDURES if p.code == procedure.code)
    asked = "since" in request.GET or "to" in request.GET
    first, last = _usual(held, day_of(request.now))
    form = DaysForm(request.GET) if asked else DaysForm({"since": first, "to": last})
    back = reverse("procedure", kwargs={"code": procedure.code})
    made: dict[str, Any] = {
        "procedure": procedure,
        "form": form,
        "versions": held,
        "crumbs": (
            Crumb("程序", reverse("procedures")),
            Crumb(procedure.title, back),
            Crumb("逐句对照"),
        ),
    }
    if not form.is_valid():
        return made, 422
    try:
        return made | _compared(procedure.code, form.cleaned_data), 200
    except BadInput as problem:
        return made | {"refusal": problem}, 422


def _usual(held: tuple[Stretch, ...], today: date) -> tuple[date, date]:
    """The last day of the version before the newest, and today or the first day of the newest."""
    newest = held[-1]
    before = held[-2].until if len(held) > 1 else None
    return before or newest.since, max(today, newest.since)


def _compared(code: str, days: dict[str, date]) -> dict[str, Any]:
    before = registry.procedure(code, on=days["since"])
    after = registry.procedure(code, on=days["to"])
    found = amendments(before, after)
    counted = Counter(c.fate for c in found)
    return {
        "before": before,
        "after": after,
        "same": before is after,
        "counts": [(badge, counted[fate]) for fate, badge in FATES.items() if counted[fate]],
        "lines": [line(change) for change in found],
    }


def line(change: Amendment) -> Line:
    """A difference in words; of a changed sentence both sides show what goes and what comes."""
    before, after = _words(change.before), _words(change.after)
    both = runs(before, after) if change.fate is Fate.CHANGED else []
    left = tuple(r for r in both if r.how != "ins") or (Run("same", before),)
    right = tuple(r for r in both if r.how != "del") or (Run("same", after),)
    return Line(FATES[change.fate], _cite(change.before), _cite(change.after), left, right)


def _words(one: Sentence | None) -> str:
    return titled(one.text) if one else ""


def _cite(one: Sentence | None) -> str:
    """The citation with how far it is verified; of what an act asks of people, that it is of the act."""
    if one is None:
        return ""
    status = f"［{one.status.title}］" if one.status and one.status.value != "V" else ""
    return f"{one.cite}{status}" if one.cite else "环节的办理要求"
