"""How papers write money, penalties and sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fadu.kernel.money import capitals, in_yuan
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.matters.lines import Line

GONE = "（个人信息已经依法删除）"
NONE = "无"  # the choice of a kind of penalty that is not given


def amount(fen: int) -> str:
    """Money as a document writes it: in words, and in figures beside them."""
    return f"人民币{capitals(fen)}（{in_yuan(fen)}）"


def penalty(line: Line | None) -> str | None:
    """The kinds of penalty that an entry states, with their amounts; "" where it states none."""
    if line is None:
        return ""
    named = {f.warning.code: line.facts.get(q.warning_named.code)}
    found = [
        named.get(fact.code) or _GIVEN[fact.code](value)
        for fact in f.KINDS
        if (value := line.facts.get(fact.code)) and value != NONE
    ]
    limits = line.facts.get(q.limits.code)
    return "；".join([*found, f"期限和范围：{limits}"] if limits and found else found)


_GIVEN: Mapping[str, Callable[[Any], str]] = {
    f.warning.code: lambda value: f.warning.title,
    f.fine.code: lambda value: f"罚款{amount(value)}",
    f.confiscated_income.code: lambda value: f"没收违法所得{amount(value)}",
    f.confiscated_goods.code: lambda value: f"没收非法财物，价值{amount(value)}",
    f.licence.code: str,
    f.business.code: str,
    f.employment.code: lambda value: f.employment.title,
}


def sentence(words: Iterable[str | None] | str | None) -> str:
    """Words as a sentence with one full stop."""
    text = words if isinstance(words, str) or words is None else "".join(w or "" for w in words)
    return f"{(text or '').strip().rstrip('。；')}。"


def in_row(lines: str) -> str:
    """Things that were entered a line each, one behind the other as a sentence has them."""
    return sentence(
        "；".join(one.strip().rstrip("。；") for one in lines.splitlines() if one.strip())
    )
