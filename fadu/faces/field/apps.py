"""The Django app of the field face."""

from django.apps import AppConfig


class FieldConfig(AppConfig):
    """现场。"""

    name = "fadu.faces.field"
    label = "field"
    verbose_name = "现场"
