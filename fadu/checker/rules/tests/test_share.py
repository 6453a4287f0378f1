import pytest

from fadu.checker.rules.share import check
from fadu.checker.rules.tests.builders import checked, verdicts

RIGHT = [
    "排查隐患1250处，其中一般隐患1100处，占隐患总数的88%。",
    "党员32人，占职工总数56人的57.14%。",
    "收入完成24627万元,完成年初预算数60999万元的40.4%。",
    "机关、企业、社区分别占40%、35%、25%。",
    "共评查40卷，优秀10卷，占25%；良好26卷，占65%；合格4卷，占10%。",
]
SILENT = [
    "我局立案120起，占全市立案总数的35.6%。",
    "检查企业320家，其中规上企业48家，占规上企业总数的60%。",
    "共有学校320所，其中乡镇学校210所、县城学校110所，乡镇学校占65.63%。",
    "发生事故28起，同比下降13起，占事故总起数的58.33%。",
    "党员占60%，女性占45%，研究生占30%。",
    "参训1200人，机关干部300人，占25%。",
    "共有1200家，其中甲类300家，占近三成。",
]
WRONG = [
    ("排查隐患1250处，其中一般隐患1100处，占80%。", "80%", "88%"),
    ("党员32人，占职工总数56人的67.14%。", "67.14%", "57.14%"),
    ("完成投资4500万元，占年度计划5000万元的95%。", "95%", "90%"),
    ("机关干部占40%、企业员工占35%、社区居民占30%。", "105%", "100%"),
]


@pytest.mark.parametrize("text", RIGHT)
def test_right_shares_are_counted(text):
    review = checked(check, text)

    assert review.findings == ()
    assert review.claims_checked >= 1


@pytest.mark.parametrize("text", SILENT)
def test_shares_of_another_whole_are_left_alone(text):
    assert verdicts(check, text) == []


@pytest.mark.parametrize(("text", "stated", "computed"), WRONG)
def test_wrong_shares_are_named(text, stated, computed):
    assert verdicts(check, text) == [("inconsistent", stated, computed)]


def test_shares_that_fall_just_short_are_suspect():
    text = "机关干部占40%、企业员工占35%、社区居民占22%。"

    assert verdicts(check, text) == [("suspect", "97%", "100%")]


def test_a_cut_off_share_is_called_so():
    assert verdicts(check, "共480人，其中机关465人，占96.87%。") == [
        ("truncated", "96.87%", "96.88%")
    ]
