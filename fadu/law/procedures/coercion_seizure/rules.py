"""Rules of a seizure, in the order of the articles under which they stand.

The deadline and the act of time rest on the same stated day, so an alarm and a refusal never disagree. Nothing prolongs a seizure
by itself: over, it is to be lifted, and it may then neither be extended nor disposed of.
"""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARC, ARL, BER, HCL, WSL
from fadu.law.procedures.coercion_seizure import acts as a
from fadu.law.procedures.coercion_seizure import facts as f
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

TAKEN = (a.execute, a.execute_urgent)
LATER = ((a.approve_later, f.LATER_LEADER), (a.approve_later_principal, f.LATER_PRINCIPAL))
OVER = (a.term_over, a.extended_over, a.tested_over)
ENDS = (a.lift, a.dispose, a.hand_over)
UNDER_WAY = (
    a.lift_item,
    a.sell_perishable,
    a.entrust_keeper,
    a.start_test,
    a.end_test,
    a.extend,
    a.urgent_over,
    *OVER,
    *ENDS,
)
RUNNING = (a.lift_item, a.sell_perishable, a.start_test, a.extend, *ENDS)
_LAST = Given(fact=f.until, roll=False)
_EXTENDED = Given(fact=f.extended_until, roll=False)
_MOVED = Given(fact=f.moved_until, roll=False)

