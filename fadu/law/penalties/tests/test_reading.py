"""What people write for a law, a place, a payer, a stage, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.instruments import WSL
from fadu.law.penalties import reading
from fadu.law.penalties.terms import Gravity, Payer, Stage
from fadu.law.vocabulary.instrument import Ref

DAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    "name", ["安全生产法", "《安全生产法》", "中华人民共和国安全生产法", "AQF", "WSL", "WSL-2021"]
)
def test_a_law_is_known_by_any_of_its_names(name):
    assert reading.instrument_named(name, DAY) is WSL


def test_an_unregistered_law_is_nobody():
    assert reading.instrument_named("某某法", DAY) is None


@pytest.mark.parametrize(
    ("article", "item", "ref"),
    [
        ("97", "1", (97, 0, 0, 1)),
        ("97", "第（三）项", (97, 0, 0, 3)),
        ("第九十七条", "（一）", (97, 0, 0, 1)),
        ("九十七", "(一)项", (97, 0, 0, 1)),
        ("103", "2款", (103, 0, 2, 0)),
        ("103", "第三款后段", (103, 0, 3, 0)),
        ("114", "1款(二)项", (114, 0, 1, 2)),
        ("114", "第一款第二项", (114, 0, 1, 2)),
        ("134之一", "", (134, 1, 0, 0)),
        ("102", "", (102, 0, 0, 0)),
    ],
)
def test_a_place_is_read_as_people_write_it(article, item, ref):
    assert reading.place(WSL, article, item) == Ref("WSL-2021", *ref)


@pytest.mark.parametrize(("article", "item"), [("甲", ""), ("", ""), ("97", "甲"), ("97", "1款x")])
def test_a_place_that_cannot_be_read_is_named(article, item):
    with pytest.raises(BadInput, match="无法识别"):
        reading.place(WSL, article, item)


@pytest.mark.parametrize(
    ("text", "stage"),
    [("first", Stage.FIRST), ("首次", Stage.FIRST), ("逾期未改正", Stage.OVERDUE), ("Overdue", Stage.OVERDUE), ("", None)],
)  # fmt: skip
def test_a_stage_has_its_words(text, stage):
    assert reading.stage(text) is stage


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("单位", Payer.UNIT), ("unit", Payer.UNIT), ("个人", reading.PERSON), ("", ""),
        ("烟花爆竹生产企业", Payer.UNIT), ("安全评价机构", Payer.UNIT), ("主要负责人", Payer.PRINCIPAL),
        ("直接负责的主管人员和其他直接责任人员", Payer.RESPONSIBLE),
        ("其他负责人、安全生产管理人员", Payer.MANAGERS), ("个人经营的投资人", Payer.INVESTOR),
    ],
)  # fmt: skip
def test_who_pays_has_its_words(text, payer):
    assert reading.payer(text) == payer


@pytest.mark.parametrize("read", [reading.stage, reading.payer, reading.gravity])
def test_another_word_is_refused_with_those_that_are_known(read):
    with pytest.raises(BadInput, match="“甲乙”无法识别，应为"):
        read("甲乙")


def test_a_finding_of_gravity_has_the_law_s_words():
    assert reading.gravity("情节严重") is Gravity.GRAVE
    assert reading.gravity("一般") is Gravity.ORDINARY
    assert reading.gravity("") is None


def test_the_places_that_a_sentence_cites_are_found():
    text = "违反《安全生产法》第四十一条第二款，依据《安全生产法》第九十七条第（五）项、第一百零二条和《某某法》第一条"

    assert list(reading.cited(text)) == [
        Ref("WSL-2021", 41, par=2), Ref("WSL-2021", 97, item=5), Ref("WSL-2021", 102),
    ]  # fmt: skip
    assert reading.named("《中华人民共和国 安全生产法》和《某某法》") == [WSL]
