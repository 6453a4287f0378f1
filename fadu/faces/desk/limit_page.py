"""期限计算: a period of law chosen by words, its date, why, under which article and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from django.http import Http404
from django.urls import reverse

from fadu.faces.desk.forms.limits import LimitForm
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.periods import Step
from fadu.law.deadlines.limit import Limit
from fadu.law.deadlines.reckoning import Answer, Asked, Undecidable, explain, reckon
from fadu.law.deadlines.table import BY_KEY, GROUPS, find, search
from fadu.law.deadlines.telling import (
    conditions,
    elements,
    result_title,
    sentence,
    target_title,
)
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.status import Status
from fadu.ui.badges import Badge, Tone, status_badge
from fadu.ui.formats import full_day, moment
from fadu.ui.shell import Crumb

PROVISIONAL = Badge("暂定", Tone.WARN, "clock", "跨入放假安排尚未公布的年度，公布后重新核算")
FINAL = Badge("确定", Tone.GOOD, "check", "所涉年度的放假安排均已公布")


@dataclass(frozen=True)
class Line:
    """One period in the list."""

    limit: Limit
    sentence: str
    badge: Badge | None


@dataclass(frozen=True)
class Result:
    """An answer ready to be read: its name, its day, the other day, whether it may still move."""

    title: str
    day: str
    target_title: str
    target: str
    badge: Badge
    steps: tuple[Step, ...]
    version: str


@dataclass(frozen=True)
class Filled:
    """The parameter by which the answer was made: a sample value or an unverified one is called so."""

    code: str
    title: str
    value: str
    source: str
    badge: Badge


def listing(words: str) -> dict[str, Any]:
    """The periods that hold the words, by group in the order of the table."""
    found = sorted(search(words), key=lambda limit: GROUPS.index(limit.group))
    return {
        "words": words,
        "groups": [
            (group, [_line(limit) for limit in limits])
            for group, limits in groupby(found, key=lambda limit: limit.group)
        ],
        "count": len(found),
        "total": len(BY_KEY),
    }


def context(request: Any, key: str) -> tuple[dict[str, Any], int]:
    """One period, and its answer where an event is given; with the status of the page."""
    if key not in BY_KEY:
        raise Http404("没有这一期限")
    limit = BY_KEY[key][-1]
    form = LimitForm(limit, request.GET) if "event" in request.GET else LimitForm(limit)
    made: dict[str, Any] = {"form": form, "query": request.GET.urlencode()}
    status = 200
    if form.is_bound:
        limit, answer, status = _answered(request.law, key, form)
        made |= answer
    return made | _about(limit), status


def _answered(law: LawView, key: str, form: LimitForm) -> tuple[Limit, dict[str, Any], int]:
    """The version that is the law, what it answers, and the status of the page."""
    limit = BY_KEY[key][-1]
    if not form.is_valid():
        return limit, {}, 422
    given = form.cleaned_data
    asked = Asked(limit, given["event"], bool(given.get("extended")), given.get("excluded") or 0)
    try:
        limit = find(key, asked.day)
        asked = Asked(limit, asked.event, asked.extended, asked.excluded)
        found = {"result": _result(asked, law), "asked": asked, "parameter": _filled(asked, law)}
        return limit, found, 200
    except Undecidable as refusal:
        return limit, {"refusal": refusal, "readings": _readings(limit, refusal)}, 200
    except Refused as refusal:
        return limit, {"refusal": refusal}, 409
    except BadInput as problem:
        return limit, {"refusal": problem}, 422


def _result(asked: Asked, law: LawView) -> Result:
    limit, found = asked.limit, reckon(asked, law)
    return Result(
        title=result_title(limit),
        day=_day(found),
        target_title=target_title(limit),
        target=full_day(found.target) if found.target != found.due else "",
        badge=PROVISIONAL if found.provisional else FINAL,
        steps=explain(asked, law),
        version=found.calendar_version,
    )


def _filled(asked: Asked, law: LawView) -> Filled | None:
    """What the legal office has filled in for the number or the unit, where a parameter settles it."""
    code = getattr(asked.limit.term, "parameter", "")
    held = law.parameters.find(code, asked.day) if code else None
    if held is None:
        return None
    declared = law.parameters.declared[code]
    badge = status_badge("sample" if held.demo else held.status)
    return Filled(code, declared.title, f"{held.value}{declared.unit}", held.source, badge)


def _day(found: Answer) -> str:
    return moment(found.at) if found.at else full_day(found.first or found.due)


def _readings(limit: Limit, refusal: Undecidable) -> list[tuple[str, str]]:
    return [(words, f"{result_title(limit)} {_day(a)}") for words, a in refusal.readings]


def _about(limit: Limit) -> dict[str, Any]:
    return {
        "limit": limit,
        "sentence": sentence(limit),
        "elements": [(n, v, status_badge(s)) for n, v, s in elements(limit)],
        "conditions": conditions(limit),
        "also": list(_also(limit)),
        "crumbs": (Crumb("期限计算", reverse("limits")), Crumb(limit.title)),
    }


def _also(limit: Limit) -> Iterator[Limit]:
    for key in limit.also:
        yield BY_KEY[key][-1]


def _line(limit: Limit) -> Line:
    weak = limit.weakest
    return Line(limit, sentence(limit), None if weak is Status.V else status_badge(weak))


def printed(request: Any, context: dict[str, Any]) -> dict[str, Any]:
    """What stands around the slip."""
    asked: Asked = context["asked"]
    event = moment(asked.event) if isinstance(asked.event, datetime) else full_day(asked.event)
    back = reverse("limit", kwargs={"code": asked.limit.key})
    return {
        "title": "期限计算单",
        "agency": request.viewer.agency_name,
        "period": f"{event}起算",
        "event": event,
        "rows": True,
        "upright": True,
        "printed_at": request.now,
        "printed_by": request.viewer.name,
        "back_url": f"{back}?{context['query']}",
    }
