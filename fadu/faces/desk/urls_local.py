"""Addresses of local procedure: the list, proposing, one piece, the head's answer, its end."""

from django.urls import path

from fadu.faces.desk.views import local

urlpatterns = [
    path("local/", local.local_pieces, name="local_pieces"),
    path("local/propose/", local.propose_piece, name="propose_piece"),
    path("local/<str:id>/", local.local_piece, name="local_piece"),
    path("local/<str:id>/adopt/", local.adopt_piece, name="adopt_piece"),
    path("local/<str:id>/return/", local.return_piece, name="return_piece"),
    path("local/<str:id>/withdraw/", local.withdraw_piece, name="withdraw_piece"),
]
