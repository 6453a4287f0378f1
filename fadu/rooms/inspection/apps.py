"""The Django app of the room."""

from django.apps import AppConfig


class InspectionConfig(AppConfig):
    """行政检查。"""

    name = "fadu.rooms.inspection"
    label = "inspection"
    verbose_name = "行政检查"

    def ready(self) -> None:
        """Register the fold and the images of the room's rows."""
        from fadu.rooms.inspection.folds import folding

        folding.register_fold()
