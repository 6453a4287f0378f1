"""Files of the finance system on screen: every row with what becomes of it, and what the ledger has and the file has not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.fees.sheets import Fault
from fadu.kernel.money import yuan
from fadu.platforms.fees.codes import Placed
from fadu.platforms.fees.judging import Judged, Verdict
from fadu.platforms.fees.selectors import Unlisted, unlisted
from fadu.ui.badges import Badge, Tone
from fadu.ui.formats import long_day
from fadu.ui.paging import capped_count
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

PAYMENTS = (
    Column("行", "number"), Column("缴款码"), Column("金额（元）", "number"), Column("缴款日期", "date"), Column("票据号"),
    Column("结果"),
)  # fmt: skip
CODES = (
    Column("行", "number"), Column("处罚决定书文号"), Column("款项", "narrow"), Column("缴款码"),
    Column("金额（元）", "number"), Column("结果"),
)  # fmt: skip
MISSING = (Column("缴款日期", "date"), Column("票据号"), Column("金额（元）", "number"))
TOLD = {
    "results": (
        "导入到账结果",
        "第一行写明：缴款码、金额（分）或者金额（元）、缴款日期、票据号；有缴款人一列的，与当事人核对。其他列不读取。",
        "号码没有登记、缴款人不符、多缴、重复缴纳、已经结案的，逐行指出，不入账，不推定。同一份文件再次导入不重复登记。",
    ),
    "codes": (
        "导入缴款码",
        "第一行写明：处罚决定书文号、缴款码、金额（分）或者金额（元）；一份决定有几名当事人、几个款项的，加当事人、款项两列。",
        "文号、当事人、款项不符，或者合计超过决定的数额的，逐行指出，不登记。",
    ),
}  # fmt: skip
SHOWN = 200
"""Rows that a file leaves out, at most, on its page."""
TONES = {Verdict.WRONG: Tone.BAD, Verdict.KNOWN: Tone.QUIET}


def context(form: Any, kind: str) -> dict[str, Any]:
    """The page before a file was sent. kind: results or codes."""
    title, about, note = TOLD[kind]
    back = reverse("fees")
    return {
        "form": form,
        "about": about,
        "note": note,
        "title": title,
        "back": back,
        "crumbs": (Crumb("非税对账", back), Crumb(title)),
    }


def told(rows: Sequence[Judged | Placed], *, dry: bool) -> dict[str, Any]:
    """How many rows became what, in words; those with something against them first."""
    count = {v: sum(one.verdict is v for one in rows) for v in Verdict}
    done = f"可以入账{count[Verdict.NEW]}行" if dry else f"已入账{count[Verdict.TAKEN]}行"
    words = f"{done}，以前已入账{count[Verdict.KNOWN]}行，没有入账{count[Verdict.WRONG]}行。"
    return {"said": words, "wrong": count[Verdict.WRONG], "dry": dry, "new": count[Verdict.NEW]}


def payments(viewer: Viewer, rows: Sequence[Judged], today: date, *, dry: bool) -> dict[str, Any]:
    """A result file: its rows, and the difference between platform and ledger."""
    lines = tuple(map(_payment, _wrong_first(rows)))
    missing = unlisted(viewer.scope, viewer.place.county, [one.row for one in rows], today)
    found = {"table": Table("文件各行", PAYMENTS, lines), "missing": _missing(missing)}
    return told(rows, dry=dry) | found


def codes(rows: Sequence[Placed], *, dry: bool) -> dict[str, Any]:
    """A file of codes, row by row."""
    lines = tuple(map(_code, _wrong_first(rows)))
    return told(rows, dry=dry) | {"table": Table("文件各行", CODES, lines)}


def _wrong_first(rows: Sequence[Any]) -> list[Any]:
    return sorted(rows, key=lambda one: (one.verdict is not Verdict.WRONG, one.row.number))


def _payment(one: Judged) -> Row:
    row, url = one.row, reverse("fee", kwargs={"id": one.fee.pk}) if one.fee else ""
    day = long_day(row.day) if row.day else "—"
    return _row(one, (
        Cell(str(row.number)), Cell(row.code or "—", url), Cell(_money(row.amount)), Cell(day), Cell(row.receipt or "—"),
    ))  # fmt: skip


def _code(one: Placed) -> Row:
    row = one.row
    url = reverse("matter", kwargs={"id": one.decision.matter}) if one.decision else ""
    return _row(one, (
        Cell(str(row.number)), Cell(row.decision or "—", url, row.party), Cell(row.of_sum), Cell(row.code or "—"),
        Cell(_money(row.due)),
    ))  # fmt: skip


def _row(one: Judged | Placed, cells: tuple[Cell, ...]) -> Row:
    wrong = one.verdict is Verdict.WRONG
    badge = Badge(one.verdict, TONES.get(one.verdict, Tone.GOOD), "alert" if wrong else "check")
    result = Cell("", sub=_faults(one.faults), badges=(badge,))
    return Row((*cells, result), tone="bad" if wrong else "")


def _faults(faults: Sequence[Fault]) -> str:
    """What is wrong with a row, under each rule once, and then what to do, each thing once."""
    told = []
    for basis in dict.fromkeys(fault.basis for fault in faults):
        what = "；".join(f.what.rstrip("。") for f in faults if f.basis == basis)
        told.append(f"{what}（{basis}）" if basis else what)
    told += dict.fromkeys(fault.todo for fault in faults)
    return "".join(f"{words.rstrip('。')}。" for words in told if words)


def _missing(found: Unlisted | None) -> Table:
    """The first of what the file leaves out, with the days that were compared and how many there are."""
    rows = list(found.rows[: SHOWN + 1]) if found else []
    lines = tuple(
        Row((
            Cell(long_day(x.paid_on)), Cell(x.receipt, reverse("fee", kwargs={"id": x.fee})), Cell(_money(x.amount)),
        ))
        for x in rows[:SHOWN]
    )  # fmt: skip
    title = "台账有、文件没有"
    if found:
        more = f"，共{capped_count(found.rows)}笔，列出前{SHOWN}笔" if len(rows) > SHOWN else ""
        title += f"（{long_day(found.first)}至{long_day(found.last)}{more}）"
    return Table(title, MISSING, lines, empty=Empty("没有", icon="check"))


def _money(fen: int) -> str:
    return yuan(fen, grouped=True) if fen else "—"
