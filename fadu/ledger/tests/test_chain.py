"""The chain: whole matters hold; a changed, missing, moved or foreign body is named by its number."""

import pytest

from fadu.ledger.chain import first_prev, parsed, problems
from fadu.ledger.tests.builders import a_chain, matter_id

MATTER = matter_id(1)


def bodies(length: int = 4) -> list[str]:
    """The bodies of a matter."""
    return [sealed.body for sealed in a_chain(MATTER, length)]


def test_a_whole_chain_holds() -> None:
    assert list(problems(bodies(), MATTER)) == []


def test_a_changed_body_breaks_the_link_after_it() -> None:
    changed = bodies()
    changed[1] = changed[1].replace("3000001", "3000002")

    assert list(problems(changed, MATTER)) == ["第 2 号：与前一条的哈希不相接"]


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ([0, 2, 3], "第 1 号：不是本事项的这一号"),
        ([0, 2, 1, 3], "第 1 号：不是本事项的这一号"),
        ([1, 2, 3], "第 0 号：不是本事项的这一号"),
        ([0, 1, 1, 2, 3], "第 2 号：不是本事项的这一号"),
    ],
)
def test_missing_moved_and_added_bodies_are_named(order: list[int], first: str) -> None:
    whole = bodies()

    assert next(problems([whole[at] for at in order], MATTER)) == first


def test_a_body_of_another_matter_is_named() -> None:
    assert list(problems(bodies(1), matter_id(2))) == ["第 0 号：不是本事项的这一号"]


def test_a_first_entry_starts_from_its_own_matter() -> None:
    body = bodies(1)[0].replace(first_prev(MATTER), first_prev(matter_id(2)))

    assert list(problems([body], MATTER)) == ["第 0 号：与前一条的哈希不相接"]


BODY = bodies(1)[0]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (BODY.replace(",", ", ", 1), "正文不是规范文本"),
        ("nothing", "正文不是规范文本"),
        ("[]", "正文的字段不合格式"),
        (BODY.replace('"noted"', '"notes"'), "正文的字段不合格式"),
        (BODY.replace('"n":0', '"n":"0"'), "正文字段的类型不合格式"),
        (BODY.replace('"images":[]', '"images":[1]'), "正文字段的类型不合格式"),
        (
            BODY.replace('"images":[]', '"images":[{"digest":"","id":["x"],"table":"t","v":1}]'),
            "正文字段的类型不合格式",
        ),
        (
            BODY.replace('"procedure":{', '"procedure":[{').replace('},"v"', '}],"v"'),
            "正文字段的类型不合格式",
        ),
        (BODY.replace('"v":1', '"v":2'), "正文的格式版本或算法不认识"),
        (BODY.replace('"alg":"sha256"', '"alg":"md5"'), "正文的格式版本或算法不认识"),
    ],
)
def test_what_is_not_a_body_of_format_1_is_said(body: str, problem: str) -> None:
    assert parsed(body)[1] == problem
    assert parsed(body.encode()) == parsed(body)


def test_bytes_that_are_no_text_are_no_body() -> None:
    assert parsed(b"\xff") == (None, "正文不是规范文本")


def test_a_body_may_have_images() -> None:
    image = '{"digest":"d","id":"x","table":"t","v":1}'

    assert parsed(BODY.replace('"images":[]', f'"images":[{image}]'))[1] == ""
