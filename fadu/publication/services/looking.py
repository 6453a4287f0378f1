"""Looking up a complaint (查询投诉办理情况): by its number and the code that was shown with it, without signing in.

The code is computed from the complaint's id under the installation's secret: nothing is stored that could be copied, and
the same form sent twice shows the same code. What is shown is where the complaint stands and what was answered; neither
its words nor who lodged it nor who handles it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from fadu.accounts.services.guessing import MOST_TRIES, give_back, guesses, secret, take
from fadu.kernel.codes import as_typed, digits_of
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.procedures.registers.complaints import answer
from fadu.ledger.crypto import keyed, same
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.publication.models import Complaint, ComplaintState

DIGITS = 8
"""Guessing succeeds once in twenty million days."""
_CONTEXT = "fadu/complaint/v1"
_NUMBER = re.compile(r"TS[0-9]{8}[0-9A-HJKMNP-TV-Z]{4}")
_ASK = "请核对回执号和查询码，或者打本机关公布的电话向法规科查询"


@dataclass(frozen=True)
class Found:
    """Where a complaint stands; `answer` and `answered` once it has been answered."""

    number: str
    lodged: datetime
    state: ComplaintState
    finding: str = ""
    answer: str = ""
    answered: datetime | None = None


def code_of(complaint: Complaint) -> str:
    """The eight digits (查询码) that are shown with the number when a complaint is lodged."""
    return digits_of(keyed(secret(), f"{_CONTEXT}\n{complaint.pk}".encode("ascii")), DIGITS)


def look_up(*, number: str, code: str, at: datetime) -> Found:
    """The complaint of a number whose code was typed; Refused in the same words whether or not there is one."""
    named, typed = as_typed(number).upper(), as_typed(code)
    if not _NUMBER.fullmatch(named):
        raise BadInput("回执号有误", todo="回执号以 TS 开头，后面是八位日期和四位字符")
    if len(typed) != DIGITS or not (typed.isascii() and typed.isdigit()):
        raise BadInput(f"查询码应为{DIGITS}位数字", todo="查询码与回执号在同一页给出")
    count = guesses("complaint", named, day_of(at))
    if not take(count):
        raise Refused(f"这个回执号今天已经连错{MOST_TRIES}次，查询停用到明天", todo=_ASK)
    rows = Complaint.objects.filter(number=named)
    found = next((row for row in rows if same(code_of(row), typed)), None)
    if found is None:
        raise Refused("回执号与查询码不符", todo=_ASK)
    give_back(count)
    return _told(found)


def _told(found: Complaint) -> Found:
    state = ComplaintState(found.state)
    if state is not ComplaintState.ANSWERED:
        return Found(found.number, found.lodged, state)
    said = [line.facts for line in history(Matter.objects.get(pk=found.pk))]
    words = next((facts[answer.code] for facts in reversed(said) if answer.code in facts), "")
    text = words if isinstance(words, str) else "（内容已删除）"
    return Found(found.number, found.lodged, state, found.finding, text, found.answered)
