"""The worksheet of inspection days (测算表) as it is typed: every use of days with what it is multiplied from.

What is typed beside the product (表内数) is what a draft or a leader's table says; it is held against the product
term by term and never taken in its place.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django import forms

from fadu.casework.submitting import ActForm
from fadu.checker.capacity import plain

GROUPS = {"other": ("其他执法工作日", 6), "non": ("非执法工作日", 6)}
CLASSES = 4
FACTORS = {"officers": "人数", "times": "次数", "days_each": "每次天数"}
STATED = {"workdays": "法定工作日", "total": "总法定工作日", "inspection": "监督检查工作日"}


def _number(label: str, *, whole: bool = False) -> forms.DecimalField:
    places = 0 if whole else 1
    return forms.DecimalField(
        label=label,
        required=False,
        min_value=Decimal(0),
        max_value=10**7,
        max_digits=9,
        decimal_places=places,
    )


class WorksheetForm(ActForm):
    """Year, officers, the two groups of uses, classes with their shares, and what a table states of its sums."""

    year = forms.IntegerField(label="计划年度", min_value=2021, max_value=2100)
    staff = forms.IntegerField(label="执法人员数", min_value=1, max_value=5000)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name, label in STATED.items():
            self.fields[name] = _number(f"{label}（表内数）", whole=name == "workdays")
        for group, (_, rows) in GROUPS.items():
            for row in range(rows):
                self._row(f"{group}{row}", FACTORS)
        for row in range(CLASSES):
            self._row(f"classes{row}", {})
            label = "占比（表内数）"
            self.fields[f"classes{row}_share"] = _number(label)

    def _row(self, row: str, factors: Mapping[str, str]) -> None:
        name = forms.CharField(label="项目", max_length=40, required=False)
        self.fields[f"{row}_name"] = name
        for code, label in factors.items():
            self.fields[f"{row}_{code}"] = _number(label)
        self.fields[f"{row}_days"] = _number("人天（表内数）" if factors else "人天")

    def clean(self) -> dict[str, Any]:
        """Whoever types numbers says what they are of."""
        typed = super().clean() or {}
        for row in self._rows():
            numbers = {c: typed.get(f"{row}_{c}") for c in (*FACTORS, "days", "share")}
            if not typed.get(f"{row}_name") and any(v is not None for v in numbers.values()):
                self.add_error(f"{row}_name", "写明是什么工作日。")
            if typed.get(f"{row}_name") and all(v is None for c, v in numbers.items() if c != "share"):  # fmt: skip
                self.add_error(f"{row}_days", "填写人数、天数，或者直接填写人天。")
        return typed

    def _rows(self) -> Iterator[str]:
        for group, (_, rows) in GROUPS.items():
            yield from (f"{group}{row}" for row in range(rows))
        yield from (f"classes{row}" for row in range(CLASSES))

    def grids(self) -> list[tuple[str, list[str], list[list[Any]]]]:
        """Title, headings and rows of fields, for the page."""
        made = []
        for group, (title, rows) in {**GROUPS, "classes": ("监督检查的安排", CLASSES)}.items():
            codes = ("name", *FACTORS, "days") if group in GROUPS else ("name", "days", "share")
            lines = [[self[f"{group}{row}_{code}"] for code in codes] for row in range(rows)]
            made.append((title, [str(field.label) for field in lines[0]], lines))
        return made

    def heads(self) -> list[Any]:
        """The fields above the grids."""
        return [self[name] for name in ("year", "staff", *STATED)]

    @property
    def sheet(self) -> str:
        """The worksheet as checker/plan_file.py reads it."""
        typed = self.cleaned_data
        told: dict[str, Any] = {"year": typed["year"], "staff": typed["staff"]}
        told |= {name: _plain(typed[name]) for name in STATED if typed[name] is not None}
        for group, (_, rows) in GROUPS.items():
            terms = [self._term(f"{group}{row}") for row in range(rows)]
            told[group] = {"terms": [term for term in terms if term]}
        classes = [self._term(f"classes{row}") for row in range(CLASSES)]
        told |= {"classes": found} if (found := [one for one in classes if one]) else {}
        return json.dumps(told, ensure_ascii=False, sort_keys=True)

    def _term(self, row: str) -> dict[str, Any]:
        typed = self.cleaned_data
        if not typed.get(f"{row}_name"):
            return {}
        term: dict[str, Any] = {"name": typed[f"{row}_name"]}
        for code in (*FACTORS, "days"):
            if (value := typed.get(f"{row}_{code}")) is not None:
                term[code] = _plain(value)
        if (share := typed.get(f"{row}_share")) is not None:
            term["share"] = f"{plain(share)}%"
        return term


def initial_of(sheet: str) -> dict[str, Any]:
    """A recorded worksheet as the form starts with it."""
    told = json.loads(sheet, parse_float=Decimal)
    found = {name: told[name] for name in ("year", "staff", *STATED) if name in told}
    for group in GROUPS:
        found |= _rows_of(group, (told.get(group) or {}).get("terms", []))
    return found | _rows_of("classes", told.get("classes", []))


def _rows_of(group: str, terms: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        f"{group}{row}_{code}": value.removesuffix("%") if code == "share" else value
        for row, term in enumerate(terms)
        for code, value in term.items()
    }


def _plain(number: Any) -> int | float:
    """A JSON number; one decimal place survives it."""
    return int(number) if number == int(number) else float(number)
