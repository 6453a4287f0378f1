"""What rules read of an alteration (处理后果): gone, made anew, nothing more to pay, the rest to pay, something to give back."""

from __future__ import annotations

from fadu.law.procedures.penalty.altering import (
    AGAIN,
    COVERED,
    EARLIER_GONE,
    EARLIER_REMADE,
    ENOUGH,
    FURTHER_GONE,
    FURTHER_REMADE,
    GONE,
    LESS,
    NOTHING,
    REMADE,
    TAKEN_AGAIN,
    TAKEN_ENOUGH,
    WITHOUT_FINE,
    Alteration,
    course_of,
)
from fadu.law.procedures.penalty.sums import Sum
from fadu.law.vocabulary.fact import When


def voided(of: Alteration) -> When:
    """The decision is gone."""
    return When(
        of.upshot, "in", tuple(x for x in of.upshot.choices if x in (GONE, REMADE, WITHOUT_FINE))
    )


def anew(of: Alteration) -> When:
    """It is to be made anew."""
    return When(of.upshot, "in", tuple(x for x in of.upshot.choices if x in (REMADE, WITHOUT_FINE)))


def settled(of: Alteration, one: Sum) -> When:
    """Nothing more is to be paid of a sum itself."""
    others = (f"{x}{ENOUGH}" for x in (EARLIER_GONE, EARLIER_REMADE)) if one.adds else ()
    return When(of.upshot, "in", (course_of(one, COVERED), course_of(one, NOTHING), *others))


def dropped(of: Alteration, one: Sum) -> When:
    """There is no such sum any more, so no surcharge on it either."""
    return When(of.upshot, "==", course_of(one, NOTHING))


def again(of: Alteration, one: Sum) -> When:
    """Nothing of it was unpaid and it is higher now: the rest is to be paid."""
    return When(of.upshot, "==", course_of(one, AGAIN))


def returns(of: Alteration) -> When:
    """Something is to be given back."""
    return When(of.returned, "==", True)


def further_ended(of: Alteration) -> When:
    """A further decision alone is gone or to be made anew, and nothing of an earlier one of its kind stays owed."""
    return When(of.upshot, "in", (FURTHER_GONE, FURTHER_REMADE))


def further_void(of: Alteration) -> When:
    """A further decision alone is void, whatever an earlier one of its kind leaves owed."""
    both = (FURTHER_GONE, FURTHER_REMADE)
    return When(of.upshot, "in", tuple(f"{x}{y}" for x in both for y in ("", LESS)))


def taken_again(of: Alteration) -> When:
    """More is to be confiscated than was taken when all of it had been."""
    return When(of.taking, "==", TAKEN_AGAIN)


def taken_enough(of: Alteration) -> When:
    """Nothing more is to be confiscated."""
    return When(of.taking, "==", TAKEN_ENOUGH)


def further_anew(of: Alteration) -> When:
    """A further decision alone is to be made anew."""
    newest, earlier = (
        (FURTHER_REMADE, f"{FURTHER_REMADE}{LESS}"),
        (EARLIER_REMADE, f"{EARLIER_REMADE}{ENOUGH}"),
    )
    return When(of.upshot, "in", (*newest, *earlier))
