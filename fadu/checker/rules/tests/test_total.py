"""Lists that claim to be complete must add up; open ones are left alone."""

import pytest

from fadu.checker.rules.tests.builders import checked, verdicts
from fadu.checker.rules.total import check

RIGHT = [
    "共培训1200人，其中机关干部300人、企业员工500人、一线员工400人。",
    "第一期120人、第二期130人、第三期110人，共计360人。",
    "三期共培训360人，分别为120、130、110人。",
    "排查重大隐患2212处，整改2177处，剩余35处。",
    "排查隐患520处（重大20处、一般500处）。",
    "公开规章13件(含新制定5件,修改4件,废止4件)。",
    "收入24627万元，其中：税收收入8103万元，比上年增收1284万元；非税收入16524万元。",
    "实有市场主体10.2万户，其中企业3.1万户、个体户6.9万户、合作社2000户。",
    "甲类20家、乙类35家，合计55家。",
    "采纳97个（其中曝光5个）。",
]
WRONG = [
    ("共培训1200人，其中机关干部300人、企业员工500人、一线员工450人。", "1200人", "1250人"),
    ("第一期120人、第二期130人、第三期110人，共计350人。", "350人", "360人"),
    ("三期共培训350人，分别为120人、130人、110人。", "350人", "360人"),
    ("排查重大隐患2212处，整改2177处，剩余45处。", "45处", "35处"),
    ("排查隐患520处（重大20处、一般510处）。", "520处", "530处"),
    ("全年总支出1200万元，其中基本支出800万元、项目支出350万元。", "1200万元", "1150万元"),
    ("全局干部56人，其中男性38人、女性20人。", "56人", "58人"),
    ("总投资1.2亿元，其中中央6000万元、省级3000万元、自筹4000万元。", "1.2亿元", "1.3亿元"),
    ("招聘86名，其中医生32名、护士48名、药师8名。", "86名", "88名"),
    ("发放手册12000份，发放倡议书8000份，合计发放22000份。", "22000份", "20000份"),
    ("采纳97个（其中曝光195个）。", "195个", "不大于97个"),
    ("检查企业320家，其中存在隐患的企业350家。", "350家", "不大于320家"),
]
SILENT = [
    "共检查企业320家，其中危化企业86家、烟花爆竹企业54家。",
    "共检查企业320家，其中危化86家、矿山54家、工贸200家等。",
    "共有干部100人，其中党员80人，女性40人。",
    "共有企业120家，其中规模以上80家、国有20家、高新技术30家。",
    "发现隐患30处，其中重大隐患20处，已整改18处。",
    "检查企业320家，其中立案60家，责令整改280家。",
    "共培训近1200人，其中干部300人、企业员工500人、一线员工450人。",
    "发现问题120个，整改115个，其中立行立改60个、限期整改70个。",
    "出动30人、车辆5台，共检查企业20家。",
    "走访企业30家、商户50家，合计发放资料90份。",
    "发现隐患12处，检查30次（含夜查5次）。",
]


@pytest.mark.parametrize("text", RIGHT)
def test_sums_that_hold_are_counted_and_nothing_is_said(text):
    review = checked(check, text)

    assert review.findings == ()
    assert review.claims_checked >= 1


@pytest.mark.parametrize(("text", "stated", "computed"), WRONG)
def test_complete_lists_that_do_not_add_up_are_named(text, stated, computed):
    assert verdicts(check, text) == [("inconsistent", stated, computed)]


@pytest.mark.parametrize("text", SILENT)
def test_open_or_overlapping_lists_are_left_alone(text):
    assert verdicts(check, text) == []


def test_a_list_that_falls_just_short_cannot_be_decided():
    text = "共培训1200人，其中机关干部300人、企业员工500人、社区居民350人。"

    assert verdicts(check, text) == [("undecidable", "1200人", "1150人")]
