"""The Django app of the one door."""

from django.apps import AppConfig


class MattersConfig(AppConfig):
    """事项。"""

    name = "fadu.matters"
    label = "matters"
    verbose_name = "事项"
