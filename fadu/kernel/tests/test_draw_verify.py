"""A published draw is computed again, and whatever was changed in it is named."""

import copy
import json

import pytest

from fadu.kernel.draw_file import committed_file, drawn_file
from fadu.kernel.draw_verify import series, verify
from fadu.kernel.errors import BadInput
from fadu.kernel.tests import draw_vectors
from fadu.kernel.tests.draw_builders import committed, drawn, plan

FILES = json.loads(draw_vectors.PLACE.read_text(encoding="utf-8"))["files"]
FILE = FILES["events"]


@pytest.mark.parametrize(
    ("name", "state", "drawn", "unmanned"),
    [
        ("events", "drawn", 8, 0),
        ("away", "drawn", 4, 1),
        ("no officers", "drawn", 4, 0),
        ("committed", "committed", 0, 0),
        ("cancelled", "cancelled", 0, 0),
        ("cancelled afterwards", "cancelled", 8, 0),
    ],
)
def test_a_sound_file_has_no_findings(name, state, drawn, unmanned):
    found = verify(FILES[name], FILES[name]["commit"])

    assert found.findings == ()
    assert (found.state, found.drawn, found.unmanned) == (state, drawn, unmanned)


def changed(*path, to):
    made = copy.deepcopy(FILE)
    inner = made
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = to
    return made


@pytest.mark.parametrize(
    ("file", "code", "words"),
    [
        (changed("lists", "roster", 0, 2, to="D"), "lists.roster", "名录与冻结时的根值不符"),
        (changed("lists", "exclusions", to=[]), "lists.exclusions", "剔除名单"),
        (changed("frozen", "strata", 0, 1, to=5), "commit", "承诺值与方案、名单不符"),
        (changed("frozen", "lists", "more", to={}), "lists", "无法识别的名单：more"),
        (changed("commit", to="0" * 64), "commit", "承诺值"),
        (changed("sealed", to="0" * 64), "sealed", "与密封时的承诺不符"),
        (changed("nonce", to="1" * 64), "sealed", "与密封时的承诺不符"),
        (changed("randomness", 0, to="1" * 20), "seed", "种子不符"),
        (changed("randomness", 0, to="1" * 19), "randomness", "应有20位数字"),
        (changed("randomness", to=[]), "randomness", "应有2个，实有0个"),
        (changed("seed", to="0" * 64), "seed", "种子不符"),
        (changed("targets", 0, "drawn", 0, 0, to=FILE["targets"][0]["reserves"][0][0]), "targets", "抽中对象第1项不符"),
        (changed("targets", 0, "reserves", to=[]), "targets", "候补对象应有2项，文件有0项"),
        (changed("targets", 0, "drawn", to="x"), "targets", "写法不符"),
        (changed("targets", 0, "stratum", to="矿山"), "targets", "应在此处"),
        (changed("targets", 0, to=7), "targets", "写法不符"),
        (changed("targets", to=[]), "targets", "应有2层，文件有0层"),
        (changed("officers", 0, 1, to=["P001", "P002"]), "assigned", "选派的执法人员第1项不符"),
        (changed("events", 0, "by", to=None), "events", "第1项不符"),
        (changed("events", 0, "target", to="9" * 18), "events", "第1项变动：“999999999999999999”不在"),
        (changed("events", 0, "at", to="2026-03-01T00:00:00Z"), "events", "早于冻结"),
        (changed("frozen", "matters", 0, 2, to="key"), "matters", "重点检查事项"),
        (changed("lists", "roster", 0, 0, to="甲"), "roster", "信用代码"),
    ],
)  # fmt: skip
def test_whatever_was_changed_is_named(file, code, words):
    found = verify(file).findings

    assert any(one.code == code and words in one.message for one in found), found


def test_a_draw_made_up_afterwards_departs_from_the_published_commitment():
    other = drawn_file(drawn(plan(load_cap=5)))

    (found,) = verify(other, committed().commit).findings

    assert found.code == "expected"
    assert verify(other).findings == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"seed": "0" * 64}, "却有抽取结果"),
        ({"events": FILE["events"][:1]}, "只能作废"),
        ({"events": [{**FILES["cancelled"]["events"][0], "reason": "other"}]}, "附有说明"),
    ],
)
def test_before_the_draw_nothing_of_it_may_stand_in_the_file(change, words):
    found = verify({**committed_file(committed()), **change}).findings

    assert any(words in one.message for one in found)


def test_what_is_no_draw_is_bad_input():
    with pytest.raises(BadInput, match="格式应为"):
        verify({})


def test_a_year_s_draws_are_numbered_without_a_gap_and_linked():
    first = (plan(), "1" * 64)
    second = (plan(number=2, previous="1" * 64), "2" * 64)
    fourth = (plan(number=4, previous="2" * 64), "4" * 64)
    other = (plan(agency="某县应急管理局"), "5" * 64)

    assert series([second, other, first]) == []
    assert series([first, fourth]) == ["某市应急管理局2026年缺少第2至3号"]
    assert series([second]) == ["某市应急管理局2026年缺少第1号"]
    assert series([first, first]) == ["某市应急管理局2026年第1号重复"]
    assert "不符" in series([first, (plan(number=2, previous="9" * 64), "2" * 64)])[0]
