"""Two texts side by side: each article with what goes and what comes."""

from __future__ import annotations

from fadu.faces.desk.compare_page import line
from fadu.law.texts.comparing import compare
from fadu.law.texts.parsing import parse

OLD = "某办法\n第一条 灯笼应当在三日内报备，并且悬挂整齐。\n第二条 下列：\n（一）甲；\n"
NEW = "某办法\n第一条 灯笼应当在五日内报备，并且悬挂整齐。\n第二条 全新的规定，与从前毫不相干的内容。\n第三条 下列：\n（一）甲；\n"


def test_a_changed_article_shows_what_goes_and_what_comes():
    changed, added, moved = (line(c) for c in compare(parse(OLD).articles, parse(NEW).articles))

    assert changed.badge.text == "修改"
    assert [r.text for r in changed.left if r.how == "del"] == ["三"]
    assert [r.text for r in changed.right if r.how == "ins"] == ["五"]
    assert (added.badge.text, added.before, added.after) == ("新增", "—", "第二条")
    assert (moved.badge.text, moved.before, moved.after) == ("条号变动", "第二条", "第三条")
    assert moved.right[0].text == "下列：\n（一）甲；"


def test_both_sides_give_their_article_back():
    changed = line(compare(parse(OLD).articles, parse(NEW).articles)[0])

    assert "".join(r.text for r in changed.left) == "灯笼应当在三日内报备，并且悬挂整齐。"
    assert "".join(r.text for r in changed.right) == "灯笼应当在五日内报备，并且悬挂整齐。"
