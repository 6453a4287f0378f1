"""The register of legal reviews (法制审核登记): one matter for each decision that is reviewed, round by round.

行政处罚法 58 says that there is no decision without a review passed; the act that says whether it passed is the
procedure's own (`legal_review`). Here stands how it came to that: what was sent, who reviewed, who stepped aside, what
was noted on which page, each round's opinion on nine matters (the list is that of practice: status V2), and how a
disagreement was settled. Nobody changes an earlier round: the next one is an entry of its own.
"""

from fadu.law.instruments import APL, CSL, HOUSE
from fadu.law.parameters.enforcement import REVIEW_DAYS
from fadu.law.procedures.registers.facts import SINCE, reason
from fadu.law.procedures.registers.signing import of_matter
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.period import Given, Unit
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status

NINE = (
    ("subject", "执法主体"),
    ("standing", "执法人员资格"),
    ("process", "执法程序"),
    ("evidence", "事实和证据"),
    ("basis", "适用依据"),
    ("discretion", "裁量"),
    ("papers", "文书"),
    ("powers", "是否超越职权"),
    ("crime", "是否涉嫌犯罪需要移送"),
)
"""The nine matters of a review: code and title."""
PASSES, FAILS, NOT_CONCERNED = "通过", "不通过", "不适用"
ANSWERS = (PASSES, FAILS, NOT_CONCERNED)
PASSED, AMENDABLE, NOT_PASSED = "审核通过", "提出修改建议", "审核不通过"
CONCLUSIONS = (PASSED, AMENDABLE, NOT_PASSED)
FIRST, BEFORE, NO_CASE = (
    "初次从事，已取得法律职业资格",
    "非初次从事法制审核",
    "不属于行政处罚决定的法制审核",
)
GROUNDS = ("与本人有利害关系", "与近亲属有利害关系", "其他可能影响公正的情形")

of_key = Fact("of_key", "当事人", Kind.TEXT, required=False, personal=False)
of_act = Fact("of_act", "审核环节", Kind.TEXT, personal=False)
account = Fact("account", "案情说明", Kind.LONG_TEXT)
pack = Fact("pack", "送审材料", Kind.LONG_TEXT, personal=False, help="每行一件")
lacking = Fact("lacking", "尚缺材料", Kind.LONG_TEXT, required=False, personal=False)
answered = Fact(
    "answered", "对上一轮意见的答复", Kind.LONG_TEXT, required=False, help="逐条说明是否采纳"
)
reviewer = Fact("reviewer", "审核人", Kind.PERSON)
qualified = Fact("qualified", "审核人资格", Kind.CHOICE, (FIRST, BEFORE, NO_CASE))
prior = Fact(
    "prior", "以前从事审核的依据", Kind.TEXT, required=False, help="任职文件或者以前审核的案号"
)
ground = Fact("ground", "回避情形", Kind.CHOICE, GROUNDS)
page = Fact("page", "所批注的页", Kind.TEXT, personal=False)
note = Fact("note", "批注", Kind.LONG_TEXT)
conclusion = Fact("conclusion", "审核结论", Kind.CHOICE, CONCLUSIONS)
opinion = Fact("opinion", "审核意见", Kind.LONG_TEXT)
dispute = Fact("dispute", "分歧", Kind.LONG_TEXT)
settlement = Fact("settlement", "协调结果", Kind.LONG_TEXT)
_ON_NINE = tuple(
    fact
    for code, title in NINE
    for fact in (
        Fact(code, title, Kind.CHOICE, ANSWERS),
        Fact(f"{code}_note", f"{title}：说明", Kind.TEXT, required=False),
        Fact(f"{code}_page", f"{title}：页码", Kind.TEXT, required=False, personal=False),
    )
)
RETURNED = When(conclusion, "in", (AMENDABLE, NOT_PASSED))

