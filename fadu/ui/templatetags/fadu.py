"""`{% load fadu %}`: icons, dates, money, masks, status badges, citations and form sections for templates."""

from django import template
from django.forms import BaseForm

from fadu.kernel.codes import mask_identity
from fadu.kernel.phones import mask_phone
from fadu.ui import drawing, formats
from fadu.ui.badges import Badge, status_badge
from fadu.ui.citations import cited
from fadu.ui.forms import FormError, Section, errors_of, sections_of
from fadu.ui.hits import hits

register = template.Library()

register.filter("day", formats.long_day)
register.filter("full_day", formats.full_day)
register.filter("short_day", formats.short_day)
register.filter("iso_day", formats.iso_day)
register.filter("clock", formats.clock)
register.filter("moment", formats.moment)
register.filter("money", formats.money)
register.filter("count", formats.count)


register.simple_tag(drawing.icon, name="icon")
register.simple_tag(drawing.asset, name="asset")
register.filter("badge", drawing.badge)
register.filter("last_day", drawing.deadline)
register.filter("cited", cited)
register.filter("cell", drawing.cell)
register.filter("rows", drawing.rows)
register.filter("navigation", drawing.navigation)
register.filter("hits", hits)


@register.filter
def masked_identity(value: str) -> str:
    """An identity number with its middle hidden; nothing becomes a dash."""
    return mask_identity(value) if value else formats.NOTHING


@register.filter
def masked_phone(value: str) -> str:
    """A phone number with its middle hidden; nothing becomes a dash."""
    return mask_phone(value) if value else formats.NOTHING


@register.filter
def status(code: str) -> Badge:
    """The badge of a verification status: V, V2, P, U or sample."""
    return status_badge(code)


@register.filter
def sections(form: BaseForm) -> tuple[Section, ...]:
    """The form's fields under its headings."""
    return sections_of(form)


@register.filter
def problems(form: BaseForm) -> tuple[FormError, ...]:
    """Everything to correct in a form, with the ids of the controls."""
    return errors_of(form)
