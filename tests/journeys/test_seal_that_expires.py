"""A seal whose thirty days are over: the list and the desk say so, an extension is refused, the head lifts it."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.demo import coercion
from fadu.ledger.verify import verify
from fadu.matters.sweep import sweep
from fadu.rooms.coercion.models import Seizure
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

TODAY = date(2026, 3, 13)  # taken on 10 February, the last day was 12 March


def test_a_seal_that_is_over_is_said_and_lifted(office: Office) -> None:
    coercion.over(office.bureau, office.party("走查储运有限公司"), TODAY)
    seal = Seizure.objects.get()
    head = office.clerk("wangju")

    office.clock("2026-03-12", "17:00")
    head.opens("/coercion/").sees("走查储运有限公司", "期限内", "今天到期")

    office.clock("2026-03-13")
    sweep(office.bureau.law, office.settings.TEST_CLOCK)
    officer = office.clerk("zhangsan")
    officer.opens("/").sees("期限届满", "查封、扣押期限届满 · 最后一日为2026年3月12日")
    head.opens("/coercion/").sees("期限已满，应当解除", "逾期1天")
    head.opens_act(seal.pk, "extend").sees("台账记录的期限最后一日：2026年3月12日")
    head.types(until="2026-04-10").fills_the_rest("2026-03-13").signs()
    head.is_refused("不能")

    head.opens_duty("解除查封、扣押").types(
        lifted_for="期限已经届满", number="（株示范）应急查解〔2026〕1号"
    )
    head.fills_the_rest("2026-03-13").signs().sees("“解除查封、扣押”已记入台账")

    head.opens("/coercion/").sees("没有符合条件的查封、扣押")
    head.opens("/coercion/?state=已解除，待退还").sees("走查储运有限公司", "已解除，待退还")
    seal.refresh_from_db()
    assert (seal.ended_on, seal.lifted_for) == (TODAY, "期限已经届满")
    assert verify().problems == ()
