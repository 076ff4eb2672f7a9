"""Models of regions, offices, posts and staff. A row that is referenced cannot be deleted (PROTECT)."""

from huiyin.people.models.change import Change
from huiyin.people.models.letter_phrase import LetterPhrase
from huiyin.people.models.local import HolidayNotice, LocalCategory
from huiyin.people.models.office import Office, OfficesStamp
from huiyin.people.models.paper_code import PaperCode
from huiyin.people.models.place import Place
from huiyin.people.models.post import Appointment, Portfolio, Post
from huiyin.people.models.proposal import Proposal
from huiyin.people.models.region import Level, Region
from huiyin.people.models.staff import Staff

__all__ = [
    "Appointment",
    "Change",
    "HolidayNotice",
    "LetterPhrase",
    "Level",
    "LocalCategory",
    "Office",
    "OfficesStamp",
    "PaperCode",
    "Place",
    "Portfolio",
    "Post",
    "Proposal",
    "Region",
    "Staff",
]
