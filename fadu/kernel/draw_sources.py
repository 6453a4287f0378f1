"""Public randomness of a draw (公共随机数): which kinds there are, and the one form of each value.

A value that could be written in two ways would give two seeds, so a typed value is brought into its
form or refused; a published one must be in it. docs/draw.md, "Sources".
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import comb
from typing import Any

from fadu.kernel.draw_bytes import MOST_INTEGER, is_hex
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import rfc3339

LEAST_OUTCOMES = 2**20
LEAST_SOURCES = 2
MOST_DIGITS = 64
KINDS = {
    "dice": "掷十面骰",
    "number": "当场报数",
    "ssq": "双色球开奖号码",
    "dlt": "大乐透开奖号码",
    "drand": "drand 公共随机信标",
}
# drand's public chains by their hash: the instant of round 1 in seconds of the epoch, and the seconds between rounds
CHAINS = {
    "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971": (
        1_692_803_367,
        3,
    ),  # quicknet
    "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce": (
        1_595_431_050,
        30,
    ),  # default
}
_NOISE = re.compile(r"[\s,，、]+")
_ISSUES = {"ssq": 7, "dlt": 5}
_BALLS = {"ssq": ((6, 33), (1, 16)), "dlt": ((5, 35), (2, 12))}
_FIELDS = {
    "dice": ("size",),
    "number": ("size",),
    "ssq": ("issue",),
    "dlt": ("issue",),
    "drand": ("chain", "round"),
}


@dataclass(frozen=True)
class Source:
    """One named source: of what kind, whose, and when its value will come into being.

    `size` counts throws (dice) or digits (number), `issue` is the lottery's, `chain` and `round` are drand's.
    """

    kind: str
    name: str
    at: datetime
    size: int = 0
    issue: str = ""
    chain: str = ""
    round: int = 0

    def as_json(self) -> dict[str, Any]:
        """As it stands in `frozen`: only the fields of its kind."""
        own = {field: getattr(self, field) for field in _FIELDS.get(self.kind, ())}
        return {"kind": self.kind, "name": self.name, "at": rfc3339(self.at), **own}


def fields_of(kind: str) -> tuple[str, ...]:
    """The fields a source of that kind has beside kind, name and at; BadInput for an unknown kind."""
    if kind not in _FIELDS:
        raise BadInput(f"公共随机数的种类“{kind}”无法识别", todo=f"可用的种类：{'、'.join(KINDS)}")
    return _FIELDS[kind]


def problems(source: Source) -> list[str]:
    """What is wrong with a source by itself, in Chinese."""
    if source.kind not in _FIELDS:
        return [f"公共随机数的种类“{source.kind}”无法识别"]
    said = []
    if not source.name.strip():
        said.append("没有写明由谁产生")
    if source.kind in ("dice", "number") and not 1 <= source.size <= MOST_DIGITS:
        said.append(f"位数应为1至{MOST_DIGITS}，实为{source.size}")
    digits = _ISSUES.get(source.kind, 0)
    if digits and not re.fullmatch(rf"[0-9]{{{digits}}}", source.issue):
        said.append(f"期号应为{digits}位数字，实为“{source.issue}”")
    if source.kind == "drand":
        said += _untimely(source)
    return [f"{KINDS[source.kind]}（{source.name}）{each}" for each in said]


def round_instant(chain: str, number: int) -> datetime:
    """When a round of a known chain comes into being; BadInput for another chain or beyond the calendar."""
    if chain not in CHAINS:
        raise BadInput(f"drand 链“{chain}”无法识别", todo=f"可用的链：{'、'.join(CHAINS)}")
    genesis, period = CHAINS[chain]
    try:
        return datetime.fromtimestamp(genesis + (number - 1) * period, UTC)
    except (OverflowError, OSError, ValueError) as error:
        raise BadInput(f"drand 轮次{number}超出范围") from error


def round_from(chain: str, at: datetime) -> int:
    """The first round of a known chain that comes into being at an instant or after it; BadInput before round 1."""
    first = round_instant(chain, 1)
    if at < first:
        raise BadInput("时间早于 drand 链的第1轮")
    period = timedelta(seconds=CHAINS[chain][1])
    return -((first - at) // period) + 1


def _untimely(source: Source) -> list[str]:
    """A round has one instant: an old one cannot pass for one to come."""
    if not 1 <= source.round <= MOST_INTEGER:
        return [f"轮次应为正整数，实为{source.round}"]
    try:
        at = round_instant(source.chain, source.round)
    except BadInput as error:
        return [error.message]
    return (
        []
        if at == source.at
        else [f"第{source.round}轮产生于{rfc3339(at)}，不是{rfc3339(source.at)}"]
    )


def outcomes(source: Source) -> int:
    """How many values a source can have; 1 for a number that a person chooses."""
    match source.kind:
        case "dice":
            return int(10 ** min(source.size, MOST_DIGITS))
        case "drand":
            return 2**256
        case "ssq" | "dlt":
            (many, most), (few, top) = _BALLS[source.kind]
            return comb(most, many) * comb(top, few)
    return 1


def enough(sources: Sequence[Source]) -> list[str]:
    """What is wrong with the sources together: too few, alike, or too easily guessed."""
    said = []
    if len(sources) < LEAST_SOURCES:
        said.append(f"公共随机数至少须有{LEAST_SOURCES}个来源，实有{len(sources)}个")
    if len(set(sources)) < len(sources):
        said.append("公共随机数的来源重复")
    product = 1
    for source in sources:
        product *= outcomes(source)
    if sources and product < LEAST_OUTCOMES:
        said.append(
            f"公共随机数只有{product}种可能（当场报数不计），少于2^20种，可以逐一试算：请增加掷骰次数或者来源"
        )
    return said


def normalised(source: Source, text: str) -> str:
    """A value as people type it, in the one form of its kind; BadInput when it is none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if source.kind in ("dice", "number", "drand"):
        plain = _NOISE.sub("", plain).lower()
    elif source.kind in _BALLS:
        plain = "+".join(
            "-".join(part for part in re.split(r"[\s,，、-]+", side) if part)
            for side in plain.split("+")
        )
    if wrong := misfit(source, plain):
        raise BadInput(wrong, todo=f"应写成这样：{example(source)}")
    return plain


