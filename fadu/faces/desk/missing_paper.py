"""缺项清单 as a Word file on the official page: to be handed to the head, signed by hand and filed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fadu.accounts import selectors as accounts
from fadu.faces.desk.missing_page import OFFICE, said, used
from fadu.kernel.zone import day_of
from fadu.law.vocabulary.parameter import Parameter
from fadu.report.listing import Listing, listed
from fadu.report.writer import Sheet
from fadu.statutes.parameters import selectors
from fadu.ui.formats import long_day

COLUMNS = (
    ("序号", 12), ("参数", 29), ("法律的规定和留白、依据", 46), ("用在哪里", 34), ("拟填数值", 19), ("来源", 16),
)  # fmt: skip
SIGNERS = ("负责人（签字）：", f"{OFFICE}负责人（签字）：")


def paper(request: Any) -> bytes:
    """The list as it stands on the day of the request."""
    viewer, today = request.viewer, day_of(request.now)
    missing = selectors.missing(request.law, today)
    lists = selectors.signed_lists(viewer.scope, viewer.place)
    one = selectors.signed_for((p.code for p in missing), lists)
    signed = said(one, accounts.names([one.signed_by])) if one else ""
    agency = viewer.agency_name
    sheet = Sheet(f"{agency}缺项清单", agency, today)
    signers = SIGNERS[1:] if signed else SIGNERS
    rows = [_row(n, p) for n, p in enumerate(missing, 1)]
    return listed(Listing(sheet, opening(missing, long_day(today), signed), COLUMNS, rows, signers))


def opening(missing: Sequence[Parameter], day: str, signed: str) -> str:
    """What the list is, how much of it holds work up, what is to be done, and who has signed it."""
    holding = sum(selectors.demanded(p.code) for p in missing)
    words = f"截至{day}，下列{len(missing)}项参数没有填写，也没有默认值"
    if holding:
        words += f"，其中{holding}项没有值就不能办理有关环节"
    words += f"。由{OFFICE}填写，注明来源和施行日期。"
    return words + (f"本清单已由{signed}，记录在台账。" if signed else "")


def _row(number: int, one: Parameter) -> tuple[str, ...]:
    unit = f"（{one.unit}）" if one.unit else ""
    return str(number), f"{one.title}{unit}", f"{one.why}{one.cite}", used(one), "", ""
