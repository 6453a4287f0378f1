"""A penalty on the spot, by two officers: from the desk to the form handed over, the money collected and its two days."""

from __future__ import annotations

import pytest

from fadu.demo.bureau import FOUNDED
from fadu.demo.papers import letterhead
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import judgements as j
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.rooms.penalty.models import SpotPenalty
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

DAY = "2026-03-02"
FINE = {"kind": j.FINE, "legal_basis": "示范依据第一条"}


def test_two_officers_punish_on_the_spot_within_the_limits_and_hand_the_money_in(
    office: Office,
) -> None:
    letterhead(office.bureau, FOUNDED)
    one, two = office.clerk("zhangsan"), office.clerk("lisi")
    office.clock(DAY, "10:00")
    one.opens("/matters/new/").page.get_by_role("link", name="记录违法事实").click()
    one.types(cause="未按照规定佩戴劳动防护用品").fills_the_rest(DAY).signs()
    two.opens_waiting("记录违法事实").signs().sees("“记录违法事实”已记入台账")
    matter = two.matter
    office.clock(DAY, "10:20")
    sums = {"fine": 100_00, "kind": j.FINE}
    office.record(matter, a.assess, **sums, legal_basis="示范依据第一条")
    office.record(matter, a.order_to_correct)
    office.record(matter, a.inform)

    office.clock(DAY, "10:40")
    # Before the party was heard: refused, with the article.
    one.opens_act(matter, "decide").types(fine="100", **FINE)
    one.fills_the_rest(DAY).signs()
    one.is_refused("记明当事人没有陈述申辩", "第六十二条")
    office.record(matter, a.note_no_statement)
    office.clock(DAY, "10:50")
    one.opens_act(matter, "decide").types(fine="100", **FINE)
    one.fills_the_rest(DAY).signs().sees("尚需另一名人员签名")
    two.opens_waiting("当场作出处罚决定").sees("张三（示范）").signs()
    two.sees("“当场作出处罚决定”已记入台账")

    two.opens(f"/matters/{matter}/?tab=papers").page.get_by_role(
        "link", name="当场行政处罚决定书"
    ).click()
    two.sees("决定对你当场作出下列行政处罚：罚款人民币壹佰元整", "先向", "执法人员（签名或者盖章）")
    office.clock(DAY, "11:10")
    office.record(matter, a.deliver)
    office.record(matter, a.collect, amount=100_00, ground=j.SMALL)
    office.clock("2026-03-03", "09:00")
    one.opens_duty("将当场收缴的罚款交至行政机关")
    one.opens_act(matter, "hand_in").types(amount="99").fills_the_rest(DAY)
    one.signs().sees("收缴100元，交款99元，金额不一致")
    one.types(amount="100").signs().sees("“将当场收缴的罚款交至行政机关”已记入台账")
    one.opens(f"/matters/{matter}/").sees("将当场收缴的罚款缴付指定银行", "第七十一条")

    row = SpotPenalty.objects.get(id=matter)
    assert (row.fine, row.collected, row.handed_in_on is None) == (100_00, 100_00, False)
    assert Matter.objects.get(id=matter).title == "未按照规定佩戴劳动防护用品"
    assert verify().problems == ()
    assert one.console == two.console == []
