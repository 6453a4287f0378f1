"""The registry of instruments: names, versions, and which of their days are working days."""

from datetime import date
from pathlib import Path

import pytest

from fadu.kernel.periods import Unit
from fadu.law.instruments import (
    AEL,
    ALL,
    APL,
    ARL,
    CTR,
    HCL,
    HOUSE,
    HOUSE_ARTICLES,
    WSL,
    family,
    find,
    in_force,
)
from fadu.law.vocabulary.status import Status

TEXTS = Path(__file__).resolve().parents[4] / "shared" / "law" / "texts"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("CFF", "APL-2021"),
        ("AQF", "WSL-2021"),
        ("WHF", "HCL-2025"),
        ("QZF", "AEL-2011"),
        ("YS310", "CTR-2020"),
        ("SGTL", "AIR-2007"),
        ("XSJS", "SPC-ALI-2018"),
        ("APL-2021", "APL-2021"),
    ],
)
def test_an_alias_finds_the_instrument(name, key):
    assert find(name).key == key


def test_an_unknown_name_is_named_in_the_error():
    with pytest.raises(KeyError, match="NONE-1900"):
        find("NONE-1900")


def test_keys_and_aliases_are_unique():
    names = [n for i in ALL for n in (i.key, *i.aliases)]

    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("instrument", "count", "unit"),
    [
        (APL, 7, Unit.WORKDAY),
        (APL, 5, Unit.WORKDAY),
        (APL, 15, Unit.DAY),
        (APL, 90, Unit.DAY),
        (AEL, 10, Unit.WORKDAY),
        (AEL, 3, Unit.WORKDAY),
        (AEL, 15, Unit.DAY),
        (ARL, 10, Unit.WORKDAY),
        (ARL, 60, Unit.DAY),
        (CTR, 3, Unit.DAY),
        (find("XKF"), 20, Unit.WORKDAY),
    ],
)
def test_the_instruments_own_clause_says_which_days_are_working_days(instrument, count, unit):
    assert instrument.days(count).unit is unit


@pytest.mark.parametrize(
    ("name", "day", "key"),
    [
        ("HCL", date(2026, 4, 30), None),
        ("HCL", date(2026, 5, 1), "HCL-2025"),
        ("WHF", date(2026, 5, 1), "HCL-2025"),
        ("APL", date(2021, 7, 14), None),
        ("APL", date(2021, 7, 15), "APL-2021"),
        ("FYF", date(2024, 1, 1), "ARL-2023"),
    ],
)
def test_the_version_is_resolved_by_the_day_of_the_act(name, day, key):
    found = in_force(name, day)

    assert (found.key if found else None) == key


def test_a_family_is_every_version_of_one_instrument():
    assert family("WSL") == (WSL,)
    assert family("AQF") == (WSL,)
    assert family("SPC") == ()


def test_no_instrument_applies_before_it_was_made():
    late = [i.key for i in ALL if i.since < i.version and i is not HOUSE]

    assert late == []


def test_only_a_text_that_was_read_is_verified():
    assert [i.key for i in ALL if (i.status is Status.V) is not bool(i.file)] == []
    assert HOUSE.status is Status.P
    assert not HOUSE.file


def test_citations_print_in_the_words_of_the_law():
    assert str(APL.art(64, item=4)) == "《行政处罚法》第六十四条第四项"
    assert str(APL.art(66, par=2)) == "《行政处罚法》第六十六条第二款"
    assert str(find("XF").art(134, bis=1)) == "《刑法》第一百三十四条之一"
    assert str(HCL.art(127)) == "《危险化学品安全法》第一百二十七条"


def test_the_house_rules_are_numbered_without_gaps():
    assert list(HOUSE_ARTICLES) == list(range(1, len(HOUSE_ARTICLES) + 1))


def test_every_verified_text_lies_beside_the_project():
    if not TEXTS.is_dir():
        pytest.skip("没有 ../shared/law/texts（法律原文）")

    missing = [i.file for i in ALL if i.file and not (TEXTS / i.file).is_file()]

    assert missing == []
