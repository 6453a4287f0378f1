"""Rules of an order to correct by a term (责令限期整改): 安全生产法 65(1)(二), (三), once for ordinary and for major hazards.

Ordered, the term runs; it is prolonged by a decision on an application, and reviewed when it is over or before. What a
review finds done ends the term, and an application to prolong it with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from fadu.law.procedures.local import local
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, When
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.rule import Rule


@dataclass(frozen=True)
class Correction:
    """The acts on one thing that is to be corrected, and what they state.

    deadline, new_deadline: the last day, as ordered and as prolonged. granted, refused: the decision on an application.
    done, remains: what a review finds. settled: what is no longer owed then. asked: after what a review is due by local rules.
    """

    order: Act
    rectify: Act
    review: Act
    term_over: Act
    extended_over: Act
    apply_extension: Act
    decide_extension: Act
    extend_term: Act
    deadline: Fact
    new_deadline: Fact
    granted: When
    refused: When
    done: When
    remains: When
    settled: tuple[Act, ...]
    asked: tuple[Act, ...]

    @property
    def terms(self) -> tuple[Act, ...]:
        """What runs out by itself."""
        return (self.term_over, self.extended_over)

    @property
    def extension(self) -> tuple[Act, ...]:
        """What concerns an application to prolong the term."""
        return (self.apply_extension, self.decide_extension, self.extend_term)


def rules(c: Correction) -> list[tuple[Rule, ...]]:
    """Ordered, prolonged or not, reviewed: under the article of whoever asks."""
    ordered, prolonged = Given(fact=c.deadline, roll=False), Given(fact=c.new_deadline, roll=False)
    return [
        c.order.releases(c.rectify),
        c.order.closes(c.extended_over),
        c.order.opens(c.term_over, c.apply_extension),
        c.order.obliges(c.term_over),
        c.order.obliges(c.rectify, within=ordered),
        c.term_over.needs(c.order, after=ordered),
        *(
            due.obliges(c.review, within=term)
            for due in c.asked
            for term in (None, local("hazard.review_days"))
        ),
        c.apply_extension.opens(c.decide_extension),
        c.apply_extension.obliges(c.decide_extension),
        c.apply_extension.obliges(c.decide_extension, within=local("hazard.extension_days")),
        c.decide_extension.opens(c.extend_term, when=c.granted),
        c.decide_extension.obliges(c.extend_term, when=c.granted),
        # What was granted before and not yet carried out falls with the newest decision.
        c.decide_extension.closes(c.extend_term, when=c.refused),
        c.decide_extension.releases(c.extend_term, when=c.refused),
        c.extend_term.releases(c.rectify),
        c.extend_term.closes(c.term_over),
        c.extend_term.opens(c.extended_over),
        c.extend_term.obliges(c.extended_over),
        c.extend_term.obliges(c.rectify, within=prolonged),
        c.extended_over.needs(c.extend_term, after=prolonged),
        c.review.obliges(c.review, when=c.remains),
        c.review.releases(*c.settled, when=c.done),
        c.review.closes(*c.terms, *c.extension, when=c.done),
    ]
