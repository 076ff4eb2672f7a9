"""Who may come to the administration."""

from __future__ import annotations

from huiyin.dossier.entrance import for_staff
from huiyin.people.access import Right

__all__ = ["ADMINISTRATORS", "for_administrators"]

#: The rights of administrators, of which one opens the first page.
ADMINISTRATORS = (Right.MANAGE_OFFICES, Right.MANAGE_STAFF, Right.APPOINT, Right.READ_TRAIL)
#: Staff who have one of the rights; the view gets ``person`` as its second argument, everybody else 404.
for_administrators = for_staff
