"""停电告知书、停止供电通知书、解除通知书: the decision, the approval, the twenty-four hours, whom they go to."""

from __future__ import annotations

from fadu.documents.papers.casefile import CaseFile
from fadu.rooms.coercion.sheets import cutting
from fadu.rooms.coercion.tests.sheets.reading import missed, said


def test_enterprise_and_supplier_are_told_in_writing(cut: CaseFile) -> None:
    (told,), orders, liftings = cutting.notices(cut), cutting.cuts(cut), cutting.liftings(cut)
    notice = cutting.notice(cut, told)
    blasting, sent = (cutting.cut(cut, n) for n in orders)
    over, supplied = (cutting.lifting(cut, n) for n in liftings)

    assert "自本告知书送达满二十四小时后实施" in said(notice)
    assert "（某）应急现决〔2026〕3号作出暂时停产停业的决定" in said(notice)
    assert said(sent).startswith("某供电公司：")
    assert "请你单位自2026年6月2日11时10分起，在保证安全的前提下" in said(sent)
    assert "在保证安全的前提下，对该单位停止供电" in said(sent)
    assert said(blasting).startswith("某民爆公司：")
    assert "在保证安全的前提下，对该单位停止供应民用爆炸物品" in said(blasting)
    assert "现解除（某）应急停供〔2026〕2号通知采取的措施" in said(
        over
    )  # each lifting names its own order
    assert "现解除（某）应急停供〔2026〕1号通知采取的措施" in said(supplied)


def test_what_is_missing_is_named_with_its_article(cut: CaseFile) -> None:
    order, _ = cutting.cuts(cut)
    gone = ("register_stop.decision_number", "approve_supply.supply_kind", "cut_supply.supplier")

    assert missed(cut, cutting.cut, order, *gone) == [
        "决定书文号（由“登记停产停业等决定”提供，《安全生产法》第七十条第一款）",
        "措施（由“批准停止供应民用爆炸物品等”提供，《安全生产法》第七十条第一款）",
        "供电、供应单位（由“书面通知停止供电”或者“书面通知停止供应民用爆炸物品等”提供，《安全生产法》第七十条第一款）",
    ]
