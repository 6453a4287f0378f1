"""Parameters of the ordinary penalty procedure (行政处罚普通程序): what 行政处罚法 leaves open.

The ministry's own rule (安全生产违法行为行政处罚办法, in force 2026-02-01) may settle several of
them; its text has not been read, so nothing of it is assumed. U has no default and stays off.
"""

from fadu.law.instruments import APL, ARC
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status

HEARING_FINE_UNIT = "penalty.hearing_fine_unit"
HEARING_FINE_PERSON = "penalty.hearing_fine_person"
HEARING_CONFISCATION = "penalty.hearing_confiscation"
DISCUSSION_FINE_UNIT = "penalty.discussion_fine_unit"
DISCUSSION_FINE_PERSON = "penalty.discussion_fine_person"
REVIEW_FINE_UNIT = "penalty.review_fine_unit"
REVIEW_FINE_PERSON = "penalty.review_fine_person"
REVIEW_AFTER_HEARING = "penalty.review_after_every_hearing"
CASE_EXTENSION = "penalty.case_time_limit_extension"
STATEMENT_PERIOD = "penalty.statement_period"
FILING_LIMIT = "penalty.filing_limit"
HEARING_HOLD_LIMIT = "penalty.hearing_hold_limit"
HEARING_WAIVER = "penalty.hearing_waiver_ends_period"
SURCHARGE_IN_DEFERRAL = "penalty.surcharge_in_deferral"
ARCHIVE_LIMIT = "penalty.archive_limit"
RETENTION = "penalty.retention_years"
SIMPLE_BOTH = "penalty.simple_warning_with_fine"
DELEGATION_BASIS = "penalty.delegation_basis"

_HEARING = APL.art(63, par=1, item=1)
_DISCUSSION = APL.art(57, par=2)
_REVIEW = APL.art(58, par=1)
_LOCAL = "法律只写“较大”，没有数额；由本领域规章或者地方规定。未填写的，不能提出该类拟处罚意见。"
_OFF = "未填写的，由负责人逐案认定。"

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        HEARING_FINE_UNIT, "听证标准：对单位的较大数额罚款", Kind.MONEY, "元", _LOCAL, _HEARING
    ),
    Parameter(
        HEARING_FINE_PERSON, "听证标准：对个人的较大数额罚款", Kind.MONEY, "元", _LOCAL, _HEARING
    ),
    Parameter(
        HEARING_CONFISCATION,
        "听证标准：没收较大数额违法所得、较大价值非法财物",
        Kind.MONEY,
        "元",
        _LOCAL,
        APL.art(63, par=1, item=2),
    ),
    Parameter(
        DISCUSSION_FINE_UNIT,
        "集体讨论标准：对单位的罚款数额",
        Kind.MONEY,
        "元",
        f"法律只写情节复杂或者重大违法行为，没有数额；达到本数额的一律集体讨论。{_OFF}",
        _DISCUSSION,
    ),
    Parameter(
        DISCUSSION_FINE_PERSON,
        "集体讨论标准：对个人的罚款数额",
        Kind.MONEY,
        "元",
        f"同上，适用于个人。{_OFF}",
        _DISCUSSION,
    ),
    Parameter(
        REVIEW_FINE_UNIT,
        "法制审核目录：对单位的罚款数额",
        Kind.MONEY,
        "元",
        f"法律列举四种情形，没有数额；各地目录另定，达到本数额的一律审核。{_OFF}",
        _REVIEW,
    ),
    Parameter(
        REVIEW_FINE_PERSON,
        "法制审核目录：对个人的罚款数额",
        Kind.MONEY,
        "元",
        f"同上，适用于个人。{_OFF}",
        _REVIEW,
    ),
    Parameter(
        REVIEW_AFTER_HEARING,
        "举行听证的案件是否一律法制审核",
        Kind.BOOL,
        "",
        "条文要求直接关系重大权益并经过听证程序；是否每次听证都属于重大权益没有写明。默认从严，一律审核。",
        APL.art(58, par=1, item=2),
        Status.P,
        default=True,
    ),
    Parameter(
        CASE_EXTENSION,
        "批准延长办案期限的日数",
        Kind.NUMBER,
        "日",
        "九十日之外只有法律、法规、规章另有规定的才可延长，法律本身没有。未填写的，不能延长或者扣除。",
        APL.art(60),
    ),
    Parameter(
        STATEMENT_PERIOD,
        "陈述申辩的最短期限",
        Kind.NUMBER,
        "个工作日",
        "法律没有规定期限，以告知书载明的截止日为准；填写后，截止日早于本期限的以本期限为准。",
        APL.art(45, par=1),
    ),
    Parameter(
        FILING_LIMIT,
        "登记线索后立案的期限",
        Kind.NUMBER,
        "个工作日",
        "法律只要求及时立案，没有日数。未填写的，只提示应当办理，不计算逾期。",
        APL.art(54, par=2),
    ),
    Parameter(
        HEARING_HOLD_LIMIT,
        "要求听证后举行听证的期限",
        Kind.NUMBER,
        "个工作日",
        "法律只规定举行七日前通知，没有规定何时举行。未填写的，不计算逾期。",
        APL.art(63, par=1),
    ),
    Parameter(
        HEARING_WAIVER,
        "当事人书面放弃听证的，是否不再等待五日期满",
        Kind.BOOL,
        "",
        "第六十二条的放弃只及于陈述、申辩，放弃听证能否提前结束期限没有写明。未填写的，等待期满。",
        APL.art(64, item=1),
    ),
    Parameter(
        SURCHARGE_IN_DEFERRAL,
        "批准延期、分期的期间是否计算加处罚款",
        Kind.BOOL,
        "",
        "条文没有写明。默认不计算，延期届满仍不缴纳的才可决定加处。",
        APL.art(72, par=1, item=1),
        Status.P,
        default=False,
    ),
    Parameter(
        ARCHIVE_LIMIT,
        "结案后归档的期限",
        Kind.NUMBER,
        "个工作日",
        "法律要求归档保存、定期移交，没有日数。未填写的，不计算逾期。",
        APL.art(47) + ARC.art(14, par=1),
    ),
    Parameter(
        RETENTION,
        "处罚案卷保管期限",
        Kind.NUMBER,
        "年",
        "保管期限由国家和本单位的归档范围、保管期限表规定，法律没有写明年数。",
        ARC.art(14, par=1),
    ),
    Parameter(
        SIMPLE_BOTH,
        "当场处罚可以警告并处罚款",
        Kind.BOOL,
        "",
        "第五十一条写的是“罚款或者警告”，两者能否当场并处没有写明。默认从严，只能选择其一；确需并处的转入普通程序。",
        APL.art(51),
        Status.P,
        default=False,
    ),
    Parameter(
        DELEGATION_BASIS,
        "委托实施行政处罚的依据",
        Kind.TEXT,
        "",
        "第二十条要求依照法律、法规、规章的规定委托；本领域哪些规定允许委托、委托哪些事项没有核实。"
        "未填写的，不能登记委托，由本机关自行实施。",
        APL.art(20, par=1),
    ),
)
