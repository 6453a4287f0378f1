"""The spoken fallback (六位口令): said by the officer, typed by the enterprise, answered once a few tries."""

from __future__ import annotations

from datetime import date, datetime

from django.conf import settings
from django.db.models import F, QuerySet

from fadu.kernel import spoken_code
from fadu.kernel.codes import check_uscc
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.visit_standing import Checked
from fadu.kernel.zone import day_of
from fadu.ledger.crypto import keyed, same
from fadu.rooms.inspection.models import IssuedCode, SpokenTries
from fadu.rooms.inspection.selectors.codes import standing

MOST_TRIES = 5
"""Wrong tries for one enterprise on one day: guessing then succeeds once in two hundred thousand days."""
_ANOTHER_WAY = "请扫检查码，或者看执法证件并打检查机关公布的电话核实"


def spoken_digits(visit: str, day: date) -> str:
    """The six digits of a visit on a day, for the officer's page."""
    return spoken_code.digits(keyed(_secret(), spoken_code.message(visit, day)))


def try_spoken(*, enterprise: str, digits: str, at: datetime) -> Checked:
    """The visit of today whose six digits were typed for this enterprise.

    Refused where none matches, in the same words whether or not there is a visit, and after `MOST_TRIES`
    for the rest of the day. Every code of the enterprise is compared, in constant time.
    """
    verdict = check_uscc(enterprise)
    if not verdict.valid:
        raise BadInput(f"统一社会信用代码有误：{verdict.reason}", todo="请照营业执照填写")
    said, day = spoken_code.typed(digits), day_of(at)
    count = _tries(verdict.code, day)
    # Taken before the comparison and given back after it: no number of requests at once gets more tries.
    if not count.filter(failed__lt=MOST_TRIES).update(failed=F("failed") + 1):
        raise Refused(f"今天已经连错{MOST_TRIES}次，口令核对停用到明天", todo=_ANOTHER_WAY)
    held = [row for row in _of(verdict.code, at) if same(spoken_digits(row.visit, day), said)]
    if not held:
        raise Refused("口令对不上：没有查到今天对贵单位的这次检查", todo=_ANOTHER_WAY)
    count.update(failed=F("failed") - 1)
    return standing(held[0].text, at)


def _of(enterprise: str, at: datetime) -> list[IssuedCode]:
    rows = IssuedCode.objects.filter(enterprise=enterprise, since__lte=at, until__gt=at)
    return list(rows.filter(withdrawn=None))


def _tries(enterprise: str, day: date) -> QuerySet[SpokenTries]:
    """The count of this enterprise's day, begun where there is none."""
    about = f"tries\n{enterprise}\n{day.isoformat()}".encode("ascii")
    row, _ = SpokenTries.objects.get_or_create(
        pk=keyed(_secret(), about).hex(), defaults={"day": day}
    )
    return SpokenTries.objects.filter(pk=row.pk)


def _secret() -> bytes:
    return settings.SPOKEN_KEY.encode("utf-8")
