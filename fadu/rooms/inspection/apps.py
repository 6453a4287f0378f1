"""The Django app of the room; registers its fold and its papers."""

from django.apps import AppConfig


class InspectionConfig(AppConfig):
    """行政检查。"""

    name = "fadu.rooms.inspection"
    label = "inspection"
    verbose_name = "行政检查"

    def ready(self) -> None:
        """Register the fold and the images of the room's rows, and the papers of a visit."""
        from fadu.rooms.inspection.folds import folding
        from fadu.rooms.inspection.sheets import kinds

        folding.register_fold()
        kinds.register_all()
