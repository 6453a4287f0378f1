"""Two fines on their way through 非税: one paid in part under two codes, one paid too much; both entered elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.deliberation.services.deeds import Doing
from fadu.demo import outcomes, penalties
from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import Bureau
from fadu.fees.selectors import coded
from fadu.fees.sheets import Payment
from fadu.kernel.zone import day_of, instant_of
from fadu.law.libraries.filling import shipped_fields
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.registers.fees import FINE, SURPLUS
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.platforms.fees import refunds, services
from fadu.platforms.fees.selectors import Decision
from fadu.platforms.fees.services import Given
from fadu.platforms.filling.services import record_entered

FIRST, BACK = 80, 38  # number of the first case; days since it was filed
CODES = (("430226110001", 12_000_00), ("430226110002", 8_000_00)), (("430226110003", 20_000_00),)  # fmt: skip
HEAD = "缴款码,缴款人,金额（分）,缴款日期,票据号"


def build(bureau: Bureau, parties: Sequence[str], now: datetime) -> tuple[str, ...]:
    """Act it out up to today; the two cases."""
    today = day_of(now)
    cases = tuple(_fined(bureau, FIRST + n, parties[n], now) for n in range(2))
    served = Doing(*_by(bureau, now - timedelta(days=12)))
    for id, party, codes in zip(cases, parties, CODES, strict=False):
        for code, due in codes:
            decision = Decision(id, party, "")
            services.enter_code(decision=decision, of_sum=FINE, code=code, due=due, doing=served)
    paid = (today - timedelta(days=6)).isoformat()
    rows = f"{HEAD}\n{CODES[0][0][0]},,1200000,{paid},示范票据7001\n"
    later = Doing(*_by(bureau, now - timedelta(days=4)))
    services.take_payments(file=Given("到账结果（示范）.csv", rows.encode()), doing=later)
    _overpaid(bureau, CODES[1][0][0], now)
    form = shipped_fields()[0]["form"]
    record_entered(
        matter=Matter.objects.get(pk=cases[0]), form=form, forms=(form,), number="示范HLW-0401",
        day=today - timedelta(days=4), doing=later,
    )  # fmt: skip
    return cases


def _overpaid(bureau: Bureau, code: str, now: datetime) -> None:
    """Fifty yuan too much came in; their refund waits for the head."""
    viewer, hand = _by(bureau, now - timedelta(days=2))
    doing, day = Doing(viewer, hand), day_of(now) - timedelta(days=3)
    fee = coded(viewer.scope, viewer.place.county, [code])[code]
    row = Payment(0, code, 20_050_00, day, "示范票据7002")
    services.receive(fee=fee, row=row, why="示范：当事人多缴五十元", doing=doing)
    fee.refresh_from_db()
    refunds.ask(
        fee=fee, refunded=50_00, ground=SURPLUS, reason="示范：当事人书面申请退还", doing=doing
    )


def _fined(bureau: Bureau, index: int, party: str, now: datetime) -> str:
    """A case with a fine, served fourteen days ago."""
    day = day_of(now) - timedelta(days=BACK)
    story = penalties.case(bureau, index, day, party, year=day.year)
    penalties.inquired(story, party, day)
    penalties.notified(story, party, day, penalties.FINE)
    story.on(day + timedelta(days=14)).do(a.waive_statement, party)
    penalties.determined(story, party, penalties.FINE, **outcomes.PLAIN)
    penalties.decided(story, party, day + timedelta(days=22), penalties.FINE)
    return story.settle()[0].matter


def _by(bureau: Bureau, at: datetime) -> tuple[accounts.Viewer, Hand]:
    noted = instant_of(day_of(at)) + timedelta(hours=10)
    viewer = accounts.viewer(Account.objects.get(username="zhangsan"), day_of(at))
    return viewer, Hand(bureau.law, noted, chance_of(f"fees/{day_of(at)}"), BY)
