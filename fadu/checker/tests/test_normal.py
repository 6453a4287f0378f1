"""One form for many hands, with the way back to what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.checker.normal import view


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("整改２１７７处,整改率９８．４２％;", "整改2177处，整改率98.42%；"),
        ("(一)检查1,234家,其中3家", "（一）检查1,234家，其中3家"),
        ("检查１，２３４家", "检查1,234家"),
        ("检查1，234家", "检查1，234家"),
        ("发现隐患 1 250 处，整改 98. 5 %。", "发现隐患1250处，整改98.5%。"),
        ("发现 22 12处，整改。", "发现2212处，整改。"),
        ("检查 120 135 家", "检查120 135家"),
        ("使用 Word 2016 办公，共2次。", "使用Word 2016办公，共2次。"),
    ],
)
def test_a_paragraph_is_seen_in_one_form(typed, seen):
    assert view(typed).text == seen


def test_a_quotation_is_what_the_writer_typed():
    shown = view("发现隐患 1 250 处,整改率９８％。")
    start = shown.text.index("1250")

    assert shown.quote(start, start + 5) == "1 250 处"


@given(st.text(alphabet="检查家，,。. 　12３４％%()（）|", max_size=60))
def test_every_character_of_the_view_has_its_place(text):
    shown = view(text)

    assert len(shown.text) == len(shown.origin)
    assert list(shown.origin) == sorted(set(shown.origin))
    assert all(0 <= place < len(text) for place in shown.origin)
