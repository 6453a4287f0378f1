"""The task pack (任务包): what an officer takes along for the day, so that nothing need be asked for outside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Q

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.documents.numbers.selectors import letterhead
from fadu.documents.papers.remedy import remedy
from fadu.faces.field.numbering import packed
from fadu.kernel.visit_code import address
from fadu.kernel.zone import day_of, rfc3339
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Record
from fadu.law.engine.view import LawView
from fadu.law.instruments import WSL
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters import selectors as matters
from fadu.matters.lines import Line
from fadu.registry import selectors as parties
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors import findings as found
from fadu.rooms.inspection.selectors import visits as rows
from fadu.rooms.inspection.selectors.codes import current_code
from fadu.rooms.inspection.services.entry import TITLES, open_modes
from fadu.rooms.inspection.services.spoken import spoken_digits
from fadu.rooms.inspection.sheets.told import ORDERS
from fadu.ui.qr import svg

MOST = 40
"""Visits of a pack: more than any pair of officers makes in a day."""
_TASK = (
    "site", "trade", "source", "occasion", "basis", "manner", "team", "planned_on", "urgent", "code_due",
)  # fmt: skip
_FIRST = (a.enter_by_code, a.note_no_code, a.show_certificate)
_WAITING = ("needs", "waits", "early")


def visits(viewer: Viewer, law: LawView, now: datetime) -> list[dict[str, Any]]:
    """The visits of the day: the viewer is one of the two officers, they are due by tomorrow, and not recorded; then
    those of which something is to be reviewed by tomorrow.
    """
    first = [_visit(viewer, visit, law, now) for visit in of_day(viewer, now)]
    owed = _owed(viewer, now)
    again = rows.among(viewer.scope, owed)
    reviews = [
        {**_visit(viewer, again[id], law, now), "review": lines, "last": None}
        for id, lines in owed.items()
        if id in again
    ]
    return first + reviews[: MOST - len(first)]


def _owed(viewer: Viewer, now: datetime) -> dict[str, list[dict[str, Any]]]:
    """By visit, the viewer's findings to be reviewed by tomorrow, as the device shows them."""
    tomorrow = day_of(now) + timedelta(days=1)
    which = found.Filter(officer=viewer.person)
    owed: dict[str, list[dict[str, Any]]] = {}
    for one in found.to_review(viewer.scope, tomorrow, which)[: MOST * 5]:
        owed.setdefault(one.visit, []).append(
            {
                "key": one.key, "description": one.description or "", "violated": one.violated,
                "term": one.term.isoformat() if one.term else "", "order": one.order_number,
                "rectified": one.rectified_on.isoformat() if one.rectified_on else "",
            }
        )  # fmt: skip
    return owed


def of_day(viewer: Viewer, now: datetime) -> list[Visit]:
    """Their rows."""
    tomorrow = day_of(now) + timedelta(days=1)
    chosen = rows.chosen(viewer.scope, rows.Filter(officer=viewer.person)).filter(
        Q(planned_on=None) | Q(planned_on__lte=tomorrow),
        county=viewer.place.county, recorded_on=None, called_off_on=None, closed_on=None,
    )  # fmt: skip
    return list(chosen[:MOST])


def _visit(viewer: Viewer, visit: Visit, law: LawView, now: datetime) -> dict[str, Any]:
    matter = matters.matter(viewer.scope, visit.id)
    assert matter is not None  # the row is folded from its entries
    lines = [line for line in matters.history(matter) if not line.corrected]
    task = last(lines, a.open_visit.code)
    marking = matters.marking_of(matter, law, now)
    return {
        "matter": matter.id,
        "n": matter.n,
        "name": matter.title or matter.number or INSPECTION_VISIT.title,
        "enterprise": _enterprise(viewer, visit.party),
        **{code: task.get(code) for code in _TASK},
        "scheme": last(lines, a.make_scheme.code).get("scheme") or "",
        "officers": _officers((visit.first_officer, visit.second_officer), now),
        "done": [{"act": line.act, "at": rfc3339(line.at)} for line in lines],
        "against": {act.code: said for act in _FIRST if (said := _against(marking, act.code, now))},
        "modes": [TITLES[mode] for mode in open_modes()],
        "code": _code(viewer, visit, now),
        "last": _last(viewer, visit),
        "review": [],
        "reserved": packed(viewer, visit.id),
        "shown": _shown(lines),
    }