_SENDS = (Role.OFFICER, Role.DRAFTER)
_REVIEWS = (Role.LEGAL_REVIEWER, Role.LEGAL_OFFICE)
send_for_review = Act(
    "send_for_review", "送请法制审核", by=_SENDS, repeats=True, starts_open=True,
    facts=(of_matter, of_key, of_act, account, pack, lacking, answered),
)  # fmt: skip
withdraw_from_review = Act(
    "withdraw_from_review", "撤回送审", by=_SENDS, repeats=True, facts=(reason,)
)
assign_reviewer = Act(
    "assign_reviewer", "分派审核人", by=_REVIEWS, repeats=True, facts=(reviewer, qualified, prior)
)
recuse_reviewer = Act(
    "recuse_reviewer",
    "审核人回避",
    by=_REVIEWS,
    repeats=True,
    facts=(reviewer, ground, reason),
)
note_page = Act("note_page", "批注", by=_REVIEWS, repeats=True, facts=(page, note))
give_opinion = Act(
    "give_opinion", "出具审核意见", by=_REVIEWS, repeats=True,
    facts=(*_ON_NINE, conclusion, opinion),
)  # fmt: skip
settle_disagreement = Act(
    "settle_disagreement", "协调审核分歧", by=(Role.LEADER, Role.PRINCIPAL, Role.FULL_HEAD),
    repeats=True, facts=(dispute, settlement),
)  # fmt: skip

erased_files = Fact("erased_files", "销毁的文件校验值", Kind.LONG_TEXT, personal=False)
ask_text_erasure = Act(
    "ask_text_erasure", "提请删除审核文字", by=(Role.LEGAL_OFFICE, Role.LEGAL_REVIEWER), repeats=True, facts=(reason,)
)  # fmt: skip
erase_texts = Act(
    "erase_texts", "批准删除审核文字", by=(Role.LEADER, Role.PRINCIPAL, Role.FULL_HEAD), starts_open=True,
    facts=(reason, erased_files),
)  # fmt: skip

REVIEW_REGISTER = Procedure(
    code="register.review",
    title="法制审核登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(
        send_for_review, withdraw_from_review, assign_reviewer, recuse_reviewer, note_page,
        give_opinion, settle_disagreement, ask_text_erasure, erase_texts,
    ),
    table={
        APL.art(58, par=1): [
            send_for_review.opens(assign_reviewer, note_page, give_opinion, withdraw_from_review),
            send_for_review.closes(send_for_review, settle_disagreement),
            send_for_review.obliges(give_opinion),
            send_for_review.obliges(
                give_opinion,
                within=Given(
                    parameter=REVIEW_DAYS, unit=Unit.WORKDAY, status=Status.U, optional=True
                ),
            ),
            give_opinion.opens(send_for_review, settle_disagreement, when=RETURNED),
            give_opinion.closes(
                assign_reviewer, recuse_reviewer, note_page, give_opinion, withdraw_from_review
            ),
        ],
        APL.art(58, par=2): [give_opinion.needs(assign_reviewer), note_page.needs(assign_reviewer)],
        CSL.art(76): [
            assign_reviewer.opens(recuse_reviewer),
            recuse_reviewer.obliges(assign_reviewer),
            note_page.waits_for(assign_reviewer),
            give_opinion.waits_for(assign_reviewer),
        ],
        HOUSE.art(25): [
            ask_text_erasure.needs(give_opinion),
            erase_texts.needs(ask_text_erasure),
            erase_texts.differs_from(ask_text_erasure),
            erase_texts.closes(ask_text_erasure),
        ],
        HOUSE.art(26): [
            give_opinion.differs_from(send_for_review),
            withdraw_from_review.opens(send_for_review),
            withdraw_from_review.releases(assign_reviewer, give_opinion),
            withdraw_from_review.closes(
                assign_reviewer, recuse_reviewer, note_page, give_opinion, withdraw_from_review
            ),
        ],
    },
)  # fmt: skip
