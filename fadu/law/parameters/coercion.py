"""Parameters of coercion (行政强制): what is a local option. Readings of one article stand in `enforcement` and `hazard`."""

from fadu.law.instruments import APL, BER
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
    *(
        Parameter(
            code,
            f"{what}以前须法制审核",
            Kind.BOOL,
            "",
            "重大行政执法决定须经法制审核，哪些行政强制属于重大由本机关的审核目录清单规定。默认不要求。",
            BER.art(58),
            status=Status.P,
            default=False,
        )
        for code, what in (
            ("coercion.seizure_reviewed", "批准查封、扣押"),
            ("coercion.cut_reviewed", "批准停电、停供"),
            ("coercion.closure_reviewed", "提请关闭"),
        )
    ),
)
