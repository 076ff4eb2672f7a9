"""The names of roles and rights on screen and in the published table."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from huiyin.law.actors import Role


class Right(StrEnum):
    """A right of a role. `people.access` and the law decide whether it applies to a given matter."""

    READ_OWN = "read_own"
    READ_BELOW = "read_below"
    SEALED_REPORTS = "sealed_reports"
    OPEN_IDENTITY = "open_identity"
    SEARCH = "search"
    REGISTER = "register"
    IMPORT = "import"
    STEP = "step"
    SIGN = "sign"
    URGE = "urge"
    COUNT = "count"
    MANAGE_OFFICES = "manage_offices"
    MANAGE_STAFF = "manage_staff"
    APPOINT = "appoint"
    KEEP_KEYS = "keep_keys"
    READ_TRAIL = "read_trail"


ROLE_WORDS: dict[Role, Promise] = {
    Role.PETITION_CLERK: _("Petition office clerk"),
    Role.PETITION_HEAD: _("Head of the petition office"),
    Role.UNIT_CLERK: _("Clerk of the responsible unit"),
    Role.UNIT_HEAD: _("Head of the responsible unit"),
    Role.LEADER: _("Leader of the Party committee or government"),
    Role.SUPERVISOR: _("Petition supervisor"),
    Role.CUSTODIAN: _("Custodian of sealed reports"),
    Role.SYSTEM_ADMIN: _("System administrator"),
    Role.SECURITY_ADMIN: _("Security administrator"),
    Role.AUDIT_ADMIN: _("Audit administrator"),
}

RIGHT_WORDS: dict[Right, Promise] = {
    Right.READ_OWN: _("Read matters that their office handles or has handled"),
    Right.READ_BELOW: _("Read matters of the region under their office"),
    Right.SEALED_REPORTS: _("Read sealed reports that were given to their office"),
    Right.OPEN_IDENTITY: _("See who the petitioner is, after stating the purpose; each opening is recorded"),
    Right.SEARCH: _("Search the matters that they may read"),
    Right.REGISTER: _("Register a matter"),
    Right.IMPORT: _("Import matters from a file"),
    Right.STEP: _("Take steps in the name of their office"),
    Right.SIGN: _("Sign what only the head of an office may sign"),
    Right.URGE: _("Urge an office that is late"),
    Right.COUNT: _("See statistics, in which no person can be identified"),
    Right.MANAGE_OFFICES: _("Manage regions, offices and posts"),
    Right.MANAGE_STAFF: _("Open and close staff accounts"),
    Right.APPOINT: _("Appoint staff to posts"),
    Right.KEEP_KEYS: _("Keep one of the three parts of the key"),
    Right.READ_TRAIL: _("Check who opened which matter and why"),
}
