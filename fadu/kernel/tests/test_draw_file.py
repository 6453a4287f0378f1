"""The public file: what is written is read again, and holds nothing personal."""

import json

import pytest

from fadu.kernel.draw_file import FIELDS, committed_file, drawn_file, parse, read, written
from fadu.kernel.errors import BadInput
from fadu.kernel.tests.draw_builders import NONCE, committed, drawn, lists, plan

FILE = drawn_file(drawn())


def test_a_file_survives_its_text():
    assert parse(written(FILE)) == FILE
    assert tuple(FILE) == FIELDS


def test_a_committed_file_keeps_its_nonce_to_itself():
    text = written(committed_file(committed()))

    assert NONCE.hex() not in text
    assert read(parse(text)).nonce is None


def test_a_file_is_read_into_the_values_it_was_made_from():
    found = read(FILE)

    assert (found.plan, found.lists, found.nonce) == (plan(), lists(), NONCE)
    assert found.seed == FILE["seed"]


def test_a_row_stands_on_a_line_of_its_own():
    lines = written(FILE).splitlines()

    assert sum(line.startswith('  ["9143') for line in lines) >= 17
    assert json.loads("\n".join(lines)) == FILE


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "7", '{"a": 1, "a": 2}', '{"a": 1.0}', '{"a": NaN}', "[" * 100_000]
)
def test_what_is_no_file_is_refused(text):
    with pytest.raises(BadInput, match="不是抽取结果文件"):
        parse(text)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"format": "draw/v2"}, "格式应为 draw/v1"),
        ({"extra": 1}, "无法识别的字段：extra"),
        ({"nonce": "12"}, "nonce应为64位"),
        ({"seed": 7}, "seed应为64位"),
        ({"randomness": "1"}, "randomness应为列表"),
        ({"randomness": [1]}, "应为文字"),
        ({"lists": {}}, "缺少roster"),
        ({"events": {}}, "events应为列表"),
    ],
)
def test_a_file_of_another_shape_is_refused(change, words):
    with pytest.raises(BadInput, match=words):
        read({**FILE, **change})


def test_a_file_that_lacks_a_field_is_refused():
    with pytest.raises(BadInput, match="缺少commit"):
        read({k: v for k, v in FILE.items() if k != "commit"})
