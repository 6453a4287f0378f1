import pytest

from fadu.checker.rules.points import check
from fadu.checker.rules.tests.builders import checked, verdicts


@pytest.mark.parametrize(
    "text",
    [
        "整改率由85.2%提高到91.5%，提高6.3个百分点。",
        "整改率由85.2%提高到91.5%，提高6.2个百分点。",  # 两个百分比各自取整，差一个末位说明不了问题
        "整改率91.5%，上年为85.2%，提高6.3个百分点。",
    ],
)
def test_a_right_difference_of_rates_is_counted(text):
    review = checked(check, text)

    assert (review.findings, review.claims_checked) == ((), 1)


@pytest.mark.parametrize(
    "text",
    [
        "整改率由85%提高到91%，办结率提高3个百分点。",
        "比上年提高2.5个百分点。",
        "满意率、知晓率分别提高2个和3个百分点。",
    ],
)
def test_a_difference_without_its_rates_is_left_alone(text):
    assert checked(check, text).claims_checked == 0


def test_a_wrong_difference_of_rates_is_named():
    found = verdicts(check, "参演率由上年的80%提高到今年的92%，提高15个百分点。")

    assert found == [("inconsistent", "15个百分点", "12个百分点")]
