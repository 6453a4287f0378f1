"""Only names, conditions and loops over lists can be said; everything else is refused by what it is."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from fadu.documents.templating.speech import environment, listened, names_in

KNOWN = {"机关": 0, "日期": 0, "正文": 2}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{{ 机关.__class__ }}", "取对象的属性"),
        ("{{ 机关['x'] }}", "按下标取值"),
        ("{{ 机关() }}", "调用函数"),
        ("{{ 机关|upper }}", "过滤器"),
        ("{{ 机关 * 9 }}", "运算"),
        ("{% set 甲 = 机关 %}", "set"),
        ("{% include '/etc/passwd' %}", "include"),
        ("{% macro 甲() %}{% endmacro %}", "宏"),
        ("{% for 甲 in 机关 %}{% endfor %}", "for 只能用于清单（正文）"),
        ("{% for 甲 in 正文 %}{% endfor %}", "每项有2个内容"),
        ("{% for 甲, 乙 in 正文 if 甲 %}{% endfor %}", "带条件的 for"),
        ("{{ 正文 }}", "“正文”是清单"),
        ("{{ 机关", "标记不完整"),
        ("{{ 甲 }}", "没有名为“甲”的变量"),
    ],
)
def test_what_may_not_be_said_is_named(line: str, said: str) -> None:
    (wrong,) = listened({"word/document.xml": line}, KNOWN).wrong

    assert said in wrong


def test_what_may_be_said_is_heard() -> None:
    source = '{% if 正文 and not 日期 %}{% for 甲, 乙 in 正文 %}{% if 甲 == "标题" %}{{ 乙 }}{% endif %}{% endfor %}{% endif %}'
    plain = "{% if 正文 %}{{ 机关 }}{% endif %}"

    assert listened({"a": plain}, KNOWN).used == {"机关"}  # asked for is not said
    assert not listened({"a": plain}, KNOWN).wrong
    assert listened({"a": source.replace("正文 and not ", "")}, KNOWN).used == {"正文"}
    assert names_in({"a": source, "b": "{{ 机关 }}"}) == {"正文", "日期", "机关"}


@pytest.mark.parametrize(
    ("source", "sure"),
    [
        ("{{ 机关 }}", {"机关"}),
        (
            "{% if 日期 %}{{ 机关 }}{{ 日期 }}{% endif %}",
            {"日期"},
        ),  # under its own name it is missing only where it is
        ("{% if 日期 %}{{ 机关 }}{% else %}{{ 机关 }}{% endif %}", {"机关"}),
        ("{% if 日期 %}{{ 机关 }}{% elif 机关 %}{{ 机关 }}{% endif %}", set()),
        ("{% if not 机关 %}{{ 机关 }}{% endif %}", set()),
        ("{% if 机关 %}{% if 日期 %}{{ 机关 }}{% endif %}{% endif %}", set()),
        ("{% for 甲, 乙 in 正文 %}{{ 机关 }}{% endfor %}", {"正文"}),
        ("{{ 日期 and 机关 }}", set()),
    ],
)
def test_what_a_condition_may_leave_out_is_not_surely_said(source: str, sure: set[str]) -> None:
    heard = listened({"a": source}, KNOWN)

    assert heard.sure == sure
    assert not heard.wrong


def test_nothing_is_in_the_room_where_templates_are_filled() -> None:
    jinja = environment()

    assert not jinja.globals
    assert not jinja.filters
    assert jinja.from_string("{{ 甲 }}").render(甲="<b>") == "&lt;b&gt;"
    with pytest.raises(UndefinedError):
        jinja.from_string("{{ 乙 }}").render()
