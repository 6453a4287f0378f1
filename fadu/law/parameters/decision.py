"""Parameters of major decisions (重大行政决策): readings left open and what local rules fix."""

from fadu.law.instruments import MADR
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        "decision.party_report_first",
        "作出决定前即须向同级党委请示报告",
        Kind.BOOL,
        "",
        "条例只规定出台前按照规定请示报告，在行政首长决定前还是公布前由当地规定。"
        "默认最迟在公布、明确执行单位之前。",
        MADR.art(31),
        status=Status.P,
        default=False,
    ),
    Parameter(
        "decision.hearing_paper_days",
        "听证会材料送达后须满的日数",
        Kind.NUMBER,
        "日",
        "条例规定召开听证会7日前送达，没有写明是否工作日，也没有写明是否满七日。"
        "默认从严：自然日，满七日后方可举行；由法规科确认。",
        MADR.art(16, par=3),
        status=Status.V2,
        default=7,
    ),
    Parameter(
        "decision.execution_report_days",
        "决策执行情况报告期限",
        Kind.NUMBER,
        "日",
        "条例规定决策执行单位应当报告执行情况，没有规定期限。未填写的，只提示应当报告，不计算逾期。",
        MADR.art(34),
    ),
    Parameter(
        "decision.evaluation_days",
        "决策后评估完成期限",
        Kind.NUMBER,
        "日",
        "条例没有规定决策后评估的期限。未填写的不计算逾期。",
        MADR.art(36, par=1),
    ),
    Parameter(
        "decision.archive_days",
        "决策材料归档期限",
        Kind.NUMBER,
        "日",
        "条例规定及时完整归档，没有规定期限。未填写的，只提示应当归档，不计算逾期。",
        MADR.art(33),
    ),
)
