"""Facts of seizures. What a rule, a row or a figure reads is not personal; who keeps and who signs may be."""

from __future__ import annotations

from fadu.law.instruments import AEL, BER, HCL
from fadu.law.procedures.coercion_seizure import judgements as j
from fadu.law.procedures.penalty_ordinary import facts_decision as reviewed
from fadu.law.vocabulary.fact import Ahead, Derivation, Fact, Kind, When


def _open(code: str, title: str, help: str = "", *, required: bool = True) -> Fact:
    """A text that names no person: numbers of papers, organs, things."""
    return Fact(code, title, Kind.TEXT, personal=False, help=help, required=required)


def _yes(code: str, title: str, denied: str = "", help: str = "") -> Fact:
    return Fact(code, title, Kind.BOOL, denied=denied, help=help)


reason = Fact("reason", "理由", Kind.LONG_TEXT)
number = _open("number", "文书编号")
linked = _open("linked", "关联事项", "另案的事项编号", required=False)

# Grounds
subject = Fact(
    "subject", "事项名称", Kind.TEXT, required=False, help="如 某公司违法储存危险物品查封"
)
party = Fact("party", "当事人", Kind.PARTY, required=False)
FACILITIES, GOODS = "不符合标准的设施、设备、器材", "违法生产、储存、使用、经营、运输的危险物品"
PREMISES = "违法生产、储存、使用、经营危险物品的作业场所"
MATERIALS = "用于违法活动的原材料、设备、运输工具"
target = Fact("target", "对象", Kind.CHOICE, (FACILITIES, GOODS, PREMISES, MATERIALS))
RANKS = ("法律", "行政法规", "地方性法规", j.BELOW)
basis_rank = Fact(
    "basis_rank", "依据的层级", Kind.CHOICE, RANKS, help="规章和其他规范性文件不得设定查封、扣押"
)
basis = _open("basis", "依据条文", "如 《安全生产法》第六十五条第一款第四项")
chemicals = _yes("chemicals", "危险化学品违法行为")
unrelated = _yes("unrelated", "对象与违法行为无关", "对象与违法行为有关")
necessities = _yes("necessities", "属于公民个人及其所扶养家属的生活必需品", "不属于生活必需品")
sealed_before = _yes("sealed_before", "已被其他国家机关依法查封", "未被其他国家机关查封")
milder = _yes("milder", "采用非强制手段可以达到行政管理目的", "采用非强制手段不能达到目的")
DISCRETIONS = ("不属于显著轻微、没有明显社会危害", "可以不采取，仍有必要采取", j.REFRAIN)
discretion = Fact(
    "discretion",
    "是否可以不采取",
    Kind.CHOICE,
    DISCRETIONS,
    help="情节显著轻微或者没有明显社会危害的，可以不采取；如何裁量，写明理由",
)
route = Fact(
    "route",
    "批准人",
    Kind.CHOICE,
    j.ROUTES,
    derived=Derivation(
        j.approver,
        AEL.art(18, item=1) + AEL.art(23) + AEL.art(10) + HCL.art(8, par=1, item=5),
        dated=True,
    ),
)
later_route = Fact(
    "later_route",
    "紧急实施后补办批准的批准人",
    Kind.CHOICE,
    j.ROUTES,
    derived=Derivation(
        j.later_approver, AEL.art(19), ("enforcement.seizure_principal",), dated=True
    ),
)
review_due = Fact(
    "review_due",
    "批准以前须法制审核",
    Kind.BOOL,
    denied="批准以前不要求法制审核",
    derived=Derivation(j.review_due, BER.art(58), ("coercion.seizure_reviewed",)),
)
passed = reviewed.passed
opinion = Fact("opinion", "审核意见", Kind.LONG_TEXT)
approved = _yes("approved", "批准", "不予批准")

# On the spot
SEAL, SEIZE = "查封", "扣押"
measure = Fact("measure", "措施", Kind.CHOICE, (SEAL, SEIZE))
place = Fact("place", "实施地点", Kind.TEXT)
shown = _yes("shown", "已出示执法身份证件")
PRESENT, WITNESSED = "当事人到场", "当事人不到场，已邀请见证人到场"
presence = Fact("presence", "通知当事人到场", Kind.CHOICE, (PRESENT, WITNESSED))
told = _yes("told", "已当场告知理由、依据、权利和救济途径")
heard = _yes("heard", "已听取陈述和申辩")
statement = Fact("statement", "陈述、申辩的内容", Kind.LONG_TEXT, required=False)
urgency = Fact("urgency", "紧急情况", Kind.LONG_TEXT)
until = Fact("until", "期限的最后一日", Kind.DATE, help="自实施之日起不超过三十日，当日不计")
on_the_spot = Fact(
    "on_the_spot",
    "当场应当办理的事项均已办理",
    Kind.BOOL,
    derived=Derivation(j.done_on_the_spot, AEL.art(18)),
)
term_fits = Fact(
    "term_fits",
    "期限不超过三十日",
    Kind.BOOL,
    derived=Derivation(j.first_term, AEL.art(25, par=1), dated=True),
)
ON_SITE = (measure, place, shown, presence, told, heard, statement, until, on_the_spot, term_fits)
item = Fact("item", "物品编号", Kind.KEYS, help="清单中的序号，一次登记一项")
item_name = _open("item_name", "名称")
quantity = _open("quantity", "数量", "连同单位，如 12桶")
spec = _open("spec", "规格、型号", required=False)
condition = _open("condition", "状况和存放位置", required=False)
SIGNATURES = (
    "当事人和执法人员均已签名或者盖章",
    "当事人拒绝，已在笔录中注明",
    "当事人不到场，见证人和执法人员已签名或者盖章",
)
signature = Fact("signature", "签名", Kind.CHOICE, SIGNATURES)
content = Fact("content", "现场情况", Kind.LONG_TEXT)
received = Fact(
    "received", "交付", Kind.CHOICE, ("当事人签收", "当事人拒收，已注明", "见证人见证留置")
)
copies = _yes("copies", "清单一式二份，当事人和本机关各存一份")
report = Fact("report", "报告内容", Kind.LONG_TEXT)

