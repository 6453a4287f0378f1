"""Periods of reconsideration and litigation, counted by hand, the long ones again on a second calendar (holidays)."""

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.deadlines.tests.builders import due


@pytest.mark.parametrize(
    ("key", "event", "last"),
    [
        # 行政复议法第二十条：六十日，届满遇清明节
        ("recon_apply", "2025-02-03", "2025-04-07"),
        ("recon_apply_untold", "2024-05-03", "2025-05-03"),
        ("recon_cap", "2024-05-03", "2029-05-03"),
        # 第三十、三十二、四十八、五十四、五十八条：三、五、七、十日为工作日（第八十八条第二款）
        ("recon_accept", "2025-04-28", "2025-05-08"),
        ("recon_forward", "2025-04-28", "2025-05-08"),
        ("recon_copy", "2025-04-28", "2025-05-12"),
        ("recon_copy_summary", "2025-04-28", "2025-05-06"),
        ("recon_defense_ordinary", "2025-04-28", "2025-05-15"),
        ("recon_defense_summary", "2025-04-28", "2025-05-08"),
        ("recon_norm_notice", "2025-04-28", "2025-05-06"),
        # 第五十一条第一款：听证五日前，满五个工作日
        ("recon_hearing_notice", "2025-05-12", "2025-04-29"),
        ("normative_incidental_reply", "2025-04-28", "2025-05-15"),
        # 第六十、六十二、七十六条：六十日、三十日为自然日
        ("recon_norm_transfer", "2025-02-03", "2025-04-07"),
        ("recon_decision_ordinary", "2025-02-03", "2025-04-07"),
        ("recon_decision_summary", "2025-04-03", "2025-05-06"),
        ("recon_opinion_reply", "2025-02-03", "2025-04-07"),
        # 实施条例第四十九条第一款
        ("recon_remake", "2025-02-03", "2025-04-07"),
        # 第三十四条；行政诉讼法第四十五条
        ("suit_after_recon_required", "2025-09-18", "2025-10-09"),
        ("suit_after_recon", "2025-09-18", "2025-10-09"),
        ("suit_recon_silent", "2025-03-03", "2025-03-18"),
        # 第四十六、四十七条
        ("suit_direct", "2024-08-31", "2025-02-28"),
        ("suit_untold", "2024-05-03", "2025-05-03"),
        ("suit_cap", "2024-05-03", "2029-05-03"),
        ("duty_request", "2025-03-03", "2025-05-06"),
        # 第六十七条；解释第三十四条
        ("suit_defense_evidence", "2025-09-18", "2025-10-09"),
        ("suit_evidence_extension_request", "2025-09-18", "2025-10-09"),
        ("suit_evidence_extension_file", "2025-03-03", "2025-03-18"),
        # 第八十五条
        ("appeal_judgment", "2025-03-03", "2025-03-18"),
        ("appeal_ruling", "2025-03-03", "2025-03-13"),
        # 出庭应诉规定第五条第二款：开庭三日前
        ("head_appearance_notice", "2025-03-10", "2025-03-06"),
        # 解释第一百五十三、一百四十九条
        ("judgment_execution", "2023-05-04", "2025-05-06"),
        ("judicial_suggestion_reply", "2025-02-03", "2025-04-07"),
    ],
)
def test_the_last_day(key, event, last):
    assert due(key, event) == last


def test_an_extended_review_ends_thirty_days_later_and_rolls_once():
    assert due("recon_decision_ordinary", "2025-02-03", extended=True) == "2025-05-06"


@pytest.mark.parametrize("key", ["recon_cap_immovable", "suit_cap_immovable"])
def test_twenty_years_reach_beyond_the_calendar_and_no_date_is_guessed(key):
    with pytest.raises(BadInput, match="工作日历没有"):
        due(key, "2024-03-04")