def said(viewer: Viewer, now: datetime) -> dict[str, str]:
    """What papers that are made outside say of the agency and of the law."""
    day = day_of(now)
    head = letterhead(viewer.scope, viewer.place, day)
    return {
        "agency": accounts.agency_at(viewer.place).name,
        "remedy": remedy("指令书", head, day),
        "orders": str(ORDERS),
        "hazard": str(WSL.art(102)),
    }


def _shown(lines: Sequence[Line]) -> dict[str, Any] | None:
    """To whom certificates were shown, where a colleague has recorded it already."""
    shown = last(lines, a.show_certificate.code)
    if not shown:
        return None
    return {"to": shown.get("shown_to") or "", "told": shown.get("rights_told") is True}


def last(lines: Sequence[Line], act: str) -> Mapping[str, Any]:
    """What the newest entry of an act states; nothing where there is none."""
    return next((line.facts for line in reversed(lines) if line.act == act), {})


def _against(marking: Marking, act: str, now: datetime) -> str:
    """What has to come before an act, as a sentence with its articles; "" where nothing has to."""
    reasons = [r for r in marking.why(Record(act, now)) if r.kind in _WAITING and not r.soft]
    said = (f"{r.message}（{r.cite}）" if r.cite else r.message for r in reasons)
    return "；".join(dict.fromkeys(said))


def _officers(people: Sequence[str], now: datetime) -> list[dict[str, str]]:
    names = accounts.names(people)
    papers = {c.person: c.number or "" for c in accounts.certificates(people, day_of(now))}
    return [
        {"id": id, "name": names.get(id, ""), "certificate": papers.get(id, "")}
        for id in people
        if id
    ]


def _enterprise(viewer: Viewer, id: str) -> dict[str, str]:
    party = parties.party(viewer.scope, id)
    told = {"name": str(party), "code": party.credit_code} if party else {"name": "", "code": ""}
    more = ("address", "principal", "phone")
    return {"id": id, **{k: v or "" for k, v in told.items()}, **{n: getattr(party, n, None) or "" for n in more}}  # fmt: skip


def _code(viewer: Viewer, visit: Visit, now: datetime) -> dict[str, str] | None:
    """Our code of the visit, to be shown without a network: number, square, and the six digits of the day."""
    code = current_code(viewer.scope, visit.id)
    if code is None:
        return None
    digits = spoken_digits(visit.id, day_of(now))
    return {
        "number": code.id,
        "square": str(svg("检查码", *address(settings.PUBLIC_ADDRESS, code.text))),
        "digits": f"{digits[:3]} {digits[3:]}",
        "since": rfc3339(code.since),
        "until": rfc3339(code.until),
    }


def _last(viewer: Viewer, visit: Visit) -> dict[str, Any] | None:
    """The findings of the last visit to the same unit, and of earlier ones what is still there."""
    party = parties.party(viewer.scope, visit.party)
    if party is None:
        return None
    same = [party.id, *parties.joined(party)]
    before = found.last_visit(viewer.scope, same, but=visit.id)
    if before is None or before.recorded_on is None:
        return None
    return {
        "day": before.recorded_on.isoformat(),
        "findings": [
            {
                "id": one.finding.id,
                "description": one.finding.description or "",
                "violated": one.finding.violated,
                "category": one.finding.category,
                "removed": one.standing is found.Standing.FIXED,
            }
            for one in found.carried(viewer.scope, same, but=visit.id)
            if one.standing is not found.Standing.ELSEWHERE
        ],
    }
