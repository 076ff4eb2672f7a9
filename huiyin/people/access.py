"""Access to dossiers: the functions that other rooms use.

person = request.person                     who asks (people.middleware), or None
may_read(person, readers)                    one dossier; whoever may not gets 404, as if it were not there
readable(person)                            lists: a Scope that the journal turns into a filter
actor_of(person)                            who acts, for the law
@signed_in(right=Right.REGISTER)            a page for staff
"""

from huiyin.people.person import person_of
from huiyin.people.policy import Right
from huiyin.people.scope import NOTHING, Person, Petitioner, Scope, actor_of, may_read, readable
from huiyin.people.signed_in import signed_in

__all__ = [
    "NOTHING",
    "Person",
    "Petitioner",
    "Right",
    "Scope",
    "actor_of",
    "may_read",
    "person_of",
    "readable",
    "signed_in",
]
