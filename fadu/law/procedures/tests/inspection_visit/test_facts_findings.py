"""Facts of what was found: every category leads somewhere."""

from fadu.law.procedures.inspection_visit import facts_findings as f


def test_every_category_is_ordered_about_handed_over_or_transferred():
    led = {*f.OURS.value, f.IS_MAJOR.value, f.IS_OTHERS.value}

    assert led == set(f.category.choices)


def test_a_review_has_one_good_end_and_two_that_are_reviewed_again():
    assert {f.IS_CORRECTED.value, *f.IS_NOT_CORRECTED.value} == set(f.result.choices)
