"""三、主要负责人履行推进法治建设第一责任人职责情况。"""

from fadu.report.prose import Chapter, Section, plain, say
from fadu.returns.figures import legal

CHAPTER = Chapter(
    "principal",
    "主要负责人履行推进法治建设第一责任人职责情况",
    (
        Section(
            paragraphs=(
                plain(
                    say("主要负责人全年主持研究法治建设工作{}。", legal.PRINCIPAL_MEETINGS),
                    say("主持学法{}。", legal.PRINCIPAL_STUDIES),
                    say(
                        "依法应当由负责人出庭应诉的案件{}，负责人实际出庭{}。",
                        legal.HEAD_APPEARANCES_DUE,
                        legal.HEAD_APPEARANCES_MADE,
                    ),
                    say("负责人出庭应诉率{}。", legal.HEAD_APPEARANCE_RATE),
                ),
            )
        ),
    ),
)
