"""The Django app of the room; registers its fold, what follows its acts, and its papers."""

from django.apps import AppConfig


class InspectionConfig(AppConfig):
    """行政检查。"""

    name = "fadu.rooms.inspection"
    label = "inspection"
    verbose_name = "行政检查"

    def ready(self) -> None:
        """Register the fold and the images of the room's rows, what follows its acts, and its papers."""
        from fadu.matters import following
        from fadu.rooms.inspection.folds import folding
        from fadu.rooms.inspection.services import issuing, leftover
        from fadu.rooms.inspection.sheets import kinds

        folding.register_fold()
        following.register("inspection.visit", (a.code for a in issuing.FOLLOWED), issuing.follow)
        following.register("inspection.visit", (a.code for a in leftover.FOLLOWED), leftover.follow)
        kinds.register_all()
