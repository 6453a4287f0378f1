"""Badges: a word, an icon and a tone together, so that colour never speaks alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from fadu.ui.formats import full_day, long_day


class Tone(StrEnum):
    """How a thing stands: the class suffix of its colours."""

    BAD = "bad"
    WARN = "warn"
    GOOD = "good"
    INFO = "info"
    QUIET = "quiet"
    SAMPLE = "sample"


@dataclass(frozen=True)
class Badge:
    """A short word on a tinted ground; `title` is the explanation on hover."""

    text: str
    tone: Tone = Tone.QUIET
    icon: str = ""
    title: str = ""


_STATUS: Mapping[str, Badge] = {
    "V": Badge("已核实", Tone.GOOD, "shield", "依据已与公布的法律原文核对"),
    "V2": Badge(
        "据转载核对",
        Tone.INFO,
        "info",
        "依据经第三方转载文本核对，尚未与原文核对；可由法制机构配置",
    ),
    "P": Badge(
        "默认值", Tone.QUIET, "settings", "实务惯例作为默认值，不作为硬性条件；可由法制机构调整"
    ),
    "U": Badge("未核实依据", Tone.WARN, "alert", "依据尚未核实，未经法制机构填写不生效"),
    "L": Badge(
        "本局规定",
        Tone.INFO,
        "building",
        "本机关自行规定，不是法律依据；只能增加、不能减少法定要求",
    ),
    "LR": Badge("本局规定，仅提醒", Tone.QUIET, "building", "本机关自行规定，只作提醒，不妨碍办理"),
    "sample": Badge(
        "示范值", Tone.SAMPLE, "info", "演示数据中由示范单位填写的数值，不得作为执法依据"
    ),
}


def status_badge(code: str) -> Badge:
    """The badge of a rule's verification status (V, V2, P, U) or of a demonstration value."""
    return _STATUS[str(code)]


class CountedRun(Protocol):
    """One run of days in an explanation; `fadu.kernel.periods.Step` is one."""

    @property
    def first(self) -> date: ...
    @property
    def last(self) -> date: ...
    @property
    def counted(self) -> int: ...
    @property
    def why(self) -> str: ...


@dataclass(frozen=True)
class DeadlineBadge:
    """A last day with its colour, its words and, on demand, the arithmetic behind it."""

    due: date
    tone: Tone
    text: str
    icon: str
    title: str
    basis: str = ""
    provisional: bool = False
    steps: tuple[CountedRun, ...] = ()


def _standing(due: date, today: date, soon: int) -> tuple[Tone, str, str]:
    left = (due - today).days
    if left < 0:
        return Tone.BAD, f"逾期{-left}天", "alert"
    if left == 0:
        return Tone.BAD, "今天到期", "clock"
    if left <= soon:
        return Tone.WARN, f"剩{left}天", "clock"
    return Tone.GOOD, f"剩{left}天", "calendar"


def _met(due: date, done: date) -> tuple[Tone, str, str]:
    late = (done - due).days
    if late > 0:
        return Tone.BAD, f"逾期{late}天办结", "alert"
    return Tone.QUIET, "按期办结", "check"


def deadline_badge(
    due: date,
    *,
    today: date,
    name: str = "",
    basis: str = "",
    soon: int = 3,
    done: date | None = None,
    provisional: bool = False,
    steps: Sequence[CountedRun] = (),
) -> DeadlineBadge:
    """Colour and words of a last day: red from the day itself, amber within `soon` calendar days.

    `done` is the day the duty was met; `steps` comes from `fadu.kernel.periods.explain`.
    """
    tone, text, icon = _standing(due, today, soon) if done is None else _met(due, done)
    title = f"{name}最后一日：{full_day(due)}"
    if done is not None:
        title += f"，{long_day(done)} 办结"
    if basis:
        title += f"。依据：{basis}"
    if provisional:
        title += "。跨入尚未公布放假安排的年度，日期暂定"
    return DeadlineBadge(due, tone, text, icon, title, basis, provisional, tuple(steps))
