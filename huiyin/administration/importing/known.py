"""What is in the database already, and what earlier rows of the same table add, for judging the rows of an import."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from huiyin.law.actors import Role
from huiyin.law.categories import categories
from huiyin.people.models import Appointment, Office, Post, Proposal, Region, Staff
from huiyin.people.person import today


@dataclass
class Known:
    """Offices, regions, staff and posts by what a table calls them, and who holds or may get which post."""

    offices: dict[str, Office]
    names: dict[str, str]
    regions: dict[str, str]
    staff: dict[str, Staff]
    usernames: dict[str, str]
    posts: dict[tuple[str, str], str]
    held: set[tuple[str, str, str]]

    @classmethod
    def load(cls) -> Self:
        """Read everything once."""
        offices = {office.code: office for office in Office.objects.filter(is_active=True)}
        staff = {one.badge: one for one in Staff.objects.all()}
        held = Appointment.objects.in_force(today()).values_list("staff__badge", "post__office", "post__title")
        proposed = Proposal.objects.values_list("staff__badge", "post__office", "post__title")
        posts = Post.objects.values_list("office", "title", "role")
        named = Region.objects.order_by("-code").values_list("code", "name")
        regions = {key: code for code, name in named for key in (code, name)}
        return cls(
            offices=offices,
            names={office.name: code for code, office in offices.items()},
            regions=regions,
            staff=staff,
            usernames={one.username: one.badge for one in staff.values()},
            posts={(office, title): role for office, title, role in posts},
            held={*held, *proposed},
        )

    def office(self, said: str) -> str:
        """The code of an office named by code or name; empty if there is none."""
        return said if said in self.offices else self.names.get(said, "")

    def region(self, said: str) -> str:
        """The code of a region named by code or name; empty if there is none."""
        return self.regions.get(said, "")


def role_of(said: str) -> Role | None:
    """The role of a name in code, 简体 or English."""
    return _ROLES.get(said.strip().lower())


def categories_of(said: Iterable[str]) -> list[str] | None:
    """The codes of categories named by code or 简体 name; None if one is unknown."""
    by_name = {key: each.code for each in reversed(categories()) for key in (each.code, each.name)}
    found = [by_name.get(each.strip(), "") for each in said if each.strip()]
    return None if "" in found else found


#: 简体 names are fixed here: a table is read the same whatever the language of the page.
_CHINESE = {
    Role.PETITION_CLERK: ("信访部门工作人员", "信访干部"),
    Role.PETITION_HEAD: ("信访部门负责人",),
    Role.UNIT_CLERK: ("责任单位工作人员", "经办人"),
    Role.UNIT_HEAD: ("责任单位负责人", "负责人"),
    Role.LEADER: ("党委、政府负责同志", "领导干部"),
    Role.SUPERVISOR: ("信访督查专员",),
    Role.CUSTODIAN: ("检举控告材料保管人员", "保管员"),
    Role.SYSTEM_ADMIN: ("系统管理员",),
    Role.SECURITY_ADMIN: ("安全管理员",),
    Role.AUDIT_ADMIN: ("审计管理员",),
}
_ROLES = {key: role for role in Role for key in (role.value, role.value.replace("_", " "), *_CHINESE[role])}
