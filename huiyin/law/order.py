"""The order of steps of one kind of dossier: which may follow each stage, who may take them, what they set in motion.

``check`` asks, in this order: is it the turn of this step, is this person shut out, may they do it, is the way open,
is everything said that must be said. ``apply`` never refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, Generic, TypeVar

from huiyin.law.act import Act, Scene, require_contents
from huiyin.law.counting import Due
from huiyin.law.refusals import NotCompetent, OutOfTurn, Refused
from huiyin.law.running import Clock, Clocked, Fate
from huiyin.law.statute import Pack
from huiyin.law.what_changes import Change, what_changes
from huiyin.law.words import Phrase, say

S = TypeVar("S", bound=Clocked)


def _all_open(step: Any, standing: Any, scene: Scene) -> None:
    """The default: refuse nothing beyond what the stages refuse."""


@dataclass(frozen=True, kw_only=True)
class Possible:
    """A step that belongs to the stage, and why this person may not take it (None: they may)."""

    step: type[Act[Any]]
    refusal: Refused | None


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What an act would set in motion: its letter, and the clocks that start and stop."""

    letter: Phrase | None
    starts: tuple[Clock, ...]
    stops: tuple[Clock, ...]
    holder: str


@dataclass(frozen=True, kw_only=True)
class Order(Generic[S]):
    """``steps``: all, as a dossier usually meets them. ``following``: which of them may follow each stage.

    ``stages``: what each stage is called. ``shut_out`` raises :class:`Refused` for who must keep out altogether.
    """

    steps: tuple[type[Act[S]], ...]
    following: Mapping[Any, tuple[type[Act[S]], ...]]
    stages: Mapping[Any, Phrase]
    shut_out: Callable[[S, Scene], None]
    #: raises :class:`Refused` for a step that this dossier does not know at any stage
    known: Callable[[type[Act[S]], S, Scene], None] = _all_open
    #: what would make one of its clocks end on another day
    what_changes: Callable[[Clock, S, Pack, Due], tuple[Change, ...]] = what_changes

    @cached_property
    def by_verb(self) -> dict[str, type[Act[S]]]:
        """The steps by their one word."""
        return {step.verb: step for step in self.steps}

    def check_ready(self, step: type[Act[S]], standing: S, scene: Scene) -> None:
        """Raise :class:`Refused` unless this person may take this step now, whatever its fields will say."""
        with _citing(scene.pack):
            self._check_ready(step, standing, scene)

    def _check_ready(self, step: type[Act[S]], standing: S, scene: Scene) -> None:
        stage = _stage(standing)
        if step not in self.following[stage]:
            raise OutOfTurn(
                say(
                    "“{step}” is not possible while the matter is “{stage}”.", step=step.title, stage=self.stages[stage]
                ),
                article=step.article,
            )
        self.shut_out(standing, scene)
        self.known(step, standing, scene)
        if not step.who.may(standing, scene):
            raise NotCompetent(say("Only {who} may do this.", who=step.who.title), article=step.article)
        step.ready(standing, scene)

    def check(self, act: Act[S], standing: S, scene: Scene) -> None:
        """Raise :class:`Refused` unless the law allows this act, as written, by this person, now."""
        with _citing(scene.pack):
            self._check_ready(type(act), standing, scene)
            require_contents(act, article=act.article)
            act.check(standing, scene)

    @staticmethod
    def apply(act: Act[S], standing: S, scene: Scene) -> S:
        """The standing after the act; asks nothing, so that a journal can always be read again."""
        return act.apply(standing, scene)

    def possible(self, standing: S, scene: Scene) -> tuple[Possible, ...]:
        """What can be done now: the steps of the stage, each open to the person asking or not, with why."""
        here = [step for step in self.following[_stage(standing)] if self._knows(step, standing, scene)]
        return tuple(
            Possible(step=step, refusal=self.refusal(step, standing, scene)) for step in self.steps if step in here
        )

    def refusal(self, step: type[Act[S]], standing: S, scene: Scene) -> Refused | None:
        """Why this person may not take the step now, whatever its fields will say; None: they may."""
        try:
            self.check_ready(step, standing, scene)
        except Refused as refused:
            return refused
        return None

    def _knows(self, step: type[Act[S]], standing: S, scene: Scene) -> bool:
        try:
            self.known(step, standing, scene)
        except Refused:
            return False
        return True

    def preview(self, act: Act[S], standing: S, scene: Scene) -> Preview:
        """What follows if ``act`` is done; raises :class:`Refused` as ``check`` does."""
        self.check(act, standing, scene)
        after = self.apply(act, standing, scene)
        stops = tuple(
            new for old, new in zip(standing.clocks, after.clocks, strict=False)
            if old.fate is Fate.RUNNING and new.fate is not Fate.RUNNING
        )  # fmt: skip
        holder: Any = after
        return Preview(
            letter=act.letter, starts=after.clocks[len(standing.clocks) :], stops=stops, holder=holder.holder
        )

    def table(self, cite: Callable[[str], str] = str) -> str:
        """Stage × step as text that a lawyer can read: one line a step, who may, and at which stages.

        ``cite`` gives the article of the rules that are printed for that of 2022.
        """
        lines = []
        for step in self.steps:
            stages = [stage.value for stage, steps in self.following.items() if step in steps]
            lines.append(f"{step.verb:<17} {cite(step.article):<4} {step.who.title!s}\n{'':<22} {', '.join(stages)}")
        return "\n".join(lines) + "\n"


@contextmanager
def _citing(pack: Pack) -> Iterator[None]:
    """A refusal cites the rules that bind the dossier."""
    try:
        yield
    except Refused as refused:
        refused.article = pack.cite(refused.article)
        raise


def _stage(standing: Any) -> StrEnum:
    stage: StrEnum = standing.stage
    return stage
