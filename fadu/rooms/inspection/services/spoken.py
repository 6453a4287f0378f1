"""The spoken fallback (六位口令): said by the officer, typed by the enterprise, answered once a few tries."""

from __future__ import annotations

from datetime import date, datetime

from fadu.accounts.services.guessing import MOST_TRIES, give_back, guesses, secret, take
from fadu.kernel import spoken_code
from fadu.kernel.codes import check_uscc
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.visit_standing import Checked
from fadu.kernel.zone import day_of
from fadu.ledger.crypto import keyed, same
from fadu.matters.validity import holding
from fadu.rooms.inspection.models import IssuedCode
from fadu.rooms.inspection.selectors.codes import standing

_ANOTHER_WAY = "请扫检查码，或者看执法证件并打检查机关公布的电话核实"


def spoken_digits(visit: str, day: date) -> str:
    """The six digits of a visit on a day, for the officer's page."""
    return spoken_code.digits(keyed(secret(), spoken_code.message(visit, day)))


def try_spoken(*, enterprise: str, digits: str, at: datetime) -> Checked:
    """The visit of today whose six digits were typed for this enterprise.

    Refused where none matches, in the same words whether or not there is a visit, and after `MOST_TRIES`
    for the rest of the day. Every code of the enterprise is compared, in constant time.
    """
    verdict = check_uscc(enterprise)
    if not verdict.valid:
        raise BadInput(f"统一社会信用代码有误：{verdict.reason}", todo="请照营业执照填写")
    said, day = spoken_code.typed(digits), day_of(at)
    count = guesses("visit", verdict.code, day)
    if not take(count):
        raise Refused(f"今天已经连错{MOST_TRIES}次，口令核对停用到明天", todo=_ANOTHER_WAY)
    held = [row for row in _of(verdict.code, at) if same(spoken_digits(row.visit, day), said)]
    if not held:
        raise Refused("口令对不上：没有查到今天对贵单位的这次检查", todo=_ANOTHER_WAY)
    give_back(count)
    return standing(held[0].text, at)


def _of(enterprise: str, at: datetime) -> list[IssuedCode]:
    rows = IssuedCode.objects.filter(holding(at, end="until", ends=True), enterprise=enterprise)
    return list(rows.filter(withdrawn=None))