# Custody, loss
storage = _open("storage", "保管地点和方式", "保管费用由本机关承担")
keeper = Fact("keeper", "受委托的保管人", Kind.TEXT)
duties = _open("duties", "约定", "不得损毁、擅自转移、处置；费用由本机关承担")
LOSSES = ("使用、损毁或者保管不善", "第三人的原因", "变卖价格明显低于市场价格")
loss = Fact("loss", "损失原因", Kind.CHOICE, LOSSES)
amount = Fact("amount", "数额", Kind.MONEY)
paid = Fact("paid", "赔偿、补偿方式", Kind.CHOICE, ("赔偿", "补偿"))
proceeds = Fact("proceeds", "拍卖、变卖所得款项", Kind.MONEY)
sold_by = Fact("sold_by", "方式", Kind.CHOICE, ("拍卖", "变卖"))

# Facts, term, tests
violation = _yes("violation", "有违法行为", "没有违法行为")
related = _yes("related", "查封、扣押的对象与违法行为有关", "查封、扣押的对象与违法行为无关")
former_until = Fact(
    "former_until",
    "原期限的最后一日",
    Kind.DATE,
    help="按台账取最近一次决定所载的最后一日",
    derived=Derivation(j.former_day, AEL.art(25, par=1), recalls=("until",)),
)
extension_fits = Fact(
    "extension_fits",
    "延长期限不超过三十日",
    Kind.BOOL,
    derived=Derivation(j.longer_term, AEL.art(25, par=1), dated=True),
)
extended_until = Fact("until", "延长后的最后一日", Kind.DATE, help="自原期限届满之日起不超过三十日")
tester = _open("tester", "检测、检验、检疫或者技术鉴定机构", "费用由本机关承担")
test_until = Fact(
    "test_until",
    "告知的期间最后一日",
    Kind.DATE,
    help="期间应当明确，并书面告知",
    ahead=Ahead(AEL.art(25, par=3)),
)
tested_from = Fact("tested_from", "开始日期", Kind.DATE)
tested_to = Fact("tested_to", "结束日期", Kind.DATE)
moved_until = Fact(
    "until",
    "扣除该期间后的最后一日",
    Kind.DATE,
    derived=Derivation(j.moved_by_test, AEL.art(25, par=3)),
)
result = Fact("result", "结果", Kind.LONG_TEXT)

# The end
CONFISCATED, DESTROYED = "没收", "销毁"
disposal = Fact("disposal", "处理", Kind.CHOICE, (CONFISCATED, DESTROYED))
decided_by = _open("decided_by", "处理的依据和决定文号", "如 行政处罚决定书文号")
NO_OFFENCE, NOT_RELATED, DECIDED = (
    "当事人没有违法行为",
    "与违法行为无关",
    "已经作出处理决定，不再需要",
)
EXPIRED, OTHER = "期限已经届满", "其他不再需要采取的情形"
lifted_for = Fact(
    "lifted_for", "解除原因", Kind.CHOICE, (NO_OFFENCE, NOT_RELATED, DECIDED, EXPIRED, OTHER)
)
returned = Fact(
    "returned", "退还", Kind.CHOICE, ("启封，恢复原状", "退还财物", "退还拍卖、变卖所得款项")
)
organ = _open("organ", "接收机关")
notice = _open("notice", "书面告知当事人的文号")
REASONS = ("查封、扣押涉及的违法行为", "拒绝、阻碍依法实施", "擅自转移、启封、处置")
referred_for = Fact("referred_for", "移交事由", Kind.CHOICE, REASONS)
obstruction = Fact("obstruction", "妨碍的情形和处置", Kind.LONG_TEXT)
objection = Fact("objection", "当事人的意见", Kind.LONG_TEXT)
adopted = _yes("adopted", "意见成立", "意见不成立")
remedy = Fact("remedy", "途径", Kind.CHOICE, ("行政复议", "行政诉讼"))
STANDS, ANNULLED = "维持、驳回或者撤回", "撤销或者确认违法"
outcome = Fact("outcome", "结果", Kind.CHOICE, (STANDS, ANNULLED, "变更"))

# Guards
ALLOWED, BARRED = When(route, "!=", j.BARRED), When(route, "==", j.BARRED)
BY_LEADER, BY_PRINCIPAL = When(route, "==", j.LEADER), When(route, "==", j.PRINCIPAL)
LATER_LEADER = When(later_route, "==", j.LEADER)
LATER_PRINCIPAL = When(later_route, "==", j.PRINCIPAL)
REVIEW_DUE, NOT_PASSED = When(review_due, "==", True), When(passed, "==", False)
APPROVED, NOT_APPROVED = When(approved, "==", True), When(approved, "==", False)
SEALED = When(measure, "==", SEAL)
NO_VIOLATION, UNRELATED = When(violation, "==", False), When(related, "==", False)
BY_THIRD = When(loss, "==", LOSSES[1])
IS_ADOPTED = When(adopted, "==", True)
IS_ANNULLED = When(outcome, "==", ANNULLED)
