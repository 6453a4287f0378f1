"""Parameters of the platform itself (平台参数): what the bureau's own rules leave to it."""

from collections.abc import Mapping

from fadu.law.instruments import HOUSE
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        "entry_lateness",
        "办理后录入的宽限",
        Kind.NUMBER,
        "个工作日",
        "办理之后在宽限内录入的，视为及时；超过的，在案卷评查中列为迟录。法律没有规定，由本单位确定。",
        HOUSE.art(4),
        status=Status.P,
        default=3,
    ),
    Parameter(
        "entry_lateness_field",
        "现场办理和涉密、禁带手机场所办理后录入的宽限",
        Kind.NUMBER,
        "个工作日",
        "无法当场录入的场所，宽限应当长于一般情形。法律没有规定，由本单位确定。",
        HOUSE.art(4),
        status=Status.P,
        default=7,
    ),
    Parameter(
        "order_link_sent",
        "责令整改、复查等文书记入后自动向当事人发送链接",
        Kind.BOOL,
        "",
        "链接发到当事人登记的手机，内容须凭手机号码末四位查看；不代替依法送达。法律没有规定，由本单位确定，"
        "默认由承办人逐次发送。",
        HOUSE.art(4),
        status=Status.P,
        default=False,
    ),
)

# Which acts are done where there may be no desk, network or permitted phone (现场办理): on the premises
# of the party, or in handing something over in person. The law has no such list; it only settles which
# allowance an entry is measured by, and a list too short would reproach officers for being out.
FIELD_ACTS: Mapping[str, frozenset[str]] = {
    "penalty.ordinary": frozenset(
        {
            "investigate",
            "register_evidence",
            "order_to_correct",
            "reinspect",
            "serve",
            "execute_confiscation",
            "perform_conduct",
            "serve_daily",
            "handover",
        }
    ),
    "penalty.simple": frozenset(
        {
            "record_offence",
            "assess",
            "order_to_correct",
            "reinspect",
            "inform",
            "note_no_statement",
            "review_statement",
            "spare",
            "educate",
            "decide",
            "deliver",
            "collect",
        }
    ),
    "hazard.major": frozenset(
        {
            "find_hazard",
            "record_inspection",
            "assess_safety",
            "order_elimination",
            "check_progress",
            "review",
            "stop_work",
            "reassess_stop",
            "find_elimination_refused",
            "find_stop_refused",
            "assess_conditions",
            "accept_coal",
        }
    ),
    "inspection.visit": frozenset(
        {
            "enter_by_code",
            "enter_again",
            "record_empty",
            "record_obstruction",
            "show_certificate",
            "check_site",
            "find_problem",
            "correct_on_spot",
            "order_correction",
            "sign_record",
            "give_guidance",
            "reinspect",
        }
    ),
}
