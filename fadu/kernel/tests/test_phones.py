import pytest

from fadu.kernel.phones import last_four, mask_phone, mobile_in, number_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("13800005678", "13800005678"),
        (" 138 0000-5678 ", "13800005678"),
        ("１３８００００５６７８", "13800005678"),
        ("+86 138 0000 5678", "+8613800005678"),
        ("0731-28681234", "073128681234"),
        ("8681234", "8681234"),
        ("868123", ""),
        ("1" * 16, ""),
        ("1380000567x", ""),
        ("138٠٠٠٠5678", ""),
        ("0731-28681234转801", ""),
        ("13800005678、13900005678", ""),
        ("没有电话", ""),
        ("+", ""),
        ("", ""),
    ],
)
def test_a_number_is_dialled_however_it_was_written(text, number):
    assert number_of(text) == number
    assert last_four(text) == number[-4:]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("13812345678", "138****5678"),
        ("138 1234 5678", "138****5678"),
        ("0731-28681234", "073*****1234"),
        ("28681234", "********"),
        ("0731-28681234转801", "073**********转801"),
        ("", ""),
    ],
)
def test_a_number_is_shown_half_hidden(text, shown):
    assert mask_phone(text) == shown


@pytest.mark.parametrize(
    ("text", "mobile"),
    [
        ("手机13800005678（某联系人），邮箱 a@b.c", "13800005678"),
        ("13800005678；备用 13800005678", "13800005678"),
        ("13800005678、13900005678", ""),
        ("证件 430202138000056781", ""),
        ("28800005678", ""),
        ("0731-28681234", ""),
        ("邮箱 a@b.c", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_one_mobile_number_is_found_in_a_text_and_of_two_neither(text, mobile):
    assert mobile_in(text) == mobile
