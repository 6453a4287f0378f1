"""Which notice an entry of service is about (送达的告知书、听证会通知书), with its number."""

from __future__ import annotations

from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import telling
from fadu.rooms.penalty.sheets.told import Told

_CALLS = {a.serve_call.code, a.start_call_service.code}
NOTICES = {a.serve_notice.code, a.start_notice_service.code, *_CALLS}
"""Acts that serve a notice, or begin to."""


def notified(told: Told) -> str:
    """The notice of what is proposed, with that of the hearing right beside it, or the call to the hearing."""
    if told.line.act in _CALLS:
        line = told.last(a.notify_hearing)
        return f"《听证会通知书》{told.file.number_of('hearing_call', line.n) if line else ''}"
    notice = told.last(a.notify)
    heavy = notice is not None and notice.facts.get(telling.told_hearing_right.code) is True
    beside = "、《行政处罚听证告知书》" if heavy else ""
    return f"《行政处罚告知书》{told.printed(f.number, notice) or ''}{beside}"
