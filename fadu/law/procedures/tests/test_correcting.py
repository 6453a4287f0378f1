"""The term of an order to correct is the same law for ordinary and for major hazards: every shared rule stands in both."""

from __future__ import annotations

import pytest

from fadu.law.procedures.correcting import rules
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major.rules import REMOVAL
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit.rules_findings import CORRECTION


@pytest.mark.parametrize(
    ("procedure", "course"), [(MAJOR_HAZARD, REMOVAL), (INSPECTION_VISIT, CORRECTION)]
)
def test_every_shared_rule_stands_in_the_procedure(procedure, course):
    def said(rule):
        return (rule.verb, rule.first.code, rule.then.code, rule.term, rule.when)

    made = {said(rule) for group in rules(course) for rule in group}

    assert made <= {said(rule) for rule in procedure.rules}
    assert course.extension == (course.apply_extension, course.decide_extension, course.extend_term)
    assert course.terms == (course.term_over, course.extended_over)
