"""二、存在的问题和原因：问题由指标说明，与指标不符的不写；原因由起草部门核实。"""

from fadu.figures.values import Gap
from fadu.report.chapters import measures
from fadu.report.prose import Chapter, Section, Values, point, say
from fadu.returns.figures import campaign, enforcement


def hazards_are_left(values: Values) -> bool:
    """Unless everything that was found has been rectified."""
    return values(campaign.CITY_HAZARDS_LEFT).numerator != 0


def figures_are_missing(values: Values) -> bool:
    """Whether a figure of the first chapter has not been reported."""
    return any(values(f).gap is Gap.NOT_REPORTED for f in measures.CHAPTER.figures())


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
                    when=hazards_are_left,
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
                        "本报告中写明未报送的指标，责任单位在截止日期前没有提交经审核的盖章件和清单；主要原因是部分台账仍在线下登记，口径没有完全统一。"
                    ),
                    when=figures_are_missing,
                ),
            )
        ),
    ),
)
