"""What happens after a draw (递补、回避、作废): each event has one outcome, and nobody chooses it.

A replacement takes the next reserve, an officer who cannot go gives way to the next of that target's
list, a cancellation ends the draw. docs/draw.md, "Events after the draw".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fadu.kernel.draw import Drawn
from fadu.kernel.draw_bytes import is_hex
from fadu.kernel.draw_officers import Duty
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import rfc3339

REASONS = {
    "replace": {
        "closed": "停业关闭",
        "moved": "迁出辖区",
        "missing": "查无下落",
        "recent": "近期已受检查",
        "cap": "已达频次上限",
        "force": "不可抗力",
        "other": "其他",
    },
    "officer": {
        "recusal": "回避",
        "left": "离岗",
        "ill": "患病",
        "duty": "另有紧急任务",
        "certificate": "证件失效",
        "other": "其他",
    },
    "cancel": {
        "lists": "名单有误",
        "plan": "方案有误",
        "source": "公共随机数未产生",
        "unrevealed": "未公开随机数",
        "other": "其他",
    },
}


@dataclass(frozen=True)
class Event:
    """One event: `kind` and `reason` are words of REASONS, `note` the commitment of an explanation."""

    kind: str
    at: datetime
    reason: str
    target: str = ""
    officer: str = ""
    note: str | None = None


@dataclass(frozen=True)
class Outcome:
    """An event and what followed: the reserve that came in (None: no more), and who stands for the target now."""

    event: Event
    by: str | None = None
    officers: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As it stands in the file."""
        event = self.event
        shared = {"kind": event.kind, "at": rfc3339(event.at)}
        why = {"reason": event.reason, "note": event.note}
        team = list(self.officers)
        if event.kind == "replace":
            return {**shared, "target": event.target, **why, "by": self.by, "officers": team}
        if event.kind == "officer":
            who = {"target": event.target, "officer": event.officer}
            return {**shared, **who, **why, "officers": team}
        return {**shared, **why}


@dataclass(frozen=True)
class Standing:
    """How a draw stands after its events: outcomes, and each live target with its officers in order of coming in."""

    outcomes: tuple[Outcome, ...]
    targets: tuple[tuple[str, tuple[str, ...]], ...]
    cancelled: bool


def replay(drawn: Drawn, events: Iterable[Event]) -> Standing:
    """Compute the events of a draw in their order; BadInput for one that cannot happen, with its number."""
    duty = Duty(drawn.seed, drawn.plan, drawn.lists)
    live = [name for picked in drawn.targets for name, _ in picked.drawn]
    duty.assigned(live)
    spare = {picked.stratum: [name for name, _ in picked.reserves] for picked in drawn.targets}
    strata = {target.id: target.stratum for target in drawn.lists.roster}
    outcomes: list[Outcome] = []
    before: Event | None = None
    for number, event in enumerate(events, 1):
        if said := misplaced(event, before) or _missing(event, live, duty):
            raise BadInput(f"抽取后第{number}项变动：{said}")
        if event.kind == "replace":
            left = spare[strata[event.target]]
            outcomes.append(_replaced(event, live, left, duty))
        elif event.kind == "officer":
            team = [one for one in duty.release(event.target) if one != event.officer]
            duty.bar(event.officer, event.target)
            outcomes.append(Outcome(event, officers=duty.fill(event.target, team)))
        else:
            outcomes.append(Outcome(event))
        before = event
    cancelled = before is not None and before.kind == "cancel"
    stands = tuple((name, duty.stands.get(name, ())) for name in live)
    return Standing(tuple(outcomes), stands, cancelled)


def misplaced(event: Event, before: Event | None) -> str:
    """Why an event cannot follow another, or is not well formed by itself; "" when it can."""
    if event.kind not in REASONS:
        return f"种类“{event.kind}”无法识别，只能是{'、'.join(REASONS)}"
    if before is not None and before.kind == "cancel":
        return "抽取已经作废，其后不得再有变动"
    if before is not None and event.at < before.at:
        return "时间早于前一项变动"
    return _unfounded(event)


def _unfounded(event: Event) -> str:
    if event.reason not in REASONS[event.kind]:
        return f"理由“{event.reason}”无法识别，只能是{'、'.join(REASONS[event.kind])}"
    if event.note is not None and not is_hex(event.note):
        return "说明应以64位小写十六进制的承诺值公开"
    if event.reason == "other" and event.note is None:
        return "理由是其他，应当附有说明"
    return ""


def _missing(event: Event, live: Sequence[str], duty: Duty) -> str:
    if event.kind == "cancel":
        return ""
    if event.target not in live:
        return f"“{event.target}”不在抽中的对象之内"
    if event.kind == "officer" and event.officer not in duty.stands.get(event.target, ()):
        return f"“{event.officer}”没有被派往“{event.target}”"
    return ""


def _replaced(event: Event, live: list[str], left: list[str], duty: Duty) -> Outcome:
    duty.release(event.target)
    live.remove(event.target)
    if not left:
        return Outcome(event)
    name = left.pop(0)
    live.append(name)
    return Outcome(event, name, duty.fill(name))
