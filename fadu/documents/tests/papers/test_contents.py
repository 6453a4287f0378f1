"""Everything that is missing is named at once: content, act, article."""

import pytest

from fadu.documents.papers.contents import Content, Incomplete, demand
from fadu.law.instruments import WSL

TIME = Content("检查的时间", "实施现场检查", WSL.art(68))
UNIT = Content("被检查单位名称", "确定检查任务")


def test_what_is_there_is_not_spoken_of() -> None:
    demand("现场检查记录", ((TIME, "九时"), (UNIT, "某某公司")))


def test_all_that_is_missing_is_named_with_its_act_and_article() -> None:
    with pytest.raises(Incomplete) as refused:
        demand("现场检查记录", ((TIME, " "), (UNIT, None)))

    assert str(refused.value) == (
        "《现场检查记录》还不能出具，缺：检查的时间（由“实施现场检查”提供，《安全生产法》第六十八条）；"
        "被检查单位名称（个人信息已经依法删除）"
    )
    assert refused.value.todo
    assert [one.content for one in refused.value.missing] == [TIME, UNIT]
