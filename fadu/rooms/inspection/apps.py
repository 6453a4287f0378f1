"""The Django app of the room."""

from django.apps import AppConfig


class InspectionConfig(AppConfig):
    """行政检查。"""

    name = "fadu.rooms.inspection"
    label = "inspection"
    verbose_name = "行政检查"
