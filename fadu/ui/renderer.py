"""How Django forms are drawn: our field template, and the classes and aria links of every control."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.forms import BoundField, widgets
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import SafeString

from fadu.ui.drawing import esc

_PLAIN = (widgets.CheckboxSelectMultiple, widgets.RadioSelect, widgets.HiddenInput)


def control_class(widget: widgets.Widget) -> str:
    """The style class of a control; lists of boxes and hidden fields have none."""
    if isinstance(widget, _PLAIN):
        return ""
    if isinstance(widget, widgets.CheckboxInput):
        return "form-check-input"
    if isinstance(widget, widgets.Select):
        return "form-select"
    return "form-control"


class DeskField(BoundField):
    """A field that knows its basis (依据) and whether it takes the whole width."""

    @property
    def basis(self) -> str:
        """The citation that asks for this field, set by `fields.with_basis`."""
        return getattr(self.field, "basis", "")

    @property
    def status(self) -> str:
        """The verification status of the basis: V, V2, P, U, or nothing."""
        return getattr(self.field, "basis_status", "")

    @property
    def suffix(self) -> str:
        """The unit printed after the control, such as 元."""
        return getattr(self.field, "suffix", "")

    @property
    def wide(self) -> bool:
        """Long texts, files and lists of boxes take a whole line."""
        widget = self.field.widget
        long = (widgets.Textarea, widgets.FileInput, *_PLAIN[:2])
        return getattr(self.field, "wide", isinstance(widget, long))

    @property
    def is_check(self) -> bool:
        """A single box, whose label stands after it."""
        return isinstance(self.field.widget, widgets.CheckboxInput)

    @property
    def is_group(self) -> bool:
        """Several boxes under one legend."""
        return isinstance(self.field.widget, _PLAIN[:2])

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: widgets.Widget | None = None
    ) -> dict[str, Any]:
        """Django's attributes plus the control's class and the citation among its descriptions."""
        chosen = widget or self.field.widget
        built = super().build_widget_attrs(attrs, widget)
        styles = [chosen.attrs.get("class", ""), control_class(chosen)]
        if self.form.is_bound and self.errors:
            styles.append("is-invalid")
        joined = " ".join(style for style in styles if style)
        if joined:
            built["class"] = joined
        if self.basis and self.auto_id and not self.is_hidden:
            described = built.get("aria-describedby", "")
            built["aria-describedby"] = f"{described} {self.auto_id}_basis".strip()
        return built


class DeskRenderer(DjangoTemplates):
    """`FORM_RENDERER = "fadu.ui.renderer.DeskRenderer"` draws every form of the desk."""

    form_template_name = "ui/form_fields.html"
    field_template_name = "ui/field.html"
    bound_field_class = DeskField

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        """Django's template, but for lists of choices: it draws two templates for each choice."""
        if template_name == widgets.Select.template_name:
            return SafeString("".join(_select(context["widget"])))
        return super().render(template_name, context, request)


def _select(widget: Mapping[str, Any]) -> Iterator[str]:
    """What Django's select.html draws, character by character."""
    yield f'<select name="{esc(widget["name"])}"{_attributes(widget)}>'
    for title, choices, _ in widget["optgroups"]:
        yield f'\n  <optgroup label="{esc(title)}">' if title else ""
        for one in choices:
            yield f'\n  <option value="{esc(str(one["value"]))}"{_attributes(one)}>{esc(one["label"])}</option>\n'
        yield "\n  </optgroup>" if title else ""
    yield "\n</select>"


def _attributes(widget: Mapping[str, Any]) -> str:
    given = ((name, value) for name, value in widget["attrs"].items() if value is not False)
    return "".join(
        f" {esc(name)}" if value is True else f' {esc(name)}="{esc(str(value))}"'
        for name, value in given
    )
