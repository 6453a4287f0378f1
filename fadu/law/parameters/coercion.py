"""Parameters of coercion (行政强制): local options, and when power may be cut. Other readings of one article stand in `enforcement` and `hazard`."""

from fadu.law.instruments import AEL, APL, BER
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status

_HOURS = AEL.art(43, par=1)

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
    Parameter(
        "coercion.cut_hours",
        "夜间和法定节假日不得停止供电、停止供应",
        Kind.BOOL,
        "",
        "行政强制法禁止在夜间或者法定节假日实施行政强制执行，情况紧急的除外；"
        "安全生产法第七十条的停电、停供是否属于行政强制执行，尚无定论，由法规科确定。默认不要求。",
        _HOURS,
        status=Status.P,
        default=False,
    ),
    *(
        Parameter(
            code,
            f"夜间的{what}时刻",
            Kind.NUMBER,
            "时",
            "法律没有规定何时为夜间。按二十四小时制填写整点，两项都填写的才按夜间核对；"
            "未填写的，只核对法定节假日。",
            _HOURS,
        )
        for code, what in (("coercion.night_from", "开始"), ("coercion.night_until", "结束"))
    ),
)