TABLE: RuleTable = {
    # 可以达到目的的不得实施；规章以下不得设定；无关的、生活必需的、已被查封的不得查封、扣押.
    AEL.art(5) + AEL.art(10) + AEL.art(16) + AEL.art(23): [
        a.check_grounds.opens(a.execute_urgent, when=f.ALLOWED),
        a.check_grounds.closes(
            a.approve, a.approve_principal, a.execute, a.execute_urgent, *(w for w, _ in LATER)
        ),
        *(taken.closes(a.check_grounds) for taken in TAKEN),
    ],
    WSL.art(65, par=1, item=4): [
        *(taken.opens(*RUNNING) for taken in TAKEN),
        *(taken.opens(a.refer_penalty) for taken in TAKEN),
    ],
    AEL.art(17, par=1) + AEL.art(18, item=1): [
        a.check_grounds.opens(a.approve, when=f.BY_LEADER),
        a.check_grounds.obliges(a.approve, when=f.BY_LEADER),
        a.approve.opens(a.execute, when=f.APPROVED),
        a.approve.closes(a.execute, when=f.NOT_APPROVED),
        *(taken.closes(a.approve, a.approve_principal) for taken in TAKEN),
        a.execute.closes(a.execute_urgent),
        a.execute_urgent.closes(a.execute),
    ],
    HCL.art(8, par=1, item=5): [
        a.check_grounds.opens(a.approve_principal, when=f.BY_PRINCIPAL),
        a.check_grounds.obliges(a.approve_principal, when=f.BY_PRINCIPAL),
        a.approve_principal.opens(a.execute, when=f.APPROVED),
        a.approve_principal.closes(a.execute, when=f.NOT_APPROVED),
    ],
    # Which decisions are reviewed first stands in a local list: off unless the parameter says so.
    BER.art(58).with_status(Status.V2): [
        a.check_grounds.closes(a.legal_review),
        a.check_grounds.releases(a.legal_review),
        a.check_grounds.opens(a.legal_review, when=f.REVIEW_DUE),
        a.check_grounds.obliges(a.legal_review, when=f.REVIEW_DUE),
        *(head.waits_for(a.legal_review) for head in (a.approve, a.approve_principal)),
        a.legal_review.closes(a.approve, a.approve_principal, when=f.NOT_PASSED),
        a.legal_review.releases(a.approve, a.approve_principal, when=f.NOT_PASSED),
        a.legal_review.obliges(a.check_grounds, when=f.NOT_PASSED),
        *(taken.closes(a.legal_review) for taken in TAKEN),
        a.execute_urgent.releases(a.legal_review, a.check_grounds),
    ],
    # 通知当事人到场、告知、听取、笔录、签名：on the spot; what one act states is judged in its facts.
    AEL.art(18): [
        *(taken.opens(a.record_scene) for taken in TAKEN),
        *(taken.obliges(a.record_scene) for taken in TAKEN),
        a.make_objection.opens(a.review_objection),
        a.make_objection.obliges(a.review_objection),
        a.review_objection.obliges(a.lift, when=f.IS_ADOPTED),
        *(taken.opens(a.make_objection) for taken in TAKEN),
    ],
    AEL.art(19): [
        a.execute_urgent.opens(a.report_urgent, a.urgent_over),
        a.execute_urgent.obliges(a.report_urgent, within=AEL.hours(24)),
        *(a.check_grounds.opens(later, when=when) for later, when in LATER),
        *(a.execute_urgent.obliges(later, within=AEL.hours(24)) for later, _ in LATER),
        *(later.needs(a.execute_urgent) for later, _ in LATER),
        *(
            (
                *later.closes(a.urgent_over),
                *later.closes(
                    a.dispose, a.extend, a.start_test, a.sell_perishable, when=f.NOT_APPROVED
                ),
                # 立即解除: before any day that was stated, and told under this article.
                *later.obliges(
                    a.lift,
                    within=AEL.hours(0),
                    when=f.NOT_APPROVED,
                    said="不予批准的，应当立即“解除查封、扣押”",
                ),
            )
            for later, _ in LATER
        ),
        # what decides on the goods or prolongs the measure rests on its approval
        *(
            resting.waits_for(later)
            for resting in (a.dispose, a.extend, a.start_test, a.sell_perishable)
            for later, _ in LATER
        ),
        a.urgent_over.needs(a.execute_urgent, after=AEL.hours(24)),
        a.execute.closes(a.approve_later, a.approve_later_principal),
    ],
    # 二十四小时内没有补办的 is not written out in the article: it reminds, the leader decides.
    AEL.art(19).with_status(Status.P): [a.urgent_over.obliges(a.lift)],
    AEL.art(21): [a.hand_over.releases(a.lift), a.hand_over.closes(*UNDER_WAY)],
    AEL.art(24): [
        *(taken.opens(a.deliver_decision, a.list_item) for taken in TAKEN),
        *(taken.obliges(a.deliver_decision, a.list_item) for taken in TAKEN),
        a.deliver_decision.needs(a.list_item),
        a.deliver_decision.waits_for(a.list_item),
    ],
    AEL.art(25, par=1): [
        *(
            (
                *taken.opens(a.term_over),
                *taken.obliges(a.lift, within=_LAST),
                *a.term_over.needs(taken, after=_LAST),
            )
            for taken in TAKEN
        ),
        a.extend.waits_for(a.end_test),
        a.extend.releases(a.lift),
        a.extend.closes(a.term_over, a.tested_over),
        a.extend.opens(a.extended_over),
        a.extend.obliges(a.lift, within=_EXTENDED),
        a.extended_over.needs(a.extend, after=_EXTENDED),
    ],
    AEL.art(25, par=2): [a.extend.opens(a.notify_extension), a.extend.obliges(a.notify_extension)],
    AEL.art(25, par=3): [
        a.start_test.waits_for(a.end_test),
        a.start_test.releases(a.lift),
        a.start_test.closes(*OVER),
        a.start_test.opens(a.end_test),
        a.start_test.obliges(a.lift),
        a.start_test.obliges(a.end_test, within=Given(fact=f.test_until, roll=False)),
        a.end_test.releases(a.lift),
        a.end_test.opens(a.tested_over),
        a.end_test.obliges(a.lift, within=_MOVED),
        a.end_test.obliges(a.tested_over),
        a.tested_over.needs(a.end_test, after=_MOVED),
    ],
    AEL.art(26): [
        *(taken.opens(a.keep, a.record_loss) for taken in TAKEN),
        *(taken.obliges(a.keep) for taken in TAKEN),
        *(taken.opens(a.entrust_keeper, when=f.SEALED) for taken in TAKEN),
        a.entrust_keeper.releases(a.keep),
        a.record_loss.opens(a.compensate),
        a.record_loss.obliges(a.compensate),
        a.record_loss.opens(a.recover_cost, when=f.BY_THIRD),
        a.recover_cost.waits_for(a.compensate),
    ],
    AEL.art(27): [
        *(taken.opens(a.establish_facts) for taken in TAKEN),
        *(taken.obliges(a.establish_facts) for taken in TAKEN),
        a.dispose.needs(a.establish_facts),
        a.dispose.waits_for(a.establish_facts, a.end_test),
        a.dispose.releases(a.lift),
        a.dispose.closes(*UNDER_WAY),
    ],
    AEL.art(28, par=1): [
        a.establish_facts.obliges(a.lift, when=f.NO_VIOLATION),
        a.establish_facts.obliges(a.lift, when=f.UNRELATED),
        *(
            a.establish_facts.closes(a.dispose, a.extend, a.start_test, when=when)
            for when in (f.NO_VIOLATION, f.UNRELATED)
        ),
        a.lift.closes(*UNDER_WAY),
        a.lift.releases(a.establish_facts),
        a.lift_item.closes(a.lift_item),
    ],
    # 期限已经届满的，应当及时解除: over, it is neither extended nor disposed of.
    AEL.art(28, par=1, item=4): [
        *(over.obliges(a.lift) for over in OVER),
        *(over.closes(a.extend, a.start_test, a.dispose, a.sell_perishable) for over in OVER),
    ],
    AEL.art(28, par=2): [
        *(lifted.opens(a.return_goods) for lifted in (a.lift, a.lift_item)),
        *(lifted.obliges(a.return_goods) for lifted in (a.lift, a.lift_item)),
    ],
    AEL.art(8, par=1) + ARL.art(11) + ALIL.art(12, par=1, item=2): [
        *(taken.opens(a.seek_remedy) for taken in TAKEN),
        a.seek_remedy.opens(a.record_outcome),
        a.record_outcome.obliges(a.lift, when=f.IS_ANNULLED),
        a.record_outcome.closes(
            a.dispose, a.extend, a.start_test, a.sell_perishable, when=f.IS_ANNULLED
        ),
    ],
    APL.art(54, par=2): [a.record_obstruction.opens(a.refer_penalty)],
    ARC.art(14, par=1): [
        a.check_grounds.opens(a.close_measure),
        a.close_measure.waits_for(
            a.approve,
            a.approve_principal,
            a.approve_later,
            a.approve_later_principal,
            a.report_urgent,
            a.record_scene,
            a.deliver_decision,
            a.lift,
            a.return_goods,
            a.notify_extension,
            a.compensate,
            a.review_objection,
        ),
    ],
}
