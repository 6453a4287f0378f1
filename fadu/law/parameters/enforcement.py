"""Parameters of enforcement at large (行政执法): three systems, collective discussion, file review, credit, readings.

Doubtful readings are parameters too: where two answers are arguable, the legal office says which one holds here.
"""

from fadu.law.instruments import AEL, APL, ARC, CSL, HOUSE, WSL
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status

DISCUSSION_QUORUM = "enforcement.discussion_quorum"
DISCUSSION_VOTING = "enforcement.discussion_voting"
REVIEW_DAYS = "enforcement.review_days"
DEVIATION_DISCUSSED = "enforcement.deviation_discussed"
HALF, TWO_THIRDS, BY_HEAD = (
    "发表意见的人员过半数同意",
    "发表意见的人员三分之二以上同意",
    "由主要负责人在集体讨论的基础上决定",
)

_DISCUSSED = APL.art(57, par=2)
_REVIEWED = APL.art(58, par=1)
_ASSESSED = APL.art(75, par=1)
_RECORDED = APL.art(47)
_LISTED = WSL.art(78, par=1)
_HOUSE = HOUSE.art(4)
_LOCAL = "由地方规定，原文未取得。未填写的不作要求。"

SIMPLE_REPORT = "enforcement.simple_filing_days"
COURT_WINDOW = "enforcement.court_window"
REVIEW_LIMIT, SUIT_LIMIT = "复议期限届满之日", "起诉期限届满之日"

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        SIMPLE_REPORT, "当场处罚决定报所属机关备案的期限", Kind.NUMBER, "个工作日",
        "法律只要求报所属行政机关备案，没有日数。未填写的，不计算逾期。", APL.art(52, par=3),
    ),
    Parameter(
        DISCUSSION_QUORUM, "集体讨论的最少到会人数", Kind.NUMBER, "人",
        f"法律只写行政机关负责人集体讨论决定，没有人数；到会人数{_LOCAL}", _DISCUSSED,
    ),
    Parameter(
        DISCUSSION_VOTING, "集体讨论的表决办法", Kind.CHOICE, "",
        f"法律没有规定表决办法；{_LOCAL}", _DISCUSSED, choices=(HALF, TWO_THIRDS, BY_HEAD),
    ),
    Parameter(
        "enforcement.discussion_more", "法定情形之外须集体讨论的事项", Kind.TEXT, "",
        f"超出基准的减轻、从重，解除停产停业，提请关闭等是否一律集体讨论，{_LOCAL}", _DISCUSSED,
    ),
    Parameter(
        REVIEW_DAYS, "法制审核出具意见的期限", Kind.NUMBER, "个工作日",
        f"法律没有规定日数，{_LOCAL}", _REVIEWED,
    ),
    Parameter(
        "enforcement.av_list", "应当全程音像记录的执法事项", Kind.TEXT, "",
        "法律要求全过程记录；哪些事项必须音像记录由清单规定，原文未取得。", _RECORDED,
    ),
    Parameter(
        "enforcement.av_import_days", "音像记录导入的期限", Kind.NUMBER, "日",
        f"法律要求音像记录归档保存，没有导入的日数，{_LOCAL}", _RECORDED,
    ),
    Parameter(
        "enforcement.onsite_archive_days", "检查档案归档的期限", Kind.NUMBER, "个工作日",
        "法律要求归档保存，没有日数。未填写的，不计算逾期。", ARC.art(14, par=1),
    ),
    Parameter(
        "enforcement.file_review_times", "案卷评查的频次", Kind.NUMBER, "次/年",
        f"法律要求定期组织评议、考核，没有频次；{_LOCAL}", _ASSESSED,
    ),
    Parameter(
        "enforcement.file_review_score", "案卷评查的合格分数", Kind.NUMBER, "分",
        f"评查标准没有取得，分数{_LOCAL}", _ASSESSED,
    ),
    Parameter(
        "enforcement.file_review_objection_days", "对案卷评查意见申请复核的期限", Kind.NUMBER, "个工作日",
        f"反馈和复核的办法{_LOCAL}", _ASSESSED,
    ),
    Parameter(
        "enforcement.supervision_reply_days", "答复行政执法监督文书的期限", Kind.NUMBER, "个工作日",
        "行政执法监督条例第七条以下没有取得原文；以监督文书写明的期限为准。", _ASSESSED,
    ),
    Parameter(
        "enforcement.monthly_assessment", "实行月考评", Kind.BOOL, "",
        "没有找到法律依据，是本地制度；由本单位确定。", _ASSESSED,
    ),
    Parameter(
        "enforcement.three_checks", "“三查”的内容", Kind.TEXT, "",
        "全国性文件里没有找到“三查”的含义；由本单位写明三种检查各是什么。", _ASSESSED,
    ),
    Parameter(
        "enforcement.example_case_months", "报送典型案例的间隔", Kind.NUMBER, "个月",
        "据转载的通知，市级每季度、县级每两个月至少报送一件。默认三个月。", _HOUSE, Status.V2, default=3,
    ),
    Parameter(
        "enforcement.example_case_reply_days", "典型案例采纳、退回的答复期限", Kind.NUMBER, "个工作日",
        "没有找到规定，是平台的约定；由本单位确定。", _HOUSE,
    ),
    Parameter(
        "enforcement.training_hours", "执法人员年度培训学时", Kind.NUMBER, "学时",
        "“每人每年六十学时”没有找到原文。未填写的，只列学时，不作达标判断。", CSL.art(66),
    ),
    Parameter(
        "enforcement.gap_months", "短板分析的间隔", Kind.NUMBER, "个月",
        "没有规定，是平台的做法。默认每季度一次。", _HOUSE, Status.P, default=3,
    ),
    Parameter(
        "enforcement.dishonest_years", "严重失信主体名单的管理期限", Kind.NUMBER, "年",
        "据转载的名单管理办法为三年，原文未取得。", _LISTED, Status.V2, default=3,
    ),
    Parameter(
        "enforcement.dishonest_exit_months", "申请提前移出严重失信名单须满的月数", Kind.NUMBER, "个月",
        "据转载满十二个月可以申请提前移出，原文未取得。", _LISTED, Status.V2, default=12,
    ),
    Parameter(
        "enforcement.credit_repair", "信用修复的办理办法", Kind.TEXT, "",
        "现行的信用修复规定没有取得；由法规科写明条件和渠道。", _LISTED,
    ),
    Parameter(
        "enforcement.prior_income", "上一年年收入无法确定时的认定办法", Kind.TEXT, "",
        "事故罚款处罚规定没有取得完整原文。未填写的，不计算以年收入为基数的罚款。", WSL.art(95, item=1),
    ),
    Parameter(
        DEVIATION_DISCUSSED, "偏离裁量基准须集体讨论", Kind.BOOL, "",
        f"基准暂行规定第六条以下没有取得原文；{_LOCAL}", APL.art(34),
    ),
    Parameter(
        COURT_WINDOW, "复议前置案件申请强制执行三个月的起算", Kind.CHOICE, "",
        "没有写明自复议期限届满还是自起诉期限届满起算，两种读法的期间互不重合，由法规科确定。未填写的，没有申请复议的"
        "当场处罚不能据此申请执行。", AEL.art(53),
        choices=(REVIEW_LIMIT, SUIT_LIMIT),
    ),
    Parameter(
        "enforcement.serve_by_notice", "公告送达的处罚决定书的七日期限", Kind.CHOICE, "",
        "公告满三十日视为送达；七日内送达指开始公告还是公告期满，没有写明。", APL.art(61, par=1),
        choices=("开始公告", "公告期满"),
    ),
    Parameter(
        "enforcement.daily_fine_start", "按日连续处罚自责令改正之日的次日起算", Kind.BOOL, "",
        "按条文自作出责令改正之日的次日起；责令与首次处罚之间的日数是否计入有不同理解，由法规科确认。",
        WSL.art(112),
    ),
    Parameter(
        "enforcement.seizure_principal", "查封、扣押须经主要负责人批准", Kind.BOOL, "",
        "行政强制法写行政机关负责人，危险化学品安全法写主要负责人；事后补办批准适用哪一级没有写明。默认从严。",
        AEL.art(19), Status.P, default=True,
    ),
)  # fmt: skip
