"""The filter bar: fields, saved filters, and the filters in force with a way to drop each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.http import QueryDict


@dataclass(frozen=True)
class SavedFilter:
    """A filter somebody named; `shared` when the whole unit sees it."""

    title: str
    url: str
    current: bool = False
    delete_url: str = ""
    shared: bool = False


@dataclass(frozen=True)
class Chip:
    """One filter in force and the address of the list without it."""

    title: str
    text: str
    drop_url: str


@dataclass(frozen=True)
class FilterBar:
    """Everything `ui/filter_bar.html` shows; `target` is the element htmx refreshes, if any."""

    form: Form
    chips: tuple[Chip, ...] = ()
    saved: tuple[SavedFilter, ...] = ()
    save_url: str = ""
    export_url: str = ""
    print_url: str = ""
    target: str = ""
    query: str = ""


def kept_of(query: QueryDict) -> QueryDict:
    """What a list is asked for, without the page on which it stands and the way back: what its pages and exports keep."""
    kept = query.copy()
    for name in ("page", "trail"):
        kept.pop(name, None)
    return kept


def chips_of(form: Form, query: QueryDict, *, page: str = "page") -> tuple[Chip, ...]:
    """One chip for every filled field of a bound, valid filter form, in the form's order."""
    if not form.is_valid():
        return ()
    chips = []
    for bound in form:
        value = form.cleaned_data.get(bound.name)
        if value in (None, "", [], False) or bound.is_hidden:
            continue
        rest = query.copy()
        rest.pop(bound.html_name, None)
        rest.pop(page, None)
        chips.append(Chip(str(bound.label), _words(bound.field, value), f"?{rest.urlencode()}"))
    return tuple(chips)


def _words(field: Any, value: Any) -> str:
    if value is True:
        return "是"
    choices: Mapping[str, str] = _flat(getattr(field, "choices", ()))
    many: Sequence[Any] = value if isinstance(value, list | tuple) else [value]
    return "、".join(choices.get(str(one), str(one)) for one in many)


def _flat(choices: Any) -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, label in choices:
        if isinstance(label, list | tuple):
            flat |= _flat(label)
        else:
            flat[str(key)] = str(label)
    return flat
