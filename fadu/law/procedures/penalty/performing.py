"""Rules of one fine, from payment to the application to the court: 行政处罚法 66 to 73, 行政强制法 35 to 54.

They hold of a fine on the spot, of each party's fine, and of a daily fine for itself; what else a procedure
asks for beside them stands in its own tables.
"""

from __future__ import annotations

from dataclasses import dataclass

from fadu.law.instruments import AEL, ALIL, APL, CPL, SPC_ALI
from fadu.law.procedures.penalty import collecting as c
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty import upshots
from fadu.law.procedures.penalty.altering import Alteration
from fadu.law.procedures.penalty.fines import Enforcement, Fine
from fadu.law.procedures.penalty.stating import BY
from fadu.law.procedures.penalty.sums import Sum
from fadu.law.procedures.penalty.surcharge_facts import REMITS_ALL, ended, grows, is_open
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import When
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

DEFERRED, AGREED = Given(fact=x.deferred_until), Given(fact=x.agreed_until)


@dataclass(frozen=True)
class Course:
    """A fine in its procedure.

    of: its sum. decide, serve: what imposes it and what tells the party. fined: where the decision need not hold one.
    limits: the acts of time with which the court's three months begin, said as in `window`. remedies,
    pending: asked for, and answered.
    """

    fine: Fine
    of: Sum
    all: Enforcement
    decide: Act
    serve: Act
    limits: tuple[Act, ...]
    window: str
    remedies: tuple[Act, ...]
    pending: tuple[Act, ...]
    fined: When | None = None


def altering(
    course: Course, alter: Act, alteration: Alteration, of: Sum, *collects: Act
) -> RuleTable:
    """What is to be paid after an alteration: nothing more where enough was paid, the rest where it was all paid before.

    A plan of payment runs out by itself, or ends with the performance: a later decision is not to find it forgotten.

    of: the sum that is paid. collects: by which else it is taken.
    """
    m = course.fine
    return {
        BY: [
            alter.closes(m.pay, m.instalment, m.overdue, *collects, when=upshots.settled(alteration, of)),
            alter.closes(m.start_surcharge, *m.of_surcharge, when=upshots.dropped(alteration, of)),
            alter.opens(m.pay, m.instalment, when=upshots.again(alteration, of)),
            alter.obliges(m.pay, when=upshots.again(alteration, of)),
        ],
    }  # fmt: skip


def tables(course: Course) -> tuple[RuleTable, ...]:
    """Everything that holds of the fine."""
    return (
        paying(course), surcharging(course), agreeing(course), deferring(course), demanding(course), applying(course),
    )  # fmt: skip


def paying(course: Course) -> RuleTable:
    """Within fifteen days, in whole or in parts; afterwards the surcharge and the demand."""
    m, fined = course.fine, course.fined
    return {
        APL.art(67, par=3): [
            course.decide.opens(m.pay, m.instalment, m.overdue, when=fined),
            course.decide.obliges(m.overdue, when=fined),
            m.overdue.waits_for(course.serve),
            course.serve.obliges(m.pay, within=APL.days(15)),
            m.overdue.needs(course.serve, after=APL.days(15)),
            # What was paid before service is not to be paid again after it.
            m.pay.closes(m.pay, m.overdue, m.instalment),
        ],
        APL.art(72, par=1, item=4): [m.overdue.opens(m.demand, m.announce_demand)],
    }


def surcharging(course: Course) -> RuleTable:
    """The surcharge: told to the party as the demand is, paid in whole or in parts, stopped by remedies."""
    m = course.fine
    return {
        APL.art(72, par=1, item=1): [
            m.overdue.opens(m.start_surcharge),
            m.start_surcharge.opens(m.pay_surcharge, m.surcharge_part, m.remit_surcharge),
            m.start_surcharge.obliges(m.pay_surcharge),
            # Until the fine is paid, or the surcharge has come to as much, what was paid of it is not all.
            m.pay_surcharge.obliges(m.pay_surcharge, when=grows(course.of)),
            m.pay_surcharge.closes(m.surcharge_part, when=ended(course.of)),
        ],
        AEL.art(38) + CPL.art(95, par=1): [
            m.start_surcharge.opens(m.serve_surcharge, m.announce_surcharge),
            m.start_surcharge.obliges(m.serve_surcharge),
            m.announce_surcharge.opens(m.surcharge_announcement_over),
            m.announce_surcharge.obliges(m.surcharge_announcement_over),
            m.surcharge_announcement_over.needs(m.announce_surcharge, after=CPL.days(30)),
            m.serve_surcharge.needs(m.surcharge_announcement_over, when=x.BY_NOTICE, standing=True),
            m.serve_surcharge.closes(m.announce_surcharge, m.surcharge_announcement_over),
            *(y.waits_for(m.serve_surcharge) for y in m.applications),
        ],
        APL.art(73, par=3): [
            *(y.pauses(m.pay_surcharge) for y in course.remedies),
            *(y.resumes(m.pay_surcharge) for y in course.pending),
        ],
        AEL.art(46, par=3): [m.start_surcharge.obliges(m.apply_court)],
    }


