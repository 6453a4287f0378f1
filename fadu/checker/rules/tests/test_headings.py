import pytest

from fadu.checker.rules.headings import check
from fadu.checker.rules.tests.builders import quotes

SISTERS = "（一）抓好学习培训。组织考试三次，全员参加。\n（二）强化监督检查。制定计划，按月实施。\n"
RUN_ON = "（三）坚持信息公开，提升服务水平深入贯彻有关规定，依法公开各类信息，方便群众查询，及时回应关切。"


def test_a_heading_that_runs_into_its_text_is_suspect():
    assert quotes(check, SISTERS + RUN_ON) == ["（三）坚持信息公开，提升服务水平深入贯彻"]


@pytest.mark.parametrize(
    "text",
    [
        RUN_ON,  # 没有同级标题可比
        SISTERS + "（三）坚持信息公开。深入贯彻有关规定，依法公开各类信息。",
        SISTERS + "（三）坚持信息公开\n深入贯彻有关规定，依法公开各类信息。",
        SISTERS
        + "（三）我局深入贯彻有关规定，依法公开各类信息，方便群众查询，及时回应社会关切和期待。",
        SISTERS
        + "（三）加强领导，推动全体干部深入贯彻有关规定，依法公开各类信息，方便群众查询办事等。",
    ],
)
def test_closed_headings_and_plain_sentences_are_left_alone(text):
    assert quotes(check, text) == []
