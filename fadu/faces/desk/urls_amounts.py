"""Addresses of 裁量 under its matter: the reckoning, like cases, a second person's opinion."""

from django.urls import path

from fadu.faces.desk.views import amounts

_AMOUNT = "matters/<str:id>/amount/"
urlpatterns = [
    path(_AMOUNT, amounts.amount, name="amount"),
    path(f"{_AMOUNT}like/", amounts.amount_like, name="amount_like"),
    path(f"{_AMOUNT}opinion/<str:party>/", amounts.second_opinion, name="second_opinion"),
]
