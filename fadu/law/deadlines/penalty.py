"""Periods of administrative penalties (行政处罚): limitation, evidence, hearing, decision, service, fine."""

from functools import partial

from fadu.kernel.periods import Unit
from fadu.law.deadlines.counting import PENALTY, PLAIN, SERVICE
from fadu.law.deadlines.limit import Direction, Grades, Limit
from fadu.law.instruments import APL, CPL
from fadu.law.parameters.penalty import (
    ARCHIVE_LIMIT,
    FILING_LIMIT,
    HEARING_HOLD_LIMIT,
    STATEMENT_PERIOD,
)
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.status import Status

_row = partial(Limit, group="行政处罚", counting=PENALTY)
_off = Grades(amount=Status.U)

LIMITS = (
    _row(
        key="penalty_limitation", title="行政处罚追究时效（一般）",
        anchor="违法行为发生之日（连续、继续的，为行为终了之日）", duty="发现违法行为",
        term=APL.years(2), roll=False, cite=APL.art(36, par=1) + APL.art(36, par=2),
        effect="二年内未被发现的，不再给予行政处罚", exception="法律另有规定的除外",
        also=("penalty_limitation_life",),
    ),
    _row(
        key="penalty_limitation_life", title="行政处罚追究时效（生命健康安全、金融安全）",
        anchor="违法行为发生之日（连续、继续的，为行为终了之日）", duty="发现违法行为",
        term=APL.years(5), roll=False, cite=APL.art(36, par=1) + APL.art(36, par=2),
        scope="涉及公民生命健康安全、金融安全且有危害后果的",
        effect="五年内未被发现的，不再给予行政处罚", exception="法律另有规定的除外",
    ),
    _row(
        key="evidence_dispose", title="先行登记保存证据的处理", anchor="先行登记保存之日",
        duty="对登记保存的证据作出处理决定", term=APL.days(7), cite=APL.art(56),
        grades=Grades(anchor=Status.P), doubts=("条文没有写明自哪一日起算，按登记保存之日",),
    ),
    _row(
        key="penalty_decision", title="作出行政处罚决定", anchor="立案之日", duty="作出行政处罚决定",
        term=APL.days(90), cite=APL.art(60), exception="法律、法规、规章另有规定的，从其规定",
        doubts=("条文没有规定扣除听证、鉴定、公告送达的时间；本领域规章的延长规定尚未取得原文",),
    ),
    _row(
        key="hearing_request", title="当事人要求听证", anchor="行政机关告知之日", who="当事人",
        duty="提出听证要求", term=APL.days(5), cite=APL.art(64, item=1),
    ),
    _row(
        key="hearing_notice", title="通知听证的时间、地点", anchor="举行听证之日",
        duty="通知当事人及有关人员", direction=Direction.BEFORE, term=APL.days(7),
        cite=APL.art(64, item=2),
        doubts=("“七日前”按通知与听证之间须满七个工作日计算（从严）；由听证之日倒数的算法可以晚一日",),
    ),
    _row(
        key="penalty_service", title="送达行政处罚决定书（当事人不在场）", anchor="作出行政处罚决定之日",
        duty="依照民事诉讼法送达", term=APL.days(7), cite=APL.art(61, par=1),
        grades=Grades(anchor=Status.P),
        doubts=("公告送达三十日才视为送达，七日是指开始送达还是完成送达，条文没有写明",),
        also=("service_by_announcement",),
    ),
    _row(
        key="service_by_announcement", title="公告送达", counting=SERVICE, anchor="发出公告之日",
        duty="视为送达", direction=Direction.MIN_DURATION, term=CPL.days(30),
        cite=CPL.art(95, par=1), scope="受送达人下落不明，或者用其他方式无法送达的",
    ),
    _row(
        key="fine_payment", title="缴纳罚款", anchor="收到行政处罚决定书之日", who="当事人",
        duty="到指定的银行或者通过电子支付系统缴纳罚款", term=APL.days(15), cite=APL.art(67, par=3),
        effect="到期不缴纳的，行政机关可以每日按罚款数额的百分之三加处罚款（第七十二条第一款第一项）",
    ),
    _row(
        key="cash_fine_hand_in", title="当场收缴的罚款交至行政机关", anchor="收缴罚款之日",
        who="执法人员", duty="将罚款交至行政机关", term=APL.days(2), cite=APL.art(71),
        also=("cash_fine_hand_in_water", "cash_fine_bank"),
    ),
    _row(
        key="cash_fine_hand_in_water", title="在水上当场收缴的罚款交至行政机关", anchor="抵岸之日",
        who="执法人员", duty="将罚款交至行政机关", term=APL.days(2), cite=APL.art(71),
    ),
    _row(
        key="cash_fine_bank", title="当场收缴的罚款缴付银行", anchor="行政机关收到罚款之日",
        duty="将罚款缴付指定的银行", term=APL.days(2), cite=APL.art(71),
        grades=Grades(anchor=Status.P), doubts=("条文没有写明自哪一日起算，按收到之日",),
    ),
    _row(
        key="penalty_retraction", title="撤回已公开的行政处罚决定信息",
        anchor="决定被变更、撤销、确认违法或者确认无效之日", duty="撤回决定信息并公开说明理由",
        term=APL.days(3), cite=APL.art(48, par=2), grades=Grades(anchor=Status.P),
        doubts=("条文没有写明自哪一日起算，按变更、撤销或者确认之日",),
    ),
    _row(
        key="case_filing", title="登记线索后立案", counting=PLAIN, anchor="登记案件线索之日",
        duty="决定立案或者不予立案", term=Given(parameter=FILING_LIMIT, unit=Unit.WORKDAY),
        cite=APL.art(54, par=2), grades=_off, doubts=("条文只要求“及时”，日数由本领域规定",),
    ),
    _row(
        key="statement_period", title="陈述、申辩", counting=PLAIN, anchor="送达行政处罚告知书之日",
        who="当事人", duty="陈述、申辩", term=Given(parameter=STATEMENT_PERIOD, unit=Unit.WORKDAY),
        cite=APL.art(44, 45), grades=_off, doubts=("条文没有规定期限，由本领域规定",),
    ),
    _row(
        key="hearing_hold", title="举行听证", counting=PLAIN, anchor="当事人要求听证之日", duty="举行听证",
        term=Given(parameter=HEARING_HOLD_LIMIT, unit=Unit.WORKDAY), cite=APL.art(63, par=1),
        grades=_off, doubts=("条文只规定举行七日前通知，没有规定何时举行",),
    ),
    _row(
        key="case_archive", title="处罚案卷归档", counting=PLAIN, anchor="结案之日", duty="立卷归档",
        term=Given(parameter=ARCHIVE_LIMIT, unit=Unit.WORKDAY), cite=APL.art(47), grades=_off,
        doubts=("条文没有规定期限，由本领域或者本机关规定",),
    ),
)  # fmt: skip
