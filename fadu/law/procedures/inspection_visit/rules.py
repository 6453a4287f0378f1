"""Rules of an inspection before and at the unit, in the order of the articles under which they stand.

What rests on the State Council office's opinions of 2025, seen in reproductions only, is V2 under the article
whose duty it carries out; each can be switched off by its parameter. Local codes and scheme forms only remind.
"""

from __future__ import annotations

from fadu.law.instruments import ALIL, APL, ARC, BER, HCL, OGI, PEL, PSEL, WSL
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit.rules_findings import FINDINGS, TRANSFER
from fadu.law.procedures.local import local
from fadu.law.vocabulary.period import Unit
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

# What stands between the task and the door, and what is done inside.
BEFORE = (
    a.justify_visit,
    a.approve_visit,
    a.report_urgent,
    a.make_scheme,
    a.confirm_authority,
    a.join_departments,
    a.assign_officers,
    a.give_notice,
    a.enter_by_code,
    a.note_no_code,
)
INSIDE = (a.show_certificate, a.check_site, a.share_situation)
PLAN = WSL.art(62, par=2)
CLUES = BER.art(54, par=2)
RECORDED = BER.art(58)

TABLE: RuleTable = {
    # 按照年度监督检查计划进行监督检查. The cap is V2 and binds only where one is in force.
    PLAN: [
        a.open_visit.closes(a.open_visit),
        a.open_visit.opens(a.show_certificate),
        a.open_visit.obliges(a.check_site),
    ],
    # That a task is called off, or nobody was there, is practice: no article knows it.
    PLAN.with_status(Status.P): [
        a.open_visit.opens(a.record_empty, a.call_off),
        a.check_site.closes(a.call_off),
        a.call_off.releases(*BEFORE, *INSIDE),
        a.call_off.closes(*BEFORE, *INSIDE, a.record_empty, a.call_off, a.give_guidance),
    ],
    PLAN.with_status(Status.V2): [
        a.open_visit.opens(a.justify_visit, when=f.IS_OVER),
        a.open_visit.obliges(a.justify_visit, when=f.IS_OVER),
        a.approve_visit.waits_for(a.justify_visit),
        a.show_certificate.waits_for(a.justify_visit, a.approve_visit, a.report_urgent),
        a.open_visit.opens(a.approve_visit, when=f.APPROVAL_FIRST),
        a.open_visit.obliges(a.approve_visit, when=f.APPROVAL_FIRST),
        a.open_visit.opens(a.report_urgent, when=f.APPROVAL_AFTER),
        a.open_visit.obliges(a.report_urgent, when=f.APPROVAL_AFTER),
        a.report_urgent.opens(a.make_up_approval),
        *(
            a.report_urgent.obliges(a.make_up_approval, within=term)
            for term in (None, local("inspection.approval_makeup_days"))
        ),
    ],
    # 现场检查方案: its form was found in no text. That it is missing is told, and holds nothing back.
    PLAN.with_status(Status.U): [
        a.open_visit.opens(a.make_scheme),
        a.open_visit.obliges(a.make_scheme),
    ],
    WSL.art(65, par=1, item=1).with_status(Status.V2): [
        a.open_visit.opens(a.give_notice, when=f.IS_ANNOUNCED),
        a.open_visit.obliges(a.give_notice, when=f.IS_ANNOUNCED),
        a.show_certificate.waits_for(a.give_notice),
    ],
    WSL.art(66) + WSL.art(108): [
        a.open_visit.opens(a.record_obstruction),
        a.record_obstruction.opens(a.refer_obstruction, when=f.PERSISTED),
        a.record_obstruction.obliges(a.refer_obstruction, when=f.PERSISTED),
    ],
    WSL.art(67, par=2) + APL.art(55, par=1): [
        a.show_certificate.opens(a.check_site, a.give_guidance),
    ],
    WSL.art(68): [
        a.check_site.opens(a.find_problem, a.sign_record),
        a.check_site.obliges(a.sign_record),
        a.find_problem.obliges(a.sign_record),
        a.reinspect.obliges(a.sign_record),
        a.sign_record.opens(a.report_refusal, when=f.REFUSED_TO_SIGN),
        a.sign_record.obliges(a.report_refusal, when=f.REFUSED_TO_SIGN),
    ],
    WSL.art(69): [
        a.open_visit.opens(a.share_situation),
        a.open_visit.obliges(a.share_situation, when=f.IS_SEPARATE),
        a.open_visit.opens(a.join_departments, when=f.IS_JOINT),
        a.open_visit.obliges(a.join_departments, when=f.IS_JOINT),
        *TRANSFER,
    ],
    WSL.art(73, par=1): [
        a.register_clue.opens(a.verify_complaint, when=f.BY_COMPLAINT),
        a.register_clue.obliges(a.verify_complaint, when=f.BY_COMPLAINT),
        a.decline_clue.releases(a.verify_complaint, when=f.IS_ELSEWHERE),
        a.verify_complaint.opens(a.sign_complaint, when=f.MEASURES_DUE),
        a.verify_complaint.obliges(a.sign_complaint, when=f.MEASURES_DUE),
    ],
    ALIL.art(47, par=1): [
        a.register_clue.obliges(a.verify_complaint, within=ALIL.months(2), when=f.BY_COMPLAINT),
    ],
    # 对通过投诉举报、转办交办、数据监测等发现的问题，应当有针对性地进行检查.
    CLUES: [
        a.register_clue.opens(a.open_visit),
        a.register_clue.obliges(a.open_visit),
        a.open_visit.closes(a.register_clue, a.decline_clue),
    ],
    CLUES.with_status(Status.P): [
        a.register_clue.opens(a.decline_clue),
        a.decline_clue.releases(a.open_visit),
        a.decline_clue.closes(a.open_visit, a.decline_clue),
    ],
    CLUES.with_status(Status.V2): [a.open_visit.needs(a.register_clue, when=f.IS_CASE)],
    # The entry is part of the record of the whole process; a code as its form is known from reproductions.
    RECORDED.with_status(Status.V2): [
        a.open_visit.opens(a.enter_by_code),
        a.open_visit.opens(a.note_no_code, when=f.CODE_DUE),
        a.open_visit.obliges(a.enter_by_code, when=f.CODE_DUE),
        a.check_site.waits_for(a.enter_by_code),
        a.enter_by_code.closes(a.note_no_code),
        a.note_no_code.releases(a.enter_by_code),
        # what was missed is made up; further entries are registered as they come
        a.note_no_code.closes(a.enter_by_code),
        a.check_site.opens(a.enter_again),
        a.note_no_code.opens(a.make_up_code),
        *(
            a.note_no_code.obliges(a.make_up_code, within=term)
            for term in (None, local("inspection.scan_makeup_days", Unit.DAY))
        ),
        a.check_site.opens(a.tell_result),
        *(
            a.sign_record.obliges(a.tell_result, within=term)
            for term in (None, local("inspection.result_push_days"))
        ),
    ],
    OGI.art(20, item=13) + OGI.art(26): [
        a.sign_record.opens(a.publish_result, a.withhold_result),
        a.sign_record.obliges(a.publish_result, within=OGI.workdays_of(20)),
    ],
    OGI.art(14) + OGI.art(15): [a.withhold_result.releases(a.publish_result)],
    APL.art(43, par=1): [
        a.open_visit.opens(a.declare_recusal),
        a.declare_recusal.obliges(a.assign_officers),
    ],
    APL.art(43, par=2) + APL.art(43, par=3): [
        a.open_visit.opens(a.request_recusal),
        a.request_recusal.opens(a.decide_recusal),
        a.request_recusal.obliges(a.decide_recusal),
        a.decide_recusal.obliges(a.assign_officers, when=f.RECUSAL_GRANTED),
    ],
    HCL.art(8, par=2): [a.open_visit.obliges(a.assign_officers, when=f.HAZCHEM)],
    # 会同生态环境主管部门和公安机关、消防救援机构对处置情况进行监督检查.
    HCL.art(45): [
        a.open_visit.opens(a.join_departments, when=f.DISPOSAL_DUE),
        a.open_visit.obliges(a.join_departments, when=f.DISPOSAL_DUE),
    ],
    # 第四十二条 speaks of imposing penalties; for other inspections two officers are the safe reading.
    APL.art(42, par=1).with_status(Status.P): [
        a.open_visit.opens(a.assign_officers),
        a.open_visit.obliges(a.assign_officers),
    ],
    # 民营经济促进法 53 has asked for the same since 2025.
    BER.art(49): [
        a.open_visit.opens(a.complain),
        a.complain.opens(a.answer_complaint),
        a.complain.obliges(a.answer_complaint),
    ],
    PSEL.art(64, par=1): [
        a.open_visit.opens(a.confirm_authority, when=f.AUTHORITY_DUE),
        a.open_visit.obliges(a.confirm_authority, when=f.AUTHORITY_DUE),
        a.show_certificate.waits_for(a.confirm_authority),
    ],
    # 融入执法过程 is said of the whole of enforcement, not of each visit.
    PEL.art(18).with_status(Status.P): [a.check_site.obliges(a.give_guidance, when=f.GUIDANCE_DUE)],
    **FINDINGS,
    ARC.art(14, par=1): [
        *(act.opens(a.close_visit) for act in (a.sign_record, a.call_off, a.decline_clue)),
        a.check_site.obliges(a.close_visit),
        a.check_site.obliges(a.close_visit, within=local("enforcement.onsite_archive_days")),
    ],
}
