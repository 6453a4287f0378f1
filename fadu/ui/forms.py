"""Grouping the fields of a form under headings, and naming its errors with links to the fields."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.forms import BaseForm, BoundField


@dataclass(frozen=True)
class Section:
    """A heading and the fields under it, in order."""

    title: str
    fields: tuple[BoundField, ...]


@dataclass(frozen=True)
class FormError:
    """One thing to correct; `target` is the id of the control, empty for the form as a whole."""

    text: str
    label: str = ""
    target: str = ""


def sections_of(form: BaseForm) -> tuple[Section, ...]:
    """The visible fields grouped by the form's `sections = ((title, (names…)), …)`.

    Fields that no section names come last without a heading, so that none can be lost.
    """
    wanted: Sequence[tuple[str, Sequence[str]]] = getattr(form, "sections", ())
    groups = [
        Section(title, tuple(form[name] for name in names if name in form.fields))
        for title, names in wanted
    ]
    named = {name for _, names in wanted for name in names}
    rest = tuple(bound for bound in form.visible_fields() if bound.name not in named)
    if rest:
        groups.append(Section("", rest))
    return tuple(group for group in groups if group.fields)


def errors_of(form: BaseForm) -> tuple[FormError, ...]:
    """Every error of a bound form: first those of the whole, then field by field in order."""
    found = [FormError(str(text)) for text in form.non_field_errors()]
    for bound in form:
        target = bound.id_for_label or bound.auto_id
        for text in bound.errors:
            if bound.is_hidden:
                found.append(FormError(f"{bound.label}：{text}"))
            else:
                found.append(FormError(str(text), str(bound.label), target))
    return tuple(found)
