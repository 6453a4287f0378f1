"""The Django app of the staff desk."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """工作台。"""

    name = "fadu.faces.desk"
    label = "desk"
    verbose_name = "工作台"
