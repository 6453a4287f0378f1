"""An enterprise's square gives its credit code in the known forms; everything else is refused and never followed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from fadu.kernel.enterprise_scan import credit_code_of, external
from fadu.kernel.errors import BadInput

CODE = "91440300708461136T"
NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "scanned",
    [
        CODE,
        f" {CODE.lower()}\n",
        f"http://www.gsxt.gov.cn/indexquery.html?uniscid={CODE}",
        f"https://gd.gsxt.gov.cn/q?a=1&uniScID={CODE}&b=",
    ],
)
def test_the_known_forms_give_the_credit_code(scanned: str) -> None:
    assert credit_code_of(scanned) == CODE


@pytest.mark.parametrize(
    ("scanned", "said"),
    [
        ("", "18位"),
        ("91440300708461136X", "校验码"),
        (f"https://evil.example/?uniscid={CODE}", "没有打开"),
        (f"https://www.gsxt.gov.cn.evil.example/?uniscid={CODE}", "没有打开"),
        (f"https://evilgsxt.gov.cn/?uniscid={CODE}", "没有打开"),
        (f"https://www.gsxt.gov.cn@evil.example/?uniscid={CODE}", "没有打开"),
        (f"https://www.gsxt.gov.cn:8443/?uniscid={CODE}", "没有打开"),
        (f"javascript://www.gsxt.gov.cn/?uniscid={CODE}", "没有打开"),
        ("https://www.gsxt.gov.cn/index.html", "没有统一社会信用代码"),
        (f"https://www.gsxt.gov.cn/?uniscid={CODE}&uniscid={CODE}", "没有统一社会信用代码"),
        ("https://www.gsxt.gov.cn/?uniscid=amJrbW9y", "18位"),  # an opaque number
        ("https://[/?", "读不出来"),
        ("https://a:b/?c", "读不出来"),
        ("/" * 600, "过长"),
    ],
)
def test_any_other_square_is_refused_with_what_to_do(scanned: str, said: str) -> None:
    with pytest.raises(BadInput, match=said) as refusal:
        credit_code_of(scanned)

    assert "营业执照" in refusal.value.todo


def test_an_external_code_is_recorded_with_its_number_time_and_picture() -> None:
    made = external("HN-2026-000123", NOW, "a" * 64, NOW)

    assert (made.number, made.shown, made.screenshot) == ("HN-2026-000123", NOW, "a" * 64)


def test_an_external_code_without_number_time_or_picture_is_refused_for_all_of_it() -> None:
    with pytest.raises(BadInput, match=r"编号[\s\S]*时间[\s\S]*截图"):
        external("号", NOW + timedelta(minutes=1), "", NOW)