def misfit(source: Source, value: object) -> str:
    """Why a value is not in the form of its source, "" when it is."""
    name = f"{KINDS.get(source.kind, source.kind)}（{source.name}）"
    if not isinstance(value, str):
        return f"{name}的值应为文字"
    if source.kind in ("dice", "number"):
        if not re.fullmatch(r"[0-9]*", value):
            return f"{name}的值“{value}”含有数字以外的字符"
        if len(value) != source.size:
            return f"{name}应有{source.size}位数字，实有{len(value)}位"
        return ""
    if source.kind == "drand":
        return "" if is_hex(value) else f"{name}的值应为64位小写十六进制"
    return _misdrawn(name, source.kind, value)


def example(source: Source) -> str:
    """A value in the form of a source, for whoever has to type one."""
    return {
        "dice": "0123456789" * 7,
        "number": "0123456789" * 7,
        "ssq": "01-05-12-20-28-33+07",
        "dlt": "01-05-12-20-35+07-12",
        "drand": "0123456789abcdef" * 4,
    }[source.kind][: source.size or None]


def _misdrawn(name: str, kind: str, value: str) -> str:
    """Why a text is no result of a lottery: so many balls of each colour, ascending, in range."""
    if kind not in _BALLS:
        return f"公共随机数的种类“{kind}”无法识别"
    (many, _), (few, _) = _BALLS[kind]
    sides = "-".join(["[0-9]{2}"] * many) + r"\+" + "-".join(["[0-9]{2}"] * few)
    if not re.fullmatch(sides, value):
        return f"{name}的值“{value}”不是{many}个加{few}个两位号码"
    for side, (_, most) in zip(value.split("+"), _BALLS[kind], strict=True):
        balls = side.split("-")
        if balls != sorted(set(balls)):
            return f"{name}的号码“{side}”应由小到大且不重复"
        if not (balls[0] >= "01" and int(balls[-1]) <= most):
            return f"{name}的号码“{side}”超出01至{most:02}"
    return ""
