"""The lawyer's two lists: what must come first and have looked, and what may not be refused."""

from __future__ import annotations

from fadu.law.instruments import FCRR, MADR
from fadu.law.procedures.decision_major import acts as a
from fadu.law.procedures.decision_major import facts as f
from fadu.law.procedures.decision_major import facts_forming as d
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Gate, Lawful

# What a legality review must have seen; done after it, they make another one owed.
_SEEN = (
    (a.draft, a.revise_draft, a.digest_opinions, a.assess_risk),
    (a.digest_experts,),
    (a.own_competition, a.review_competition, a.state_exception),
)

# Where no other law has a step of its own for the public or for risks (条例第三条第二款).
_OWN = {"follow_other_law": {"step": f.STEP_HEARING}}

_UNCONTROLLED = {
    "determine_risk": {"risk": f.MAY_HARM},
    "assess_risk": {"risk_result": f.UNCONTROLLABLE},
}

GATES: tuple[Gate, ...] = (
    Gate(a.study, a.initiate),
    Gate(a.determine_scope, a.initiate),
    Gate(a.initiate, a.draft),
    *(
        Gate(determined, a.submit_review)
        for determined in (
            a.determine_units,
            a.determine_participation,
            a.determine_groups,
            a.determine_hearing,
            a.determine_expertise,
            a.determine_risk,
            a.determine_competition,
        )
    ),
    Gate(a.consult_units, a.submit_review, facts={"determine_units": {"units_due": True}}),
    Gate(
        a.consult_groups, a.submit_review, facts={"determine_groups": {"groups_due": True}, **_OWN}
    ),
    Gate(a.hear_operators, a.own_competition),
    Gate(a.hear_operators, a.review_competition),
    Gate(a.assess_risk, a.adopt),
    Gate(a.control_risk, a.adopt, facts=_UNCONTROLLED),
    Gate(a.control_risk, a.adopt, facts=_UNCONTROLLED | _OWN, against={"controlled": False}),
    Gate(a.ask_party, a.adopt),
    Gate(a.explain_departure, a.adopt),
    Gate(a.draft, a.solicit_opinions),
    Gate(a.draft, a.submit_review),
    Gate(a.publish_hearing, a.hold_hearing),
    Gate(a.publish_participants, a.hold_hearing),
    Gate(a.deliver_papers, a.hold_hearing),
    Gate(a.sign_hearing_record, a.submit_review),
    Gate(
        a.digest_opinions,
        a.submit_review,
        looks_at=(a.hear_public, a.solicitation_over, a.shortened_over, a.sign_hearing_record),
    ),
    Gate(a.check_conflict, a.expert_opinion),
    Gate(a.digest_experts, a.submit_review),
    Gate(a.precheck_competition, a.review_competition),
    Gate(a.own_competition, a.submit_review),
    Gate(a.review_competition, a.submit_review),
    Gate(a.submit_review, a.review_legality, looks_at=(a.return_materials,)),
    Gate(a.counsel_opinion, a.review_legality, looks_at=(a.submit_review,)),
    *(Gate(a.submit_review, a.submit_discussion, looks_at=seen) for seen in _SEEN),
    *(
        Gate(a.review_legality, after, looks_at=(*seen, a.submit_review))
        for after in (a.submit_discussion, a.adopt)
        for seen in _SEEN
    ),
    Gate(a.submit_discussion, a.discuss, looks_at=(a.send_back, a.start_adjustment)),
    Gate(a.discuss, a.adopt, looks_at=(a.submit_discussion, a.postpone)),
    Gate(a.head_speak, a.adopt, looks_at=(a.discuss,)),
    Gate(a.report_party, a.publish),
    Gate(a.report_party, a.assign_execution),
    Gate(a.adopt, a.publish),
    Gate(a.receive_approval, a.publish),
    Gate(a.receive_approval, a.assign_execution),
    Gate(a.report_congress, a.publish),
    Gate(a.assign_execution, a.suspend_execution),
    Gate(a.record_discussion, a.archive_formation, looks_at=(a.discuss,)),
)


def _codes(*acts: Act) -> tuple[str, ...]:
    return tuple(act.code for act in acts)


_STARTED = _codes(a.propose, a.determine_scope, a.study, a.initiate)
_DETERMINED = (
    *_STARTED,
    *_codes(
        a.draft,
        a.determine_units,
        a.determine_participation,
        a.determine_groups,
        a.determine_hearing,
        a.determine_expertise,
        a.determine_risk,
        a.determine_competition,
        a.determine_congress,
        a.determine_approval,
    ),
)
_HEARD = (*_DETERMINED, *_codes(a.hear_public, a.digest_opinions))
_REVIEWED = (*_HEARD, *_codes(a.submit_review, a.counsel_opinion, a.review_legality))
_DISCUSSED = (*_REVIEWED, *_codes(a.submit_discussion, a.discuss, a.head_speak))
_ADOPTED = (*_DISCUSSED, *_codes(a.adopt, a.record_discussion))
_ISSUED = (*_ADOPTED, *_codes(a.report_party, a.publish, a.assign_execution))
_DONE = (*_ISSUED, *_codes(a.report_execution, a.archive_formation, a.archive_execution))

