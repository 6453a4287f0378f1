"""Form fields that speak the desk's language: days, amounts in 元, and the citation of a field."""

from datetime import date
from typing import Any, TypeVar

from django import forms

from fadu.kernel.errors import BadInput
from fadu.kernel.money import fen, in_yuan, yuan
from fadu.kernel.typed import out_of_years, unwritable

AnyField = TypeVar("AnyField", bound=forms.Field)


def with_basis(field: AnyField, basis: str, *, status: str = "") -> AnyField:
    """The same field, printing its citation (依据) below it; `status` V2, P or U adds its badge."""
    field.basis = basis  # type: ignore[attr-defined]
    field.basis_status = status  # type: ignore[attr-defined]
    return field


def writable(text: str) -> None:
    """A validator of texts: what neither the ledger nor a document could hold is named with its place."""
    if problem := unwritable(text):
        raise forms.ValidationError(f"{problem}。")


def meant(day: date) -> None:
    """A validator of days and instants: a year that nobody means is a slip."""
    if problem := out_of_years(day):
        raise forms.ValidationError(f"{problem}。")


class DayInput(forms.DateInput):
    """The browser's own day picker; it sends and shows YYYY-MM-DD to the server."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day; also takes 2024年3月5日, 2024/3/5 and 20240305, which people paste from documents."""

    widget = DayInput
    input_formats = ("%Y-%m-%d", "%Y年%m月%d日", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d")
    default_error_messages = {"invalid": "日期无法识别，请写成 2024-03-05 的形式。"}
    default_validators = [meant]

    def to_python(self, value: Any) -> date | None:
        """The day, or Django's ValidationError in Chinese."""
        return super().to_python(value.strip() if isinstance(value, str) else value)


class MomentInput(forms.DateTimeInput):
    """The browser's own picker of day and time, Shanghai time."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


class MomentField(forms.DateTimeField):
    """An instant typed as Shanghai time; `cleaned_data` holds an aware datetime."""

    widget = MomentInput
    default_error_messages = {"invalid": "时间无法识别，请写成 2024-03-05 10:30 的形式。"}
    default_validators = [meant]


class MoneyInput(forms.TextInput):
    """An amount in 元; a number field would lose thousands separators and full-width digits."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})


class MoneyField(forms.Field):
    """An amount typed in 元 and cleaned to whole fen (分)."""

    widget = MoneyInput
    suffix = "元"

    def __init__(self, *, least: int | None = None, most: int | None = None, **more: Any) -> None:
        super().__init__(**more)
        self.least = least
        self.most = most

    def prepare_value(self, value: Any) -> Any:
        """Fen shown as 元; what the user typed is shown as typed."""
        return yuan(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        """Fen, or a ValidationError that says how to write an amount."""
        if value in self.empty_values:
            return None
        if isinstance(value, int):
            return value
        try:
            return fen(str(value).strip())
        except BadInput as fault:
            raise forms.ValidationError(f"{fault.message}{_after(fault.todo)}") from fault

    def validate(self, value: int | None) -> None:
        """Within `least` and `most`, both in fen."""
        super().validate(value)
        if value is None:
            return
        if self.least is not None and value < self.least:
            raise forms.ValidationError(f"不得低于{in_yuan(self.least)}。")
        if self.most is not None and value > self.most:
            raise forms.ValidationError(f"不得高于{in_yuan(self.most)}。")


def _after(todo: str) -> str:
    return f"，{todo}。" if todo else "。"


class FilesInput(forms.ClearableFileInput):
    """Several files at once; a phone offers its camera."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A list of uploaded files; `accept`: what the browser offers."""

    widget = FilesInput

    def __init__(self, *, accept: str, **kwargs: Any) -> None:
        super().__init__(widget=FilesInput(attrs={"accept": accept}), **kwargs)

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Every file by itself; none at all is an error where files are asked for."""
        sent = (data if isinstance(data, list | tuple) else [data]) or [None]
        return [super(FilesField, self).clean(one, initial) for one in sent]


class BoundedFileField(forms.FileField):
    """A file of at most `most` bytes; `todo`: what to do with a larger one."""

    def __init__(self, *, most: int, todo: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.most, self.todo = most, todo

    def clean(self, data: Any, initial: Any = None) -> Any:
        """As any file, and no larger."""
        file = super().clean(data, initial)
        if file and file.size > self.most:
            raise forms.ValidationError(f"文件超过{self.most // 2**20}兆字节，{self.todo}")
        return file
