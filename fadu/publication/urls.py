"""Addresses of what officers do with links and letters."""

from django.urls import path

from fadu.publication import views, views_complaints

app_name = "publication"
urlpatterns = [
    path("orders/<str:id>/", views.order_links, name="order_links"),
    path("orders/<str:id>/send/", views.send_order_link, name="send_order_link"),
    path("orders/<str:id>/withdraw/", views.withdraw_order_links, name="withdraw_order_links"),
    path("letters/<str:id>/settle/", views.settle, name="settle"),
    path("letters/<str:id>/photos/<str:sha256>/", views.letter_photo, name="letter_photo"),
    path("complaints/", views_complaints.complaint_list, name="complaint_list"),
    path("complaints/<str:id>/", views_complaints.complaint_detail, name="complaint_detail"),
    path(
        "complaints/<str:id>/take-up/", views_complaints.take_up_complaint, name="take_up_complaint"
    ),
    path("complaints/<str:id>/close/", views_complaints.close_complaint, name="close_complaint"),
    path("ratings/", views_complaints.ratings, name="ratings"),
]
