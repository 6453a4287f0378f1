"""Parameters of coercion (行政强制): what is a local option. Readings of one article stand in `enforcement` and `hazard`."""

from fadu.law.instruments import APL
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        "coercion.closure_discussed",
        "提请关闭以前须集体讨论",
        Kind.BOOL,
        "",
        "法律规定由人民政府决定关闭，没有规定部门提请以前须集体讨论；是否讨论由地方规定。默认不要求。",
        APL.art(57, par=2),
        status=Status.P,
        default=False,
    ),
)
