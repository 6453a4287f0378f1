"""Django app `ui`: templates, static files and template tags, no models."""

from django.apps import AppConfig
from django.forms import Field


class UiConfig(AppConfig):
    """Registers the design system; it holds no records and writes nothing."""

    name = "fadu.ui"
    label = "ui"
    verbose_name = "界面"

    def ready(self) -> None:
        """Say 此项必填 where Django's translation says 这个字段是必填项, which no office would write."""
        Field.default_error_messages["required"] = "此项必填。"
