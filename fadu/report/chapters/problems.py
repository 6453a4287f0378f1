"""二、存在的问题和原因：问题由指标说明，原因由起草部门写明。"""

from fadu.report.prose import Chapter, Section, point, say
from fadu.returns.figures import campaign, enforcement

CHAPTER = Chapter(
    "problems",
    "存在的问题和原因",
    (
        Section(
            paragraphs=(
                point(
                    "重大事故隐患整改尚有余量",
                    say("年末全市尚未完成整改的重大事故隐患{}。", campaign.CITY_HAZARDS_LEFT),
                    say(
                        "主要原因是部分隐患治理须停产停业、分步施工，整改周期较长，有的生产经营单位资金和技术力量不足。"
                    ),
                ),
                point(
                    "执法力量与监管任务还不相称",
                    say("年末持证在岗执法人员{}。", enforcement.ENFORCEMENT_STAFF),
                    say(
                        "主要原因是专业岗位补充较慢，办案经验集中在少数人员，培训与具体案件结合不够紧密。"
                    ),
                ),
                point(
                    "数据报送还不够及时完整",
                    say(
                        "本报告中写明未报送的指标，均因责任单位在截止日期前没有提交盖章件和清单；主要原因是部分台账仍在线下登记，口径没有完全统一。"
                    ),
                ),
            )
        ),
    ),
)
