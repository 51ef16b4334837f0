"""Reads a document sentence by sentence: triggers to drafts, drafts to reports, in the order of the steps."""

from __future__ import annotations

from ...records import Period
from ..background import issuer
from ..state import Reading, Sentence
from ..status import StatusReader
from ..triggers import TriggerFinder
from .aside import Aside
from .claims import Claims
from .common_agents import CommonAgents
from .dating import Dater
from .draft import Draft
from .finishing import Finisher
from .forms import Forms
from .locating import Locator
from .memory import Memory
from .parties import Parties
from .relevance import Relevance
from .reporting import Reporter
from .same_event import SameEvent
from .scenes import Scenes
from .shares import Shares
from .speakers import Speakers
from .spoken_of import SpokenOf
from .toll_updates import TollUpdates

LONGEST_LABEL = 14
BEHIND_LABEL = {":", "–", "—"}


class EventReader:
    """All events of a document."""

    def __init__(self, reading: Reading, surface: list[str], offsets: list[int], text: str) -> None:
        self.memory = memory = Memory(reading, surface, offsets, text)
        self.r, self.lex, self.actors, self.places = reading, reading.lexicon, memory.actors, memory.places
        self.status = StatusReader(reading)
        self.locator, self.dater, self.parties, self.relevance = Locator(memory), Dater(memory), Parties(memory), Relevance(memory)
        self.aside, self.agents = Aside(memory), CommonAgents(memory)
        self.same_event, self.speakers = SameEvent(memory, self.dater, self.aside), Speakers(memory)
        self.finisher = Finisher(memory, self.speakers)
        self.tolls, self.claims = TollUpdates(memory, self.dater, self.speakers, self.finisher), Claims(memory, self.finisher, self.dater)
        self.spoken_of = SpokenOf(memory, self.dater, self.finisher)
        self.shares, self.scenes = Shares(memory, self.locator), Scenes(memory, self.locator)
        self.reporter, self.forms = Reporter(memory), Forms(memory, self.locator)

    def run(self) -> None:
        """Drafts of all sentences, and the rows that the reporter will write."""
        for s in self.forms.order:
            if s.readable:
                self.sentence(s)
        self.reporter.collect()

    def sentence(self, s: Sentence) -> None:
        self.dater.unmeasured(s)
        for n, date in enumerate(s.dates):
            if date.anchor_days is not None:
                self.dater.anchor(date, s.dates[:n])
            self.dater.same_year(date)
        if self.forms.read(s):
            return
        if s.number not in self.forms.of and (s.start == 0 or "\n" in self.memory.text[self.memory.end_of(s.start - 1):self.memory.offsets[s.start]]):
            self.memory.label_place, self.memory.label_period = [], None
        if self.label(s):
            return
        self.actors.turn_to(s)
        raws = TriggerFinder(self.r, s).run()
        self.memory.issuer = self.memory.issuer or issuer(self.r, s, self.actors)
        self.claims.blamed(s)
        drafts = self.memory.sentence_drafts = [Draft(r, self.status.of(r)) for r in raws]
        if not self.lex.head_first:
            self.spoken_of.strikes(drafts, s)
        if self.claims.pending_group:
            self.claims.name_pending(s)
        for d in drafts:
            self.locator.locate(d, s)
        self.scenes.share_places(drafts, s)
        for d in drafts:
            self.parties.fill(d)
            self.scenes.where_ruled(d)
        self.forms.complete(drafts, s)
        drafts = self.relevance.real(drafts, s)
        self.agents.share_agents(drafts)
        self.agents.borne(drafts)
        self.agents.in_operation(drafts)
        self.agents.by_the_same(drafts, s)
        if not self.lex.head_first:
            self.claims.named_later(drafts, s)
        self.spoken_of.carried_out(drafts, s)
        if self.lex.head_first:
            self.agents.beaten(drafts)
        self.claims.attach(drafts, s)
        self.tolls.new_toll(drafts, s)
        self.tolls.rivals.put_at(s)
        drafts = self.same_event.laid(drafts)
        drafts = self.tolls.unharmed([d for d in drafts if not d.drop])
        drafts = [d for d in drafts if not self.relevance.beside_the_point(d, s)]
        drafts = [d for d in drafts if not self.tolls.retold(d, drafts, s)]
        drafts = self.shares.split(self.same_event.fold(self.shares.camps(drafts)))
        self.tolls.rivals.versions(drafts, s)
        drafts = [d for d in drafts if not self.same_event.intervention(d, s) and not self.same_event.told_again(d, s) and not self.tolls.continues(d, s)]
        self.forms.count(drafts, s)
        self.spoken_of.again(drafts, s)
        self.spoken_of.hit_back(drafts)
        for d in drafts:
            self.dater.when(d, s)
        for d in drafts:
            self.beside(d, drafts)
            self.finisher.finish(d)
        drafts = [d for d in drafts if not d.drop]
        self.tolls.early_toll(drafts, s)
        self.tolls.arrived(drafts, s)
        self.speakers.listen(s)
        self.memory.drafts += drafts
        self.memory.remember(s, drafts)

    def beside(self, d: Draft, drafts: list[Draft]) -> None:
        """What is told beside the news does not have its day."""
        if self.aside.generic(d):
            d.drop = True
        elif not d.own_date and self.aside.another(d) and not self.aside.one_more(d):
            d.period = self.aside.day(d, drafts)
            d.dated = d.period.start is not None
        elif not d.own_date and (counted := self.aside.counted_from(d, drafts)) is not None:
            d.period, d.dated = counted, True
        elif not any(x.period is d.period for x in d.raw.sentence.dates) and self.aside.repeated(d):
            d.period, d.dated = Period(), False
            d.drop = not (d.initiators.ids or d.targets.ids or d.own_place or d.tally.dead.best)

    def label(self, s: Sentence) -> bool:
        """"18 Aug. Gajibo (Dikwa LGA)." at the head of a note: place and day of what the note goes on to tell."""
        items = s.items
        field = len(items) > 2 and items[1].kind == "stop" and items[0].group is not None and any(
            self.r.words[k] in self.lex.not_names for k in range(items[0].start, items[0].end))
        items = items[2:] if field else items  # "Location: Gajibo, Dikwa."
        while len(items) > 1 and (items[0].kind == "stop" or items[0].kind == "date" and items[1].kind == "stop"):
            items = items[1:]  # "- 10 March: Ansongo."
        cut = next((n for n, i in enumerate(items) if i.kind == "stop" and i.value in BEHIND_LABEL), 0)
        text, items = bool(cut) and not field, items[:cut] if cut and not field else items  # "8 March, Tahoua region: gunmen ..."
        if s.headline or not items or items[-1].end - items[0].start > LONGEST_LABEL or any(i.kind == "verb" or i.kind == "stop" for i in items):
            return False
        groups = [i.group for i in items if i.group is not None and i.value != "bracket"]
        if any(g.triggers or g.actors or g.number is not None and not g.distance or g.role is not None and g.role.section == "people" for g in groups):
            return False
        days = [d for d in s.dates if d.end <= items[-1].end]
        named = [g for g in groups if g.places or g.unknown is not None and (g.bracket or g.place_word if text else field or g.bracket or s.dates or self.memory.label_period is not None)]
        title = bool(groups) and any(self.lex.document_words.at(self.r.words, k, groups[0].end) for k in range(groups[0].start, groups[0].end))
        if title or not days and not named or text and not days:
            return False
        places = self.locator.finest([p for g in (named[:1] if field else named) for p in self.places.of(g, loose=True)])
        if places:
            self.memory.label_place, self.memory.scene = places, places[-1]
            self.memory.remember_country(places[-1])
        dates = [d.period for d in days if d.period.start is not None]
        if dates:
            self.memory.label_period, self.memory.label_sentence = dates[0], s.number if text else 0
        return not text
