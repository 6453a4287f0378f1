"""Which notice an entry of service is about (送达的告知书、听证会通知书), with its number."""

from __future__ import annotations

from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import telling
from fadu.matters.lines import Line
from fadu.publication.serving.models import DeliveryState
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wired import services

_CALLS = {a.serve_call.code, a.start_call_service.code}
NOTICES = {a.serve_notice.code, a.start_notice_service.code, *_CALLS}
"""Acts that serve a notice, or begin to."""


def notified(told: Told) -> str:
    """The notice of what is proposed, with that of the hearing right beside it, or the call to the hearing."""
    if told.line.act in _CALLS:
        line = told.last(a.notify_hearing)
        return f"《听证会通知书》{told.file.number_of('hearing_call', line.n) if line else ''}"
    notice = told.last(a.notify)
    beside = "、《行政处罚听证告知书》" if notice is not None and _with_it(told, notice) else ""
    return f"《行政处罚告知书》{told.printed(f.number, notice) or ''}{beside}"


def _with_it(told: Told, notice: Line) -> bool:
    """Whether the notice of the hearing right went along: electronically each paper is confirmed for itself."""
    if notice.facts.get(telling.told_hearing_right.code) is not True:
        return False
    if told.line.facts.get(x.service.code) != x.WIRE:
        return True
    there = (one for one in services(told) if (one.kind, one.entry) == ("hearing_told", notice.n))
    return any(one.state == DeliveryState.SERVED for one in there)
