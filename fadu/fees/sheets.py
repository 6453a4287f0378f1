"""Files of the finance system (xlsx, csv): codes that it issued, payments that it received; every row read, none guessed.

A platform's own columns may stand beside those that are read. An amount states its unit in the heading, and a number
that a spreadsheet has rounded is no code.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from fadu.fees.tables import EXACT, MONEY_FEN, MONEY_YUAN, Known, rows
from fadu.kernel.errors import BadInput
from fadu.kernel.money import MOST_FEN, fen
from fadu.law.directories.rows import day_in
from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.fees import FINE, SUMS
from fadu.statutes.workbooks import text_of

G = TypeVar("G")
T = TypeVar("T")
CODE = ("缴款码", "缴款识别码", "缴款编码")
PAID: Known = {
    "code": CODE,
    "fen": (MONEY_FEN, "缴款金额（分）", "实缴金额（分）"),
    "yuan": (MONEY_YUAN, "缴款金额（元）", "实缴金额（元）"),
    "day": ("缴款日期", "到账日期", "入账日期", "交易日期"),
    "receipt": ("票据号", "票据号码", "电子票据号码"),
    "payer": ("缴款人", "缴款人名称"),
}
"""What a result file says of a payment, and how platforms head the column."""
CODED: Known = {
    "decision": ("处罚决定书文号", "决定书文号", "文书号"),
    "party": ("当事人", "缴款人", "缴款人名称"),
    "sum": ("款项", "收费项目"),
    "code": CODE,
    "fen": (MONEY_FEN, "应缴金额（分）"),
    "yuan": (MONEY_YUAN, "应缴金额（元）"),
}
"""What a file of issued codes says."""
RULE = str(HOUSE.art(35))  # what does not fit is not registered, and nothing is guessed
COMPLETE = "请照平台的文件补全这一行，再导入整份文件。"
CODE_FORM, RECEIPT_FORM = r"[0-9A-Za-z-]{4,40}", r"[\w()（）〔〕/.-]{1,60}"
_CODE, _RECEIPT = re.compile(CODE_FORM), re.compile(RECEIPT_FORM)
_MINUS = ("-", "−", "－")
_FEN = re.compile(r"\d{1,16}", re.ASCII)


@dataclass(frozen=True)
class Fault:
    """What is wrong with a row, what to do, and by which article; "" where `what` names it."""

    what: str
    todo: str = COMPLETE
    basis: str = RULE


@dataclass(frozen=True)
class Payment:
    """One row of a result file, by its `number` in the sheet from 1; fen. A negative sum is `reversed` (冲正), the amount then 0."""

    number: int
    code: str = ""
    amount: int = 0
    day: date | None = None
    receipt: str = ""
    payer: str = ""
    faults: tuple[Fault, ...] = ()
    reversed: int = 0

    @property
    def key(self) -> str:
        """The number of its receipt however its letters are written."""
        return self.receipt.upper()


@dataclass(frozen=True)
class Issued:
    """One row of a file of codes; due in fen."""

    number: int
    decision: str = ""
    party: str = ""
    of_sum: str = FINE
    code: str = ""
    due: int = 0
    faults: tuple[Fault, ...] = ()


def payments(name: str, data: bytes) -> list[Payment]:
    """The rows of a result file; BadInput where it cannot be read at all."""
    wanted = ("code", "day", "receipt")
    return [_payment(n, row) for n, row in rows(name, data, PAID, wanted)]


def issued(name: str, data: bytes) -> list[Issued]:
    """The rows of a file of codes; BadInput where it cannot be read at all."""
    return [_issued(n, row) for n, row in rows(name, data, CODED, ("decision", "code"))]


def _payment(number: int, row: Mapping[str, object]) -> Payment:
    faults: list[Fault] = []
    given, back = _signed(row)
    amount = _read(faults, _amount, given, 0)
    return Payment(
        number, _read(faults, _coded, row["code"], ""), 0 if back else amount,
        _read(faults, _day, row["day"], None), _read(faults, _receipted, row["receipt"], ""),
        text_of(row.get("payer", "")), tuple(faults), amount if back else 0,
    )  # fmt: skip


def _issued(number: int, row: Mapping[str, object]) -> Issued:
    faults: list[Fault] = []
    decision = text_of(row["decision"])
    if not decision:
        faults.append(Fault("没有写处罚决定书文号"))
    return Issued(
        number, decision, text_of(row.get("party", "")), _read(faults, _sum, row.get("sum", ""), FINE),
        _read(faults, _coded, row["code"], ""), _read(faults, _amount, row, 0), tuple(faults),
    )  # fmt: skip


def _read(faults: list[Fault], read: Callable[[G], T], given: G, otherwise: T) -> T:
    try:
        return read(given)
    except BadInput as no:
        faults.append(Fault(no.message, no.todo or COMPLETE))
        return otherwise


def numbered(text: str) -> str:
    """A number as it is kept, whoever wrote it: of one width, without blanks."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _coded(cell: object) -> str:
    text = _whole(cell, "缴款码")
    if not _CODE.fullmatch(text):
        raise BadInput(f"缴款码“{text[:40]}”不是4至40位的数字、字母", todo="请照缴款通知书填写。")
    return text


def _receipted(cell: object) -> str:
    text = _whole(cell, "票据号")
    if not _RECEIPT.fullmatch(text):
        raise BadInput(f"票据号“{text[:60]}”无法识别", todo="请照票据填写。")
    return text


def _whole(cell: object, title: str) -> str:
    """A number that must be whole: a spreadsheet keeps fifteen digits and makes up the rest."""
    if isinstance(cell, float) and abs(cell) >= EXACT:
        raise BadInput(
            f"{title}在表格里是数值，末几位已经丢失",
            todo="请从平台导出 csv，或者把该列设为文本再导出。",
        )
    text = numbered(text_of(cell))
    if not text:
        raise BadInput(f"没有写{title}")
    return text


def _amount(row: Mapping[str, object]) -> int:
    unit = "fen" if "fen" in row else "yuan"
    text = text_of(row[unit])
    if not text:
        raise BadInput("没有写金额")
    if unit == "yuan":
        value = fen(text)
    elif _FEN.fullmatch(text) and int(text) <= MOST_FEN:
        value = int(text)
    else:
        raise BadInput(f"金额“{text[:20]}”不是以分为单位的整数", todo="请核对该列的单位。")
    if value == 0:
        raise BadInput("金额为零", todo="没有到账的，不列入结果文件。")
    return value


def _signed(row: Mapping[str, object]) -> tuple[Mapping[str, object], bool]:
    """The row with its sum without the minus sign, and whether there was one: a reversal."""
    text = text_of(row[unit := "fen" if "fen" in row else "yuan"])
    return ({**row, unit: text[1:]}, True) if text[:1] in _MINUS and text[1:] else (row, False)


def _day(cell: object) -> date:
    text = text_of(cell)
    if not text:
        raise BadInput("没有写缴款日期")
    return day_in(text)


def _sum(cell: object) -> str:
    text = text_of(cell) or FINE
    if text not in SUMS:
        raise BadInput(f"款项“{text[:20]}”无法识别", todo=f"应为：{'、'.join(SUMS)}。")
    return text
