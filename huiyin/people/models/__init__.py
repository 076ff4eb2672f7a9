"""Models of regions, offices, posts and staff. A row that is referenced cannot be deleted (PROTECT)."""

from huiyin.people.models.office import Office, OfficesStamp
from huiyin.people.models.post import Appointment, Portfolio, Post
from huiyin.people.models.region import Level, Region
from huiyin.people.models.staff import Staff

__all__ = ["Appointment", "Level", "Office", "OfficesStamp", "Portfolio", "Post", "Region", "Staff"]
