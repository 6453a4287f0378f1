"""Parameters of the table of periods: units of 日 that the texts leave open (期限单位).

No text says whether the days of these provisions are working days (corrections, doubtful reading 3).
One answer a family; where nothing is filled in, the calculator shows both and decides nothing.
"""

from fadu.law.instruments import ALL_, FWR, HCL, PCR
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status

UNIT_SPECIAL = "deadline.unit_special_regulations"
UNIT_PRECURSOR = "deadline.unit_precursor_licence"
UNIT_HEARING_REQUEST = "deadline.unit_licence_hearing_request"
UNIT_RENEWAL = "deadline.unit_licence_renewal"
UNIT_HAZCHEM_FILING = "deadline.unit_hazchem_filing"

WORKING, CALENDAR = "工作日", "自然日"
_CHOICES = (WORKING, CALENDAR)
_OPEN = "未填写的，只并列两种算法，不作结论；办理时以较早的一日为准。"

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        UNIT_SPECIAL, "烟花爆竹、安全生产许可证等条例所写“日”的单位", Kind.CHOICE, "",
        f"条例没有说明，《行政许可法》第八十二条只及于该法自己规定的期限。{_OPEN}",
        FWR.art(19) + ALL_.art(82), choices=_CHOICES,
    ),
    Parameter(
        UNIT_PRECURSOR, "第一类易制毒化学品许可审查期限的单位", Kind.CHOICE, "",
        "条例没有说明；部门规章复述为工作日，原文待核。默认按工作日。",
        PCR.art(8, 10), Status.V2, choices=_CHOICES, default=WORKING,
    ),
    Parameter(
        UNIT_HEARING_REQUEST, "申请人、利害关系人申请许可听证的五日的单位", Kind.CHOICE, "",
        f"第八十二条只及于行政机关的期限；按工作日计算对申请人有利。{_OPEN}",
        ALL_.art(47, par=1), choices=_CHOICES,
    ),
    Parameter(
        UNIT_RENEWAL, "被许可人申请延续的三十日的单位", Kind.CHOICE, "",
        f"第八十二条只及于行政机关的期限；按自然日计算对申请人有利。{_OPEN}",
        ALL_.art(50, par=1), choices=_CHOICES,
    ),
    Parameter(
        UNIT_HAZCHEM_FILING, "剧毒、易制爆化学品备案的三日的单位", Kind.CHOICE, "",
        f"条文没有说明是否工作日。{_OPEN}", HCL.art(61, par=2), choices=_CHOICES,
    ),
)  # fmt: skip
