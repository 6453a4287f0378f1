"""停电告知书、停止供电通知书、解除通知书: the decision, the approval, the twenty-four hours, whom they go to."""

from __future__ import annotations

from fadu.documents.papers.casefile import CaseFile
from fadu.rooms.coercion.sheets import cutting
from fadu.rooms.coercion.tests.sheets.reading import missed, said


def test_enterprise_and_supplier_are_told_in_writing(cut: CaseFile) -> None:
    (told,), (order,), (lifted,) = cutting.notices(cut), cutting.cuts(cut), cutting.liftings(cut)
    notice, sent, over = (
        cutting.notice(cut, told),
        cutting.cut(cut, order),
        cutting.lifting(cut, lifted),
    )

    assert "自本告知书送达满二十四小时后实施" in said(notice)
    assert "（某）应急现决〔2026〕3号作出暂时停产停业的决定" in said(notice)
    assert said(sent).startswith("某供电公司：")
    assert "在保证安全的前提下，对该单位停止供电" in said(sent)
    assert "现解除（某）应急停供〔2026〕1号通知采取的措施" in said(over)


def test_what_is_missing_is_named_with_its_article(cut: CaseFile) -> None:
    (order,) = cutting.cuts(cut)

    assert missed(
        cut, cutting.cut, order, "register_stop.decision_number", "cut_power.supplier"
    ) == [
        "决定书文号（由“登记停产停业等决定”提供，《安全生产法》第七十条第一款）",
        "供电、供应单位（由“书面通知停止供电”提供，《安全生产法》第七十条第一款）",
    ]