LAWFUL: tuple[Lawful, ...] = (
    Lawful(a.consult_units, _STARTED, "协商在拟订草案之前就可以进行", MADR.art(12, par=1)),
    Lawful(
        a.submit_review,
        (
            *_STARTED,
            "consult_units",
            "hear_public",
            *_DETERMINED[len(_STARTED) :],
            "digest_opinions",
        ),
        "认定之前已经协商、听取意见的，不必重复",
        MADR.art(13) + MADR.art(14, par=2),
        facts={
            "determine_units": {"units_due": False},
            "determine_participation": {"way_due": d.NOT_AGAIN},
        },
    ),
    Lawful(
        a.submit_review,
        (*_HEARD, "determine_units"),
        "更正后的认定代替先前的认定",
        MADR.art(13),
        facts={"determine_units": {"units_due": False}},
    ),
    Lawful(a.hear_public, _STARTED, "拟订草案时即可走访、座谈听取意见", MADR.art(14, par=2)),
    Lawful(
        a.submit_review,
        _HEARD,
        "以座谈会等方式听取意见的，不必另行公开征求意见",
        MADR.art(14, par=2),
    ),
    Lawful(
        a.submit_review,
        (
            *_DETERMINED,
            *_codes(a.solicit_shortened, a.shortened_over, a.digest_opinions),
        ),
        "情况紧急等并在公告中说明的，可以少于三十日",
        MADR.art(15, par=1),
    ),
    Lawful(
        a.submit_review,
        _DETERMINED,
        "依法不予公开的，不听取公众意见",
        MADR.art(14, par=1),
    ),
    Lawful(
        a.review_competition,
        (*_DETERMINED, *_codes(a.hear_operators, a.precheck_competition)),
        "政府决策由市场监督管理部门会同起草单位审查",
        FCRR.art(14),
    ),
    Lawful(
        a.own_competition,
        (*_DETERMINED, *_codes(a.hear_operators)),
        "部门决策由起草单位审查",
        FCRR.art(13, par=1),
    ),
    Lawful(
        a.submit_discussion,
        (
            *_DETERMINED,
            *_codes(
                a.hear_public,
                a.digest_opinions,
                a.assess_risk,
                a.submit_review,
                a.counsel_opinion,
                a.review_legality,
            ),
        ),
        "合法性审查意见提前出具的，可以随即提交讨论",
        MADR.art(26, par=2),
    ),
    Lawful(
        a.adopt,
        (
            *_DETERMINED,
            *_codes(
                a.hear_public,
                a.digest_opinions,
                a.assess_risk,
                a.submit_review,
                a.counsel_opinion,
                a.review_legality,
                a.submit_discussion,
                a.control_risk,
                a.discuss,
                a.head_speak,
            ),
        ),
        "采取调整草案以外的措施确保风险可控的，可以作出决策",
        MADR.art(24),
    ),
    Lawful(
        a.submit_discussion,
        (*_REVIEWED, *_codes(a.disclose_risk)),
        "国家尚无明确规定的探索性改革，可以明示法律风险后提交讨论",
        MADR.art(25, par=2),
        facts={"review_legality": {"legality": f.REFORM}},
    ),
    Lawful(a.report_party, (*_STARTED, "draft"), "会议讨论前就可以请示报告", MADR.art(31)),
    Lawful(a.report_party, _ADOPTED, "出台前请示报告即可", MADR.art(31)),
    Lawful(a.send_back, _DISCUSSED, "讨论后可以退回修改再议", MADR.art(30, par=1)),
    Lawful(a.postpone, _DISCUSSED, "讨论后可以暂缓决定", MADR.art(30, par=1)),
    Lawful(a.reject, _DISCUSSED, "讨论后可以不予通过", MADR.art(30, par=1)),
    Lawful(
        a.adopt,
        (
            *_DISCUSSED,
            *_codes(
                a.send_back,
                a.revise_draft,
                a.submit_review,
                a.counsel_opinion,
                a.review_legality,
                a.submit_discussion,
                a.discuss,
                a.head_speak,
            ),
        ),
        "退回修改并重新审查、讨论后可以通过",
        MADR.art(30, par=1),
    ),
    Lawful(
        a.close_matter,
        (*_DISCUSSED, *_codes(a.reject, a.record_discussion, a.archive_formation)),
        "不予通过的，归档后办结",
        MADR.art(33),
    ),
    Lawful(
        a.decide_evaluation,
        _DONE,
        "归档不妨碍决策后评估",
        MADR.art(36, par=1),
    ),
    Lawful(
        a.suspend_execution,
        _ISSUED,
        "情况紧急的，行政首长可以先决定中止执行",
        MADR.art(37),
    ),
    Lawful(a.start_adjustment, _DONE, "需要重大调整的，依照程序进行", MADR.art(37)),
    Lawful(a.close_matter, _DONE, "应当办理的都已办理，可以办结", MADR.art(33)),
    Lawful(
        a.terminate,
        _codes(a.propose, a.determine_scope),
        "不适用本条例的，可以终止",
        MADR.art(3, par=2),
    ),
    Lawful(
        a.submit_review,
        (*_DETERMINED, *_codes(a.follow_other_law)),
        "法律、行政法规对环节另有规定的，依照其规定",
        MADR.art(3, par=2),
    ),
)
