"""The Django app of calendar and parameters; registers its folds."""

from django.apps import AppConfig


class StatutesConfig(AppConfig):
    """日历与参数。"""

    name = "fadu.statutes"
    label = "statutes"
    verbose_name = "日历与参数"

    def ready(self) -> None:
        """Register the folds of the calendar and parameter registers."""
        from fadu.statutes import folds
        from fadu.statutes.library import folds as library_folds
        from fadu.statutes.local import folds as local_folds
        from fadu.statutes.parameters import folds as parameter_folds
        from fadu.statutes.radar import folds as radar_folds

        folds.register_all()
        library_folds.register_all()
        local_folds.register_all()
        parameter_folds.register_all()
        radar_folds.register_all()
