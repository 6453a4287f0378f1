"""Looking up a complaint (查询投诉办理情况): by its number and the code that was shown with it, without signing in.

The code is computed from the complaint's id under the installation's secret: nothing is stored that could be copied, and
the same form sent twice shows the same code. What is shown is where the complaint stands and what was answered; neither
its words nor who lodged it nor who handles it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db.models import F, QuerySet

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.procedures.registers.complaints import answer
from fadu.ledger.crypto import keyed, same
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.publication.models import Complaint, ComplaintState, LookUpTries

MOST_TRIES = 5
"""Wrong tries for one number on one day: guessing then succeeds once in twenty million days."""
DIGITS = 8
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
    mac = keyed(_secret(), f"{_CONTEXT}\n{complaint.pk}".encode("ascii"))
    return f"{int.from_bytes(mac[:8], 'big') % 10**DIGITS:0{DIGITS}d}"


def look_up(*, number: str, code: str, at: datetime) -> Found:
    """The complaint of a number whose code was typed; Refused in the same words whether or not there is one."""
    named, typed = _plain(number).upper(), _plain(code)
    if not _NUMBER.fullmatch(named):
        raise BadInput("回执号有误", todo="回执号以 TS 开头，后面是八位日期和四位字符")
    if len(typed) != DIGITS or not (typed.isascii() and typed.isdigit()):
        raise BadInput(f"查询码应为{DIGITS}位数字", todo="查询码与回执号在同一页给出")
    count = _tries(named, day_of(at))
    # Taken before the comparison and given back after it: no number of requests at once gets more tries.
    if not count.filter(failed__lt=MOST_TRIES).update(failed=F("failed") + 1):
        raise Refused(f"这个回执号今天已经连错{MOST_TRIES}次，查询停用到明天", todo=_ASK)
    rows = Complaint.objects.filter(number=named)
    found = next((row for row in rows if same(code_of(row), typed)), None)
    if found is None:
        raise Refused("回执号与查询码不符", todo=_ASK)
    count.update(failed=F("failed") - 1)
    return _told(found)


def forget_tries(*, now: datetime) -> int:
    """Delete counts of days gone by; returns how many."""
    return LookUpTries.objects.filter(day__lt=day_of(now) - timedelta(days=1)).delete()[0]


def _told(found: Complaint) -> Found:
    state = ComplaintState(found.state)
    if state is not ComplaintState.ANSWERED:
        return Found(found.number, found.lodged, state)
    said = [line.facts for line in history(Matter.objects.get(pk=found.pk))]
    words = next((facts[answer.code] for facts in reversed(said) if answer.code in facts), "")
    text = words if isinstance(words, str) else "（内容已删除）"
    return Found(found.number, found.lodged, state, found.finding, text, found.answered)


def _tries(number: str, day: date) -> QuerySet[LookUpTries]:
    about = f"{_CONTEXT}/tries\n{number}\n{day.isoformat()}".encode("ascii")
    row, _ = LookUpTries.objects.get_or_create(
        pk=keyed(_secret(), about).hex(), defaults={"day": day}
    )
    return LookUpTries.objects.filter(pk=row.pk)


def _plain(text: str) -> str:
    return text.strip().translate(_LATIN).replace(" ", "").replace("-", "")


def _secret() -> bytes:
    return settings.SPOKEN_KEY.encode("utf-8")


_LATIN = str.maketrans("０１２３４５６７８９　－", "0123456789 -")