def agreeing(course: Course) -> RuleTable:
    """The agreement on execution: stages are agreed on, the surcharge is remitted; who breaks it owes as before."""
    m = course.fine
    return {
        AEL.art(42, par=1): [
            m.start_surcharge.opens(m.agree),
            m.agree.releases(m.pay),
            m.agree.obliges(m.pay, within=AGREED),
            m.agree.obliges(m.pay_surcharge, within=AGREED, when=is_open(course.of)),
            # What is remitted in part leaves the rest owed.
            m.remit_surcharge.releases(m.pay_surcharge, when=REMITS_ALL),
            m.remit_surcharge.closes(
                m.pay_surcharge, m.surcharge_part, m.remit_surcharge, when=REMITS_ALL
            ),
            m.pay_surcharge.closes(m.remit_surcharge, when=ended(course.of)),
        ],
        AEL.art(42, par=2): [
            *(y.opens(m.break_agreement) for y in (m.remit_surcharge, m.agree)),
            m.break_agreement.closes(m.break_agreement),
            m.break_agreement.opens(m.pay_surcharge, m.surcharge_part, m.remit_surcharge),
            m.break_agreement.obliges(m.pay_surcharge),
            course.all.complete_performance.closes(m.break_agreement),
            course.all.end_execution.closes(m.break_agreement),
            course.all.cease_execution.closes(m.break_agreement),
        ],
    }


def deferring(course: Course) -> RuleTable:
    """Nothing is overdue while a plan runs or is asked for; with its end the court's months begin."""
    m = course.fine
    return {
        APL.art(66, par=2): [
            course.decide.opens(m.request_deferral, when=course.fined),
            m.request_deferral.opens(m.approve_deferral, m.refuse_deferral),
            m.request_deferral.obliges(m.approve_deferral),
            # A plan that was granted before stands, whatever becomes of a further application.
            m.refuse_deferral.closes(m.refuse_deferral),
            m.refuse_deferral.releases(m.approve_deferral),
            m.approve_deferral.closes(m.refuse_deferral),
            m.approve_deferral.releases(m.pay),
            m.approve_deferral.obliges(m.pay, within=DEFERRED),
            m.approve_deferral.opens(m.deferral_over),
            m.approve_deferral.obliges(m.deferral_over),
            m.deferral_over.needs(m.approve_deferral, after=DEFERRED),
            m.pay.closes(*m.deferral),
        ],
        APL.art(72, par=2): [
            *(
                y.waits_for(m.approve_deferral, m.deferral_over)
                for y in (m.overdue, m.start_surcharge, m.demand, *course.limits, *m.applications)
            ),
            m.approve_deferral.closes(*m.applications, m.window_over),
            m.approve_deferral.obliges(*course.limits),
        ],
    }


def demanding(course: Course) -> RuleTable:
    """The demand, served as a decision is: by notice only where thirty days of one have run; and the answer to it."""
    m = course.fine
    return {
        AEL.art(35): [m.demand.waits_for(course.all.resume_execution)],
        AEL.art(36): [
            m.demand.opens(m.answer_demand),
            m.answer_demand.opens(m.review_answer),
            m.answer_demand.obliges(m.review_answer),
            *(y.waits_for(m.review_answer) for y in m.applications),
            # Looked into whatever is paid; of what is performed or ended nothing more is asked.
            course.all.complete_performance.waits_for(m.review_answer),
            course.all.complete_performance.closes(m.answer_demand),
            course.all.end_execution.closes(*m.answers),
            course.all.cease_execution.closes(*m.answers),
            # What holds is adopted: what was demanded is demanded no longer, and the court is not asked before it is anew.
            m.review_answer.obliges(m.demand, when=x.WHOLLY_ADOPTED),
            *(y.waits_for(m.demand) for y in m.applications),
        ],
        AEL.art(38) + CPL.art(95, par=1): [
            m.announce_demand.opens(m.demand_announcement_over),
            m.announce_demand.obliges(m.demand_announcement_over),
            m.demand_announcement_over.needs(m.announce_demand, after=CPL.days(30)),
            m.demand.needs(m.demand_announcement_over, when=x.BY_NOTICE, standing=True),
            m.demand.closes(m.demand_announcement_over),
        ],
        AEL.art(54): [
            m.demand.needs(course.serve),
            # 55(1)(三): the application tells of the demand, so without one there is none.
            *(y.needs(m.demand, when=c.IS_DEMANDED, standing=True) for y in m.applications),
            *(y.needs(m.demand, after=AEL.days(10)) for y in m.applications),
        ],
    }


def applying(course: Course) -> RuleTable:
    """The court may be asked for three months after the limits; nobody asks it while a remedy is undecided."""
    m, said = course.fine, course.window
    return {
        AEL.art(39, par=2): [y.waits_for(course.all.resume_execution) for y in m.applications],
        AEL.art(53).with_status(Status.P): [
            y.obliges(m.apply_court, within=AEL.months(3), restart=True, said=said)
            for y in course.limits
        ],
        AEL.art(53) + SPC_ALI.art(156): [
            *(y.waits_for(*course.pending) for y in m.applications),
            *(y.opens(m.apply_court, m.window_over) for y in course.limits),
            *(y.obliges(m.window_over) for y in course.limits),
            *(m.window_over.needs(y, after=AEL.months(3)) for y in course.limits),
            m.window_over.closes(m.apply_court),
            m.window_over.opens(m.apply_court_late),
            m.apply_court_late.closes(m.apply_court_late),
            m.apply_court.closes(m.window_over),
        ],
        AEL.art(57): [
            *(y.opens(course.all.court_rule) for y in m.applications),
            *(y.obliges(course.all.court_rule) for y in m.applications),
        ],
        ALIL.art(95) + SPC_ALI.art(153, par=1): [
            course.all.end_suit.closes(*m.applications, m.window_over, when=x.SUIT_TRIED),
        ],
    }
