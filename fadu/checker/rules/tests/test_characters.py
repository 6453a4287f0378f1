import pytest

from fadu.checker.rules.characters import check
from fadu.checker.rules.tests.builders import quotes


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("严格执行政处罚公示制度。", "执行政处罚"),
        ("推进法政府建设。", "法政府建设"),
        ("消除重大事隐患。", "事隐患"),
        ("各级应管理部门要履职。", "应管理部门"),
        ("作出工作布署。", "布署"),
        ("深入开展开展专项整治。", "开展开展"),
        ("排查隐患患，限期整改。", "隐患患"),
        ("取得了明显的的成效。", "的的"),
        ("组织检查，，下发通知。", "，，"),
        ("加强领导。，落实责任。", "。，"),
        ("学习《安全生产法，组织考试。", "《安全生产法，组织考试"),
        ("采纳建议（其中三条来自企业。", "（其中三条来自企业"),
    ],
)
def test_dropped_doubled_and_mistyped_characters_are_suspect(text, quote):
    assert quotes(check, text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "执行行政处罚决定，执行政策，执行政府采购规定，推行行政执法公示，实施行政处罚。",
        "从事隐患排查，供应管理部门，相应管理局，理应管理。",
        "行政执法法制审核，管理理念，工作作风，检查查出问题，培训训练。",
        "达到目的的，应当受理；有的的确困难。",
        "研究研究再说，一个一个过。等等……",
        "学习《安全生产法》（2021年修正），落实（一）（二）两项。1）检查；2）整改。",
        "在西安生产，公安生产用车。",
    ],
)
def test_correct_sentences_are_left_alone(text):
    assert quotes(check, text) == []
