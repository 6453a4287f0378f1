"""The Django app of agencies and people; registers its folds with the one door."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """机构与人员。"""

    name = "fadu.accounts"
    label = "accounts"
    verbose_name = "机构与人员"

    def ready(self) -> None:
        """Register the folds of the agency and person registers."""
        from fadu.accounts import folds

        folds.register_all()
