"""Parameters of the platform itself (平台参数): what the bureau's own rules leave to it."""

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
)
