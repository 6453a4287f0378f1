"""Who stands under 责任者: names where names stand, nothing where a body does."""

from __future__ import annotations

from fadu.law.directories.persons import names_in


def test_names_are_read_and_bodies_say_nothing():
    assert (
        names_in("张三、李四")
        == names_in("张三 李四")
        == names_in("张三，李四、张三")
        == ("张三", "李四")
    )
    assert names_in("阿依古丽·买买提、王五") == ("阿依古丽·买买提", "王五")
    for text in ("", "某市应急管理局", "执法支队、张三", "当事人", "某化工有限公司", "A12"):
        assert names_in(text) == ()
