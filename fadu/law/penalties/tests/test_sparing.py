"""Each ground on which nothing is imposed has its own article; 57 alone says nothing about the ones with a rung."""

from fadu.law.penalties import sparing
from fadu.law.procedures.penalty_ordinary.facts_decision import no_penalty_ground


def test_every_ground_of_a_decision_is_cited_by_its_article():
    assert {ground: str(cite).removeprefix("《行政处罚法》") for ground, cite in sparing.CITED.items()} == {
        "不满十四周岁": "第三十条", "精神状态致不能辨认或者控制自己行为": "第三十一条",
        "轻微并及时改正，没有造成危害后果": "第三十三条第一款", "初次违法且危害后果轻微并及时改正": "第三十三条第一款",
        "没有主观过错": "第三十三条第二款", "违法行为轻微，依法可以不予处罚": "第五十七条第一款第二项",
        "超过追责期限": "第三十六条第一款", "违法事实不能成立": "第五十七条第一款第三项",
    }  # fmt: skip
    assert {*no_penalty_ground.choices, sparing.UNFOUNDED} == set(sparing.CITED)
    assert set(sparing.RUNGS) == set(sparing.CITED) - {sparing.MINOR, sparing.UNFOUNDED}
    assert {sparing.GROUND_OF[line] for line in sparing.RUNGS.values()} == set(sparing.RUNGS)
