"""Periods of reconsideration and litigation (行政复议、行政诉讼): the party's, the bureau's, the courts'."""

from functools import partial

from fadu.law.deadlines.counting import COURT, REVIEW, REVIEW_CALENDAR
from fadu.law.deadlines.limit import Direction, Extension, Grades, Limit
from fadu.law.instruments import ALIL, ARL, ARR, SPC_ALI, SPC_HEAD
from fadu.law.vocabulary.status import Status

_PARTY = "公民、法人或者其他组织"
_BODY = "行政复议机关"
_THIRD = "行政行为涉及第三人合法权益，第三人提供证据的除外"
_NO_EVIDENCE = "视为该行政行为没有证据、依据（第七十条）"
_row = partial(Limit, group="行政复议", counting=REVIEW)
_calendar = partial(_row, counting=REVIEW_CALENDAR)
_suit = partial(Limit, group="行政诉讼", counting=COURT)
_cap = partial(_calendar, who=_PARTY, duty="申请行政复议", roll=False)

LIMITS = (
    _calendar(
        key="recon_apply", title="申请行政复议", anchor="知道或者应当知道行政行为之日", who=_PARTY,
        duty="申请行政复议", term=ARL.days(60), cite=ARL.art(20, par=1),
        exception="法律规定的申请期限超过六十日的除外；因不可抗力等耽误的，自障碍消除之日起继续计算（第二十条第二款）",
        also=("recon_apply_untold", "recon_cap", "recon_cap_immovable"),
    ),
    _cap(
        key="recon_apply_untold", title="未告知复议权利时的最长期限", anchor="知道或者应当知道行政行为内容之日",
        term=ARL.years(1), cite=ARL.art(20, par=3),
        scope="未告知申请行政复议的权利、复议机关和申请期限的；六十日自知道这些之日起计算",
    ),
    _cap(
        key="recon_cap", title="申请行政复议的最长期限", anchor="行政行为作出之日", term=ARL.years(5),
        cite=ARL.art(21), effect="超过的，行政复议机关不予受理",
    ),
    _cap(
        key="recon_cap_immovable", title="因不动产申请行政复议的最长期限", anchor="行政行为作出之日",
        term=ARL.years(20), cite=ARL.art(21), scope="因不动产提出的", effect="超过的，行政复议机关不予受理",
    ),
    _row(
        key="recon_accept", title="审查行政复议申请", anchor="行政复议机关收到申请之日", who=_BODY,
        duty="决定受理或者不予受理", term=ARL.days(5), cite=ARL.art(30, par=1),
        effect="期限届满未作出不予受理决定的，视为受理（第三十条第三款）",
    ),
    _row(
        key="recon_forward", title="转送行政复议申请", anchor="收到行政复议申请之日", duty="转送行政复议机关",
        term=ARL.days(5), cite=ARL.art(32, par=2),
        scope="对当场处罚或者依据电子技术监控设备记录的处罚，通过本机关提交，且本机关认为需要维持的",
    ),
    _row(
        key="recon_copy", title="发送复议申请书副本（普通程序）", anchor="受理之日", who="行政复议机构",
        duty="将申请书副本发送被申请人", term=ARL.days(7), cite=ARL.art(48),
    ),
    _row(
        key="recon_copy_summary", title="发送复议申请书副本（简易程序）", anchor="受理之日",
        who="行政复议机构", duty="将申请书副本发送被申请人", term=ARL.days(3), cite=ARL.art(54, par=1),
    ),
    _row(
        key="recon_defense_ordinary", title="行政复议答复（普通程序）", anchor="收到复议申请书副本之日",
        duty="提出书面答复，提交证据、依据和有关材料", term=ARL.days(10), cite=ARL.art(48),
        effect=_NO_EVIDENCE, exception=_THIRD,
    ),
    _row(
        key="recon_defense_summary", title="行政复议答复（简易程序）", anchor="收到复议申请书副本之日",
        duty="提出书面答复，提交证据、依据和有关材料", term=ARL.days(5), cite=ARL.art(54, par=1),
        effect=_NO_EVIDENCE, exception=_THIRD,
    ),
    _row(
        key="recon_norm_notice", title="通知制定机关说明规范性文件", anchor="行政复议中止之日",
        who="行政复议机构", duty="书面通知制定机关提出书面答复", term=ARL.days(3), cite=ARL.art(58, par=1),
    ),
    _row(
        key="recon_hearing_notice", title="通知行政复议听证", anchor="举行听证之日", who="行政复议机构",
        duty="将时间、地点和拟听证事项书面通知当事人", direction=Direction.BEFORE, term=ARL.days(5),
        cite=ARL.art(51, par=1), doubts=("“五日前”按须满五个工作日计算（从严）",),
    ),
    _row(
        key="normative_incidental_reply", title="规范性文件附带审查的答复", anchor="收到书面通知之日",
        duty="提交书面答复及相关材料", term=ARL.days(10), cite=ARL.art(58, par=1), scope="本机关是制定机关的",
    ),
    _calendar(
        key="recon_norm_transfer", title="转送规范性文件的处理意见", anchor="收到转送之日",
        duty="将处理意见回复转送的行政复议机关", term=ARL.days(60), cite=ARL.art(60), scope="接受转送的机关",
    ),
    _calendar(
        key="recon_decision_ordinary", title="行政复议决定（普通程序）", anchor="受理申请之日", who=_BODY,
        duty="作出行政复议决定", term=ARL.days(60), cite=ARL.art(62, par=1),
        extension=Extension(ARL.days(30), "行政复议机构的负责人", "书面告知当事人"),
        exception="法律规定的行政复议期限少于六十日的除外",
    ),
    _calendar(
        key="recon_decision_summary", title="行政复议决定（简易程序）", anchor="受理申请之日", who=_BODY,
        duty="作出行政复议决定", term=ARL.days(30), cite=ARL.art(62, par=2),
    ),
    _calendar(
        key="recon_opinion_reply", title="报送行政复议意见书的纠正情况", anchor="收到行政复议意见书之日",
        duty="将纠正情况报送行政复议机关", term=ARL.days(60), cite=ARL.art(76),
    ),
    _calendar(
        key="recon_remake", title="重新作出行政行为", anchor="收到行政复议决定书之日", duty="重新作出行政行为",
        term=ARR.days(60), cite=ARR.art(49, par=1), scope="法律、法规、规章未规定期限的",
        grades=Grades(anchor=Status.P), doubts=(
            "条文没有写明自哪一日起算，按收到行政复议决定书之日（一经送达即发生法律效力，行政复议法第七十五条第二款）",
        ),
    ),
    _suit(
        key="suit_after_recon_required", title="复议前置案件起诉", anchor="收到决定书之日，或者行政复议期限届满之日",
        who=_PARTY, duty="提起行政诉讼", term=ARL.days(15), cite=ARL.art(34),
        scope="应当先申请行政复议，复议机关不予受理、驳回申请或者逾期不作答复的",
    ),
    _suit(
        key="suit_after_recon", title="不服复议决定起诉", anchor="收到复议决定书之日", who=_PARTY,
        duty="提起行政诉讼", term=ALIL.days(15), cite=ALIL.art(45), exception="法律另有规定的除外",
        also=("suit_recon_silent",),
    ),
    _suit(
        key="suit_recon_silent", title="复议机关逾期不作决定起诉", anchor="复议期满之日", who=_PARTY,
        duty="提起行政诉讼", term=ALIL.days(15), cite=ALIL.art(45), exception="法律另有规定的除外",
    ),
    _suit(
        key="suit_direct", title="直接提起行政诉讼", anchor="知道或者应当知道作出行政行为之日", who=_PARTY,
        duty="提起行政诉讼", term=ALIL.months(6), cite=ALIL.art(46, par=1), exception="法律另有规定的除外",
        also=("suit_untold", "suit_cap", "suit_cap_immovable"),
    ),
    _suit(
        key="suit_untold", title="未告知起诉期限时的最长期限", anchor="知道或者应当知道行政行为内容之日",
        who=_PARTY, duty="提起行政诉讼", term=SPC_ALI.years(1), roll=False, cite=SPC_ALI.art(64, par=1),
    ),
    _suit(
        key="suit_cap", title="提起行政诉讼的最长期限", anchor="行政行为作出之日", who=_PARTY,
        duty="提起行政诉讼", term=ALIL.years(5), roll=False, cite=ALIL.art(46, par=2),
        effect="超过的，人民法院不予受理",
    ),
    _suit(
        key="suit_cap_immovable", title="因不动产起诉的最长期限", anchor="行政行为作出之日", who=_PARTY,
        duty="提起行政诉讼", term=ALIL.years(20), roll=False, cite=ALIL.art(46, par=2), scope="因不动产提起的",
        effect="超过的，人民法院不予受理",
    ),
    _suit(
        key="duty_request", title="履行保护职责的答复", anchor="接到履行职责申请之日", duty="履行法定职责",
        term=ALIL.months(2), cite=ALIL.art(47, par=1), effect="逾期不履行的，申请人可以起诉",
        exception="法律、法规另有规定的，从其规定；紧急情况下不受此期限限制（第四十七条第二款）",
    ),
    _suit(
        key="suit_defense_evidence", title="行政诉讼答辩和举证", anchor="收到起诉状副本之日",
        duty="提交证据和所依据的规范性文件，并提出答辩状", term=ALIL.days(15), cite=ALIL.art(67, par=1),
        effect="不提供或者无正当理由逾期提供的，视为没有相应证据（第三十四条第二款）", exception=_THIRD,
        also=("suit_evidence_extension_request",),
    ),
    _suit(
        key="suit_evidence_extension_request", title="申请延期举证", anchor="收到起诉状副本之日",
        duty="以书面方式向人民法院提出", term=SPC_ALI.days(15), cite=SPC_ALI.art(34),
    ),
    _suit(
        key="suit_evidence_extension_file", title="准许延期后举证", anchor="正当事由消除之日", duty="提供证据",
        term=SPC_ALI.days(15), cite=SPC_ALI.art(34), effect="逾期提供的，视为被诉行政行为没有相应的证据",
        scope="人民法院准许延期提供的",
    ),
    _suit(
        key="appeal_judgment", title="上诉（判决）", anchor="判决书送达之日", who="当事人", duty="提起上诉",
        term=ALIL.days(15), cite=ALIL.art(85), effect="逾期不上诉的，一审判决发生法律效力",
    ),
    _suit(
        key="appeal_ruling", title="上诉（裁定）", anchor="裁定书送达之日", who="当事人", duty="提起上诉",
        term=ALIL.days(10), cite=ALIL.art(85), effect="逾期不上诉的，一审裁定发生法律效力",
    ),
    _suit(
        key="head_appearance_notice", title="出庭通知书的送达", anchor="开庭之日", who="人民法院",
        duty="送达负责人出庭通知书", direction=Direction.BEFORE, term=SPC_HEAD.days(3),
        cite=SPC_HEAD.art(5, par=2), doubts=("“三日前”按须满三日计算",),
    ),
    _suit(
        key="judgment_execution", title="申请执行生效裁判", anchor="法律文书规定的履行期间最后一日",
        duty="向人民法院申请执行", term=SPC_ALI.years(2), cite=SPC_ALI.art(153, par=1) + SPC_ALI.art(153, par=2),
        exception="没有规定履行期限的，自法律文书送达当事人之日起计算",
    ),
    _suit(
        key="judicial_suggestion_reply", title="答复司法建议", anchor="收到司法建议之日", duty="书面答复",
        term=SPC_ALI.days(60), cite=SPC_ALI.art(149, par=4), scope="规范性文件的制定机关",
    ),
)  # fmt: skip
