"""Rules of a draw, in the order of the articles under which they stand.

The law asks that general inspections be drawn at random and the outcome be made public (54(1)); it does not say
how. That lists are promised before the number exists, and how a batch is mended, replaced or void, is our own
protocol (docs/draw.md): an agency's rule (L), never said to be law. The form of task papers is local and only reminds.
"""

from __future__ import annotations

from fadu.law.instruments import APL, ARC, BER, CSL, HOUSE, OGI
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.procedures.inspection_draw import facts as f
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

RANDOM = BER.art(54, par=1)
PROTOCOL = HOUSE.art(18).with_status(Status.L)
PREPARING = (a.freeze_lists, a.publish_commitment, a.record_randomness, a.draw)
DRAWN = (a.draw, a.record_external)
CHANGES = (a.replace_target, a.cancel_target)
AFTER = (*CHANGES, a.void_draw, a.declare_recusal, a.decide_recusal, a.issue_tasks)

TABLE: RuleTable = {
    # 随机抽取检查对象、随机选派执法检查人员: by the one platform or the other.
    RANDOM: [
        a.determine_kind.opens(a.freeze_lists, when=f.IS_OWN),
        a.determine_kind.obliges(a.freeze_lists, when=f.IS_OWN),
        a.determine_kind.closes(a.record_external, when=f.IS_OWN),
        a.determine_kind.releases(a.record_external, when=f.IS_OWN),
        a.determine_kind.opens(a.record_external, when=f.IS_EXTERNAL),
        a.determine_kind.obliges(a.record_external, when=f.IS_EXTERNAL),
        a.determine_kind.closes(*PREPARING, when=f.IS_EXTERNAL),
        a.determine_kind.releases(*PREPARING, when=f.IS_EXTERNAL),
    ],
    PROTOCOL: [
        a.freeze_lists.opens(a.publish_commitment),
        a.freeze_lists.obliges(a.publish_commitment),
        a.freeze_lists.closes(a.draw),
        a.publish_commitment.opens(a.record_randomness),
        a.publish_commitment.obliges(a.record_randomness),
        a.record_randomness.waits_for(a.publish_commitment),
        a.record_randomness.opens(a.draw, when=f.IS_LATER),
        a.record_randomness.obliges(a.draw, when=f.IS_LATER),
        a.record_randomness.closes(a.draw, when=f.IS_EARLIER),
        a.record_randomness.obliges(a.record_randomness, when=f.IS_EARLIER),
        a.draw.needs(a.freeze_lists, a.publish_commitment),
        a.draw.waits_for(a.publish_commitment, a.record_randomness),
        *(act.closes(a.determine_kind, *PREPARING, a.record_external) for act in DRAWN),
        *(act.opens(*AFTER, a.publish_draw) for act in DRAWN),
        *(act.closes(a.drop_batch) for act in DRAWN),
        a.determine_kind.opens(a.drop_batch),
        a.drop_batch.releases(*PREPARING, a.record_external),
        a.drop_batch.closes(*PREPARING, a.record_external, a.drop_batch),
        a.void_draw.opens(a.determine_kind),
        a.void_draw.closes(*AFTER, a.substitute_officer),
    ],
    # 重点检查依法全覆盖，个案检查有针对性地进行：均不抽取. Since 2025 民营经济促进法 52(2) says so too.
    BER.art(54, par=2): [
        a.determine_kind.closes(*PREPARING, a.record_external, when=f.IS_NOT_DRAWN),
        a.determine_kind.releases(*PREPARING, a.record_external, when=f.IS_NOT_DRAWN),
    ],
    RANDOM + OGI.art(26): [
        *(
            act.obliges(a.publish_draw, within=OGI.workdays_of(20))
            for act in (*DRAWN, *CHANGES, a.void_draw)
        ),
        a.drop_batch.opens(a.publish_draw, when=f.IS_COMMITTED),
        a.drop_batch.obliges(a.publish_draw, within=OGI.workdays_of(20), when=f.IS_COMMITTED),
    ],
    # A task paper is local practice.
    RANDOM.with_status(Status.P): [*(act.obliges(a.issue_tasks) for act in DRAWN)],
    APL.art(43, par=1) + CSL.art(77, par=2): [
        a.declare_recusal.obliges(a.decide_recusal),
        a.decide_recusal.opens(a.substitute_officer, when=f.GRANTED),
        a.decide_recusal.obliges(a.substitute_officer, when=f.GRANTED),
        a.decide_recusal.closes(a.substitute_officer, when=f.NOT_GRANTED),
        a.decide_recusal.releases(a.substitute_officer, when=f.NOT_GRANTED),
    ],
    ARC.art(14, par=1): [a.determine_kind.opens(a.close_draw)],
}
