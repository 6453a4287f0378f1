"""Facts of inspections: what guards read is never personal, what is derived is cited."""

from fadu.law.procedures.inspection_visit import INSPECTION_VISIT, acts
from fadu.law.procedures.inspection_visit import facts as f


def test_guards_and_terms_read_no_personal_fact():
    for rule in INSPECTION_VISIT.rules:
        for read in (rule.when, rule.term):
            fact = getattr(read, "fact", None)
            assert fact is None or not fact.is_personal


def test_the_names_of_persons_and_what_a_clue_says_are_personal():
    assert all(x.is_personal for x in (f.summary, f.shown_to, f.assistants, f.complaint, f.site))


def test_the_task_names_the_unit_the_source_and_the_manner():
    stated = {x.code for x in acts.open_visit.stated if x.required}

    assert {"enterprise", "source", "manner", "team", "occasion", "basis"} <= stated
