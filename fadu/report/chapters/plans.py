"""四、下一步工作安排：每一项对应一个问题，责任科室明确。"""

from fadu.report.prose import Chapter, Section, plain, point, say

CHAPTER = Chapter(
    "plans",
    "下一步工作安排",
    (
        Section(
            paragraphs=(
                plain(
                    say(
                        "{next}年，围绕上述问题安排以下工作，由责任科室按季度报告进展，年末逐项对账。"
                    )
                ),
                point(
                    "对未完成整改的重大事故隐患逐处落实责任",
                    say(
                        "明确治理责任、资金、期限和预案，整改完成的及时复查销号，由安全生产综合协调科负责。"
                    ),
                ),
                point(
                    "加强执法能力建设",
                    say("结合当年办理的案件组织评查和讲评，补齐专业短板，由综合行政执法支队负责。"),
                ),
                point(
                    "统一数据口径",
                    say("指标按本报告所附口径统计，凭盖章件和清单报送，由政策法规科汇总核对。"),
                ),
            )
        ),
    ),
)
