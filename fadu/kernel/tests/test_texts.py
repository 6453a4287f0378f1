import pytest

from fadu.kernel.texts import decoded, separated

TEXT = "期限,是\r\n90日,否\n"
NOISE = bytes(range(128, 256)) * 40


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_a_text_is_read_in_every_coding_of_offices_and_its_line_ends_are_kept(coding):
    assert decoded(TEXT.encode(coding)) == TEXT


@pytest.mark.parametrize(
    "data", [NOISE, b"\x00\x01\x02", b"\x89PNG\r\n\x1a\n\xff\xff\xff", b"\xff\xfe\x00"]
)
def test_what_is_no_text_is_nothing(data):
    assert decoded(data) is None


def test_an_empty_file_is_an_empty_text():
    assert decoded(b"") == ""


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_sign_between_cells_is_found(sign):
    assert list(separated(f"甲{sign}乙\n1{sign}2\n")) == [["甲", "乙"], ["1", "2"]]
