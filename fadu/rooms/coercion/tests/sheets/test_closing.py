"""提请关闭的请示: the condition with its counts, the notice, the government that decides."""

from __future__ import annotations

from fadu.documents.papers.casefile import CaseFile
from fadu.rooms.coercion.sheets import closing
from fadu.rooms.coercion.tests.sheets.reading import missed, said


def test_a_proposal_says_condition_counts_and_notice(closure: CaseFile) -> None:
    (n,) = closing.entries(closure)
    words = said(closing.make(closure, n))

    assert words.startswith("某市人民政府：")
    assert "一百八十日内受到《安全生产法》规定的行政处罚3次，一年内4次" in words
    assert "本机关以（某）应急听告〔2026〕1号告知拟提请关闭的事实" in words
    assert "告知书于2026年6月1日以“直接送达”方式送达，该单位在期限内没有要求听证" in words
    assert "依照《安全生产法》第一百一十三条、第一百一十五条的规定，提请对该单位予以关闭" in words
    assert missed(closure, closing.make, n, "notify_party.number") == [
        "告知听证权利的文书（由“告知拟提请关闭的内容和权利”提供，《行政处罚法》第六十三条第一款第四项）"
    ]
