"""Whether a deed may be recorded: what the procedure, the clock and the certificate say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NoReturn

from fadu.kernel.errors import BadInput, Behind, Refused
from fadu.law.engine.facts import NotStated, recalled, recalls
from fadu.law.engine.marking import Marking, fold
from fadu.law.engine.record import Blocked, Reason, Record
from fadu.law.engine.review import review
from fadu.law.overlays.composing import is_local
from fadu.matters import remembered, stating
from fadu.matters.deeds import Deed
from fadu.matters.loading import Loaded
from fadu.matters.ways import UNDER


def reasons_against(deed: Deed, record: Record, loaded: Loaded) -> list[Reason]:
    """Everything that stands against the deed; nothing means that it may be recorded.

    A deed that falls before the tip, or corrects an earlier one, is judged by the merged log: what
    it newly breaks stands against it (补录、更正). BadInput where its days cannot be counted with.
    """
    stating.demand_counted(loaded.procedure, record.act, record.facts, deed.hand.law.calendar)
    if deed.corrects is None and (loaded.last_at is None or record.at >= loaded.last_at):
        marking = marking_of(deed, loaded, record.at)
        return marking.why(record)
    return new_findings(deed, record, loaded)


def recalled_by(deed: Deed, loaded: Loaded) -> Mapping[str, Any]:
    """What the deed recalls of the matter, of the whole and of the same copy: as it stood before the deed happened.

    Nothing is read where its act recalls nothing.
    """
    if not recalls(deed.act):
        return {}
    earlier = (r for r in loaded.records() if r.at <= deed.at and r.n != deed.corrects)
    return recalled(deed.act, (r for r in earlier if r.key in ("", deed.key)))


FIRM = ("unknown", "facts", UNDER)
"""Kinds of reasons that nothing is recorded against, as irregular neither."""
_OF_FACTS = ("facts", "parameter", "unknown")
"""Kinds of reasons that a record without its derived facts would have against it for that alone."""


def refuse(refusal: Refused, deed: Deed, loaded: Loaded) -> NoReturn:
    """Raise what a derived fact refuses, together with everything else that stands against the deed."""
    bare = Record(deed.act.code, deed.at, deed.key, dict(deed.facts), deed.who, loaded.n + 1)
    found = reasons_against(deed, bare, loaded)
    if isinstance(refusal, NotStated) and found:
        raise Blocked(found) from refusal  # they name what is missing, by its label and its article
    others = [r for r in found if r.kind not in _OF_FACTS]
    if not others:
        raise refusal
    own = Reason(
        "facts", deed.act.code, deed.key, refusal.message, refusal.basis, todo=refusal.todo
    )
    raise Blocked([*others, own]) from refusal


def marking_of(deed: Deed, loaded: Loaded, at: datetime) -> Marking:
    """The matter as it stood when the deed happened; folded once in a flow, then moved on."""
    if loaded.marking is None or loaded.marking.law is not deed.hand.law:
        known = remembered.marking(loaded.id, loaded.tip, loaded.procedure, deed.hand.law)
        loaded.marking = known or _folded(deed, loaded)
    loaded.marking.advance(at)
    return loaded.marking


def _folded(deed: Deed, loaded: Loaded) -> Marking:
    records = loaded.records()
    loaded.undated = any(record.day_only for record in records)
    return fold(loaded.procedure, deed.hand.law, records, None)


def new_findings(deed: Deed, record: Record, loaded: Loaded) -> list[Reason]:
    """What the log breaks with the deed in it that it did not break without.

    That the deed itself was late is a finding of the file and never stood against it: whoever pays late pays.
    """
    before = loaded.records()
    merged = sorted(
        [r for r in before if r.n != deed.corrects] + [record], key=lambda r: (r.at, r.n)
    )
    law, noted = deed.hand.law, deed.hand.noted
    known = {_mark(r) for _, r in review(loaded.procedure, law, before, noted)}
    found = [r for _, r in review(loaded.procedure, law, merged, noted) if _mark(r) not in known]
    own = "late", deed.act.code, deed.key
    return [r for r in found if r.kind not in ("open", "overdue") and (r.kind, r.act, r.key) != own]


def check_form(deed: Deed, loaded: Loaded) -> None:
    """What must be right before the law is asked: act, time, position, key, and that what is stated can be recorded."""
    if deed.act not in loaded.procedure.acts:
        raise BadInput(f"程序“{loaded.procedure.title}”没有“{deed.act.code}”这一环节")
    if loaded.n < 0 and is_local(deed.act):
        raise Refused(
            f"“{deed.act.title}”是本局规定增加的环节，不能作为事项的第一个环节",
            todo="请先办理法定的第一个环节。",
        )
    if deed.at > deed.hand.noted:
        raise BadInput("办理时间不能晚于记录时间", todo="请核对办理日期和时刻")
    if deed.expected is not None and deed.expected != loaded.n:
        raise Behind(f"本事项在您打开页面之后已有新的记录（第{loaded.n + 1}条），本次没有写入")
    if deed.act.lapse:
        raise BadInput(f"“{deed.act.title}”由期限届满自动发生，不需办理")
    if deed.corrects is not None and not (0 < deed.corrects <= loaded.n and deed.why):
        raise BadInput("更正须写明所更正的记录和理由；首条记录不能更正")
    stating.demand_writable(deed.act, deed.facts)


def check_irregular(deed: Deed, reasons: Sequence[Reason]) -> bool:
    """Whether the deed is to be flagged as irregular for ever; refuses where that is not allowed."""
    if not deed.irregular:
        if reasons:
            raise Blocked(reasons)
        return False
    if not reasons:
        raise Refused(
            f"“{deed.act.title}”可以依法办理，不必作为不规范行为补记", todo="请按正常环节办理。"
        )
    if not deed.act.recordable or any(r.kind in FIRM for r in reasons):
        raise Blocked(reasons)
    return True


def _mark(reason: Reason) -> tuple[str, str, str, str]:
    return (reason.kind, reason.act, reason.key, reason.message)
