"""Columns of the sheets by which objects come in: what a cell must be, and how it reads into a fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from fadu.kernel.codes import check_uscc
from fadu.registry.objects.services import DIVISION, INDUSTRY
from fadu.statutes.filled_sheets import Reader, Unread

_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_YES = {"是": True, "有": True, "1": True, "否": False, "无": False, "0": False}


def text(most: int) -> Reader:
    """Words of at most so many characters."""

    def read(cell: str) -> str:
        if len(cell) > most:
            raise Unread(f"有{len(cell)}个字，超过{most}个字", "写明要点即可。")
        return cell

    return read


def choice(choices: Sequence[str]) -> Reader:
    """One of a list of words."""
    known = frozenset(choices)

    def read(cell: str) -> str:
        if cell not in known:
            raise Unread(f"“{cell[:20]}”不在可选的内容之内", f"填下列之一：{'、'.join(choices)}。")
        return cell

    return read


def credit_code(cell: str) -> str:
    """A unified social credit code whose check digits hold."""
    verdict = check_uscc(cell)
    if not verdict.valid:
        raise Unread(f"“{cell[:24]}”{verdict.reason}", "对照营业执照原件核对，列的格式设为文本。")
    return verdict.code


def division(cell: str) -> str:
    """Six digits of a district."""
    if not DIVISION.fullmatch(cell):
        raise Unread(f"“{cell[:20]}”不是六位数字", "填县（市、区）的六位行政区划代码，如 430202。")
    return cell


def industry(cell: str) -> str:
    """A class of the national classification of industries."""
    if not INDUSTRY.fullmatch(cell):
        raise Unread(f"“{cell[:20]}”不是行业代码", "填门类字母加一至四位数字，如 C2672。")
    return cell


def day(cell: str) -> str:
    """A day, written in one of the usual ways."""
    found = _DAY.fullmatch(cell)
    try:
        if found:
            return date(*map(int, found.groups())).isoformat()
    except ValueError:
        pass
    raise Unread(f"“{cell[:20]}”不是日期", "写成 2025-01-01。")


def yes(cell: str) -> bool:
    """是 or 否."""
    if cell not in _YES:
        raise Unread(f"“{cell[:20]}”无法识别", "填“是”或者“否”。")
    return _YES[cell]
