"""Growth is recomputed against the earlier value."""

import pytest

from fadu.checker.rules.growth import check
from fadu.checker.rules.tests.builders import checked, verdicts

RIGHT = [
    "全年立案120起，上年同期100起，同比增长20%。",
    "立案120起，比上年的100起增长20%。",
    "事故起数由320起下降到256起，下降20%。",
    "发生事故48起，同比减少8起，下降14.29%；死亡11人，同比减少4人，下降26.67%。",
    "收入8103万元,比上年增收1284万元,增长18.8%。",
    "立案由100起增加到200起，翻了一番。",
    "立案由100起增加到300起，增长2倍。",
    "立案由100起增加到120起，增加20起。",
    "死亡人数由2人下降为0人，下降100%。",
    "收入1.25亿元，比上年的1.1亿元增长13.6%。",
    "召开会议12次，其中党委会4次，较上年增加2次，增长20%。",
    "罚款400万元，是上年200万元的2倍。",
]
WRONG = [
    ("全年立案120起，上年同期100起，同比增长25%。", "25%", "20%"),
    ("立案120起，比上年的100起增长12%。", "12%", "20%"),
    ("事故起数由320起下降到256起，下降25%。", "25%", "20%"),
    ("事故起数由320起下降到256起，同比增长20%。", "20%", "-20%"),
    ("收入8103万元,比上年增收1284万元,增长28.8%。", "28.8%", "18.8%"),
    ("立案由100起增加到150起，翻了一番。", "1番", "1.50倍"),
    ("立案由100起增加到120起，增加25起。", "25起", "20起"),
    ("全年发生火灾68起，比上年减少17起，下降25%。", "25%", "20%"),
    ("2024年立案120起，2023年立案100起，同比增长30%。", "30%", "20%"),
    ("立案由320起上升到256起。", "256起", "减少"),
    ("发生事故48起，同比减少8起，上升14.29%。", "14.29%", "-14.29%"),
]
SILENT = [
    "事故起数、死亡人数同比分别下降9.74%、7.4%。",
    "立案120起，上年100起，结案率提高5%。",
    "立案由100起增加到120起，罚款增长50%。",
    "受理案件120件（含上年结转15件），同比增长20%。",
    "按可比价格计算，由486.5亿元增加到512.3亿元，增长6.1%。",
    "立案约120起，上年100起，增长25%。",
    "排名由10名上升到5名。",
    "同比增长20%。",
    "年均由100起增加到120起，年均增长5%。",
    "办理时限由15个工作日压缩到5个工作日。",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right_growth_is_counted_or_left_alone(text):
    assert verdicts(check, text) == []


def test_right_growth_is_counted():
    assert [checked(check, text).claims_checked for text in RIGHT[:9]] == [
        1,
        1,
        1,
        2,
        1,
        1,
        1,
        1,
        1,
    ]


@pytest.mark.parametrize(("text", "stated", "computed"), WRONG)
def test_wrong_growth_is_named(text, stated, computed):
    assert verdicts(check, text) == [("inconsistent", stated, computed)]


@pytest.mark.parametrize("text", SILENT)
def test_other_bases_scopes_and_subjects_are_left_alone(text):
    assert verdicts(check, text) == []


def test_growth_from_nothing_cannot_be_computed():
    assert verdicts(check, "由0起增长到5起，增长100%。") == [("undecidable", "100%", "")]


def test_doubling_called_twofold_growth_is_only_suspect():
    assert verdicts(check, "立案由100起增加到200起，增长2倍。") == [("suspect", "2倍", "1.00倍")]


def test_cut_off_growth_is_called_so():
    assert verdicts(check, "立案由300起增加到350起，增长16.66%。") == [
        ("truncated", "16.66%", "16.67%")
    ]


def test_a_difference_of_rates_without_its_unit_is_suspect():
    found = verdicts(check, "整改率由85%提高到91%，提高6%。")

    assert found == [("suspect", "6%", "6个百分点")]
