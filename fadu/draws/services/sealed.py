"""What opens the commitments of frozen lists: kept apart from the file, so that erasing a person reaches it.

The file that the entry names holds what is committed to, of whom, and the commitment. Names, numbers of certificates and
notes stand in rows with their salts. Once they are gone nothing opens a commitment, and every draw still verifies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Q

from fadu.draws.models import SealedValue

Row = Mapping[str, str]


def without_values(rows: Sequence[Row]) -> list[dict[str, str]]:
    """The rows as they may stand in a file for ever."""
    return [{name: row[name] for name in ("what", "of", "commitment")} for row in rows]


def keep(draw: str, rows: Sequence[Row]) -> None:
    """Keep values and salts of one frozen draw."""
    SealedValue.objects.bulk_create(
        SealedValue(
            draw=draw, number=number, what=row["what"], subject=row["of"], value=row["value"],
            salt=row["salt"], commitment=row["commitment"],
        )
        for number, row in enumerate(rows)
    )  # fmt: skip


def forget(subject: str, values: frozenset[str]) -> None:
    """Nothing opens what was committed to of an erased subject, nor a note that says a value of theirs."""
    found = Q(subject=subject) | Q(subject__in=values)
    for value in values:
        found |= Q(value__contains=value) if value else Q()
    SealedValue.objects.filter(found).update(value=None, salt="")
