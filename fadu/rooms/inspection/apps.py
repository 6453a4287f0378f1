"""The Django app of the room; tells the documents its papers."""

from django.apps import AppConfig


class InspectionConfig(AppConfig):
    """行政检查。"""

    name = "fadu.rooms.inspection"
    label = "inspection"
    verbose_name = "行政检查"

    def ready(self) -> None:
        """Register the papers of a visit."""
        from fadu.rooms.inspection.sheets import kinds

        kinds.register_all()
