"""The acts on one fine, and on the enforcement of one decision, by what they do, whatever their codes."""

from __future__ import annotations

from dataclasses import dataclass

from fadu.law.vocabulary.act import Act


@dataclass(frozen=True)
class Fine:
    """The acts on one fine, whatever their codes: a daily fine has a set of its own."""

    pay: Act
    instalment: Act
    request_deferral: Act
    approve_deferral: Act
    refuse_deferral: Act
    deferral_over: Act
    overdue: Act
    start_surcharge: Act
    serve_surcharge: Act
    announce_surcharge: Act
    surcharge_announcement_over: Act
    surcharge_part: Act
    pay_surcharge: Act
    remit_surcharge: Act
    agree: Act
    break_agreement: Act
    demand: Act
    announce_demand: Act
    demand_announcement_over: Act
    answer_demand: Act
    review_answer: Act
    apply_court: Act
    window_over: Act
    apply_court_late: Act

    @property
    def deferral(self) -> tuple[Act, ...]:
        """What concerns a plan of payment."""
        return (
            self.request_deferral, self.approve_deferral, self.refuse_deferral, self.deferral_over,
        )  # fmt: skip

    @property
    def force(self) -> tuple[Act, ...]:
        """What is still asked of a party by force: of what is paid, void or ended nothing of it runs."""
        return (
            *self.deferral, self.overdue, self.start_surcharge, *self.serving_surcharge, self.surcharge_part, self.agree, self.demand,
            self.announce_demand, self.demand_announcement_over, *self.applications,
            self.window_over,
        )  # fmt: skip

    @property
    def serving_surcharge(self) -> tuple[Act, ...]:
        """What tells the party of the surcharge."""
        return (self.serve_surcharge, self.announce_surcharge, self.surcharge_announcement_over)

    @property
    def of_surcharge(self) -> tuple[Act, ...]:
        """What may be done about the surcharge once it is decided: of a sum that is gone nothing of it is left."""
        return (
            *self.serving_surcharge, self.surcharge_part, self.pay_surcharge, self.remit_surcharge, self.agree, self.break_agreement,
        )  # fmt: skip

    @property
    def answers(self) -> tuple[Act, ...]:
        """What is said against a demand, and looked into."""
        return (self.answer_demand, self.review_answer)

    @property
    def applications(self) -> tuple[Act, ...]:
        """The application to the court, in time and late."""
        return (self.apply_court, self.apply_court_late)


@dataclass(frozen=True)
class Enforcement:
    """The acts on the enforcement of a decision, and on the remedies against it."""

    complete_performance: Act
    suspend_execution: Act
    resume_execution: Act
    cease_execution: Act
    end_execution: Act
    court_rule: Act
    appeal_court: Act
    appeal_over: Act
    court_executed: Act
    end_suit: Act
    apply_judgment: Act
    judgment_window_over: Act
    apply_judgment_late: Act
    withdraw_publication: Act
    refund: Act

    @property
    def force(self) -> tuple[Act, ...]:
        """The same of the enforcement itself."""
        return (
            *self.judgments, self.judgment_window_over, self.court_rule, self.appeal_court, self.appeal_over,
            self.court_executed, self.suspend_execution, self.resume_execution, self.cease_execution,
        )  # fmt: skip

    @property
    def judgments(self) -> tuple[Act, ...]:
        """The application to have a judgment enforced, in time and late."""
        return (self.apply_judgment, self.apply_judgment_late)
